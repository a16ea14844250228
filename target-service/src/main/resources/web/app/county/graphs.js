/** What is drawn on the county page: loaded after the numbers are on it. */
import { map } from '../charts/map.js';
import { chosen } from '../charts/subject.js';
import { trendPart } from '../charts/trendpart.js';
import { state } from '../shell/state.js';

/** `current()` gives the last snapshot or null; `pick(county)` is called when another county is chosen on the map. */
export function graphs(current, pick) {
  const drawnTrend = trendPart(current);
  const drawnMap = map(document.getElementById('map'), () => (current() ? { indicator: chosen(current()), county: state.county } : null), pick);
  return {
    show() {
      drawnTrend.show();
      drawnMap.redraw();
    },
    moved: drawnTrend.moved,
  };
}
