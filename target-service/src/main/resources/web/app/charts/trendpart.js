/** The trend of the chosen indicator in the chosen place, with its ranges and its table: the same on several pages. */
import { atMostEvery } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { choose, onChoice, state } from '../shell/state.js';
import { outlook, points } from './series.js';
import { showTable, swap } from './table.js';
import { caption, rows, trend } from './trend.js';

const EVERY_MS = 3_000;
const AGAIN_MS = 5_000;

const byId = (id) => document.getElementById(id);

/** `current()` gives the last snapshot. `show` redraws with it, `moved` reads again but not too often, `turned` at once. */
export function trendPart(current) {
  let shown = null;

  const chosen = () => {
    const { indicators } = current();
    return indicators.find(({ code }) => code === state.indicator) ?? indicators[0];
  };
  const wanted = () => [chosen().code, state.county, state.range, current().on];
  /** Null while the points of the new choice are being read: the chart keeps what it shows until then. */
  const view = () => {
    if (!current() || shown?.key !== wanted().join()) {
      return null;
    }
    const progress = current();
    const indicator = chosen();
    const entry = state.county ? indicator.counties.find(({ county }) => county === state.county) : indicator.city;
    return { indicator, county: state.county, entry, plan: progress.plan, on: progress.on, ...shown };
  };
  const drawn = trend(byId('trend'), view);
  const show = () => {
    showRanges();
    drawn.redraw();
    table(view());
  };

  async function readAgain(fresh) {
    if (!current()) {
      return;
    }
    const asked = wanted();
    const still = () => asked.join() === wanted().join();
    try {
      const found = await points(...asked, fresh);
      if (still()) {
        shown = { key: asked.join(), points: found, period: state.range, ahead: shown?.key === asked.join() ? shown.ahead : null };
        byId('trend-failed').hidden = true;
        show();
      }
      const ahead = await outlook(...asked, fresh);
      if (still() && ahead) {
        shown = { ...shown, ahead };
        show();
      }
    } catch {
      byId('trend-failed').hidden = false;
      setTimeout(() => readAgain(false), AGAIN_MS);
    }
  }

  const again = atMostEvery(EVERY_MS, () => readAgain(true));
  const label = swap(byId('trend-swap'), byId('trend'), byId('trend-table'), 'trend.heading', show);
  byId('ranges').addEventListener('change', ({ target }) => choose({ range: target.value }));
  onChoice((changed) => {
    if (changed.includes('lang')) {
      label();
    }
    if (changed.some((key) => ['indicator', 'county', 'range'].includes(key))) {
      readAgain(false);
    }
  });
  readAgain(false);
  return { show, moved: again, turned: () => readAgain(false) };
}

function showRanges() {
  for (const input of document.querySelectorAll('input[name=range]')) {
    input.checked = input.value === state.range;
  }
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
