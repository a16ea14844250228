/** Everything drawn on the indicator page: loaded after the numbers are on it. */
import { map } from '../charts/map.js';
import { ranking } from '../charts/ranking.js';
import { chosen } from '../charts/subject.js';
import { trendPart } from '../charts/trendpart.js';
import { state } from '../shell/state.js';

export { backtestChart } from '../charts/backtest.js';
export { waterfall } from '../charts/waterfall.js';

const byId = (id) => document.getElementById(id);

/** `current()` gives the last snapshot that knows the indicator, or null; `pick(county)` is called on a choice. */
export function graphs(current, pick) {
  const view = () => (current() ? { indicator: chosen(current()), county: state.county } : null);
  const drawnTrend = trendPart(current);
  const drawn = [ranking(byId('ranking'), view, pick), map(byId('map'), view, pick)];
  return {
    show() {
      drawnTrend.show();
      drawn.forEach((one) => one.redraw());
    },
    moved: drawnTrend.moved,
  };
}
