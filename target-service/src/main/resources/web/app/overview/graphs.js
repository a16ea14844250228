/** Everything drawn on the overview: loaded after the numbers are on the page, because the charting library is the heavy part. */
import { map } from '../charts/map.js';
import { ranking } from '../charts/ranking.js';
import { points } from '../charts/series.js';
import { sparks } from '../charts/sparks.js';
import { trendPart } from '../charts/trendpart.js';
import { atMostEvery } from '../shell/dom.js';
import { choose, state } from '../shell/state.js';

const SPARKS_EVERY_MS = 20_000;

const byId = (id) => document.getElementById(id);

/** `current()` gives the last snapshot. `show` redraws with it; `moved` also reads the series again, but not too often. */
export function graphs(current) {
  const spark = new Map();
  const drawnTrend = trendPart(current);
  const bars = () => {
    const { indicators } = current();
    return { indicator: indicators.find(({ code }) => code === state.indicator) ?? indicators[0], county: state.county };
  };
  const pick = (county) => choose({ county: county === state.county ? '' : county });
  const drawnRanking = ranking(byId('ranking'), bars, pick);
  const drawnMap = map(byId('map'), bars, pick);

  const sparkView = (code) => {
    const { indicators, on } = current();
    const indicator = indicators.find((one) => one.code === code);
    return indicator && spark.has(code) ? { indicator, on, points: spark.get(code) } : null;
  };
  let drawnSparks = sparks(byId('tiles'), sparkView);

  async function readSparks(fresh) {
    const { indicators, on } = current();
    const drawn = indicators.filter(({ unit }) => unit !== 'BODY');
    await Promise.all(
      drawn.map(async ({ code }) => {
        try {
          spark.set(code, await points(code, '', '5y', on, fresh));
          drawnSparks.redraw(code);
        } catch {
          // the tile stays without its line until the next reading
        }
      }),
    );
  }

  const sparksAgain = atMostEvery(SPARKS_EVERY_MS, () => readSparks(true));
  readSparks(false);

  return {
    show() {
      drawnTrend.show();
      drawnRanking.redraw();
      drawnMap.redraw();
      drawnSparks.redraw();
    },
    moved() {
      drawnTrend.moved();
      sparksAgain();
    },
    /** Another day is shown: every series starts and ends elsewhere. */
    turned() {
      drawnTrend.turned();
      readSparks(false);
    },
    /** The tiles were built anew, so their canvases are new ones. */
    rebuilt() {
      drawnSparks = sparks(byId('tiles'), sparkView);
    },
  };
}
