/** Everything drawn on canvas: loaded after the numbers are on the page, because the charting library is the heavy part. */
import { atMostEvery } from './dom.js';
import { choose, onChoice, state } from './state.js';
import { t } from './i18n.js';
import { number } from './format.js';
import { ranking } from './ranking.js';
import { points } from './series.js';
import { sparks } from './sparks.js';
import { showTable } from './table.js';
import { caption, rows, trend } from './trend.js';

const TREND_EVERY_MS = 3_000;
const SPARKS_EVERY_MS = 20_000;
const AGAIN_MS = 5_000;

const byId = (id) => document.getElementById(id);

/** `current()` gives the last snapshot. `show` redraws with it; `moved` also reads the series again, but not too often. */
export function graphs(current) {
  const spark = new Map();
  let shown = null;

  const chosen = () => {
    const progress = current();
    const indicator = progress.indicators.find(({ code }) => code === state.indicator) ?? progress.indicators[0];
    return { progress, indicator };
  };
  const wanted = () => {
    const { progress, indicator } = chosen();
    return [indicator.code, state.county, state.range, progress.on];
  };
  /** Null while the points of the new choice are being read: the chart keeps what it shows until then. */
  const trendView = () => {
    if (shown?.key !== wanted().join()) {
      return null;
    }
    const { progress, indicator } = chosen();
    const entry = state.county ? indicator.counties.find(({ county }) => county === state.county) : indicator.city;
    return { indicator, county: state.county, entry, plan: progress.plan, on: progress.on, period: shown.period, points: shown.points };
  };
  const sparkView = (code) => {
    const { indicators, on } = current();
    const indicator = indicators.find((one) => one.code === code);
    return indicator && spark.has(code) ? { indicator, on, points: spark.get(code) } : null;
  };
  const bars = () => ({ indicator: chosen().indicator, county: state.county });

  const drawnTrend = trend(byId('trend'), trendView);
  const drawnRanking = ranking(byId('ranking'), bars, (county) => choose({ county: county === state.county ? '' : county }));
  let drawnSparks = sparks(byId('tiles'), sparkView);

  const show = () => {
    drawnTrend.redraw();
    drawnRanking.redraw();
    drawnSparks.redraw();
    table(trendView());
  };

  async function readTrend(fresh) {
    const asked = wanted();
    try {
      const found = await points(...asked, fresh);
      if (asked.join() === wanted().join()) {
        shown = { key: asked.join(), points: found, period: state.range };
        byId('trend-failed').hidden = true;
        drawnTrend.redraw();
        table(trendView());
      }
    } catch {
      byId('trend-failed').hidden = false;
      setTimeout(() => readTrend(false), AGAIN_MS);
    }
  }

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

  const trendAgain = atMostEvery(TREND_EVERY_MS, () => readTrend(true));
  const sparksAgain = atMostEvery(SPARKS_EVERY_MS, () => readSparks(true));
  onChoice((changed) => {
    if (changed.some((key) => ['indicator', 'county', 'range'].includes(key))) {
      readTrend(false);
    }
  });
  readTrend(false);
  readSparks(false);

  return {
    show,
    moved() {
      trendAgain();
      sparksAgain();
    },
    /** Another day is shown: every series starts and ends elsewhere. */
    turned() {
      readTrend(false);
      readSparks(false);
    },
    /** The tiles were built anew, so their canvases are new ones. */
    rebuilt() {
      drawnSparks = sparks(byId('tiles'), sparkView);
    },
  };
}

function table(view) {
  const place = byId('trend-table');
  if (!view || place.hidden) {
    return;
  }
  const { indicator } = view;
  const other = indicator.basis === 'HOLDINGS' ? 'DISTINCT' : 'HOLDINGS';
  const columns = [t('column.day'), t('column.official', { basis: t(`basis.${indicator.basis}`) }), t(`basis.${other}`), t('column.kind')];
  showTable(place, `${caption(view)} (${number(view.points.length)})`, columns, rows(view));
}
