/** How the projection is made, and how far earlier ones were off. */
import { showTable } from '../charts/table.js';
import { el } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { forecast } from './forecast.js';

const byId = (id) => document.getElementById(id);
const decimal = (text) => (text === null || text === undefined ? '–' : text);

export function backtest() {
  let chart = null;
  let pairs = null;
  const again = panel(
    byId('backtest-panel'),
    forecast,
    (answer) => {
      const { floor, projection, backtest: tested } = answer;
      const rates = (projection?.rates ?? []).map((rate) => `${t(`class.${rate.scheme_class}`)} ${decimal(rate.used_percent)}%`);
      byId('projection-words').replaceChildren(
        ...[floor && method(floor), projection && method(projection), rates.length > 0 && `${t('backtest.rates')}: ${rates.join(' · ')}`, tested && method(tested)]
          .filter(Boolean)
          .map((words) => el('p', { class: 'method' }, words)),
      );
      pairs = tested?.pairs ?? [];
      byId('backtest-chart').hidden = pairs.length === 0;
      byId('backtest').hidden = !tested?.errors?.length;
      showTable(byId('backtest'), t('backtest.caption'), ['ahead', 'pairs', 'error', 'absolute', 'percent', 'naive', 'inside'].map((key) => t(`backtest.${key}`)), (tested?.errors ?? []).map(row));
      chart?.redraw();
    },
  );
  again();
  return {
    choice: (changed) => changed.some((key) => ['indicator', 'county', 'lang'].includes(key)) && again(),
    charts(made) {
      chart = made.backtestChart(byId('backtest-chart'), () => pairs);
      chart.redraw();
    },
    repaint: () => chart?.redraw(),
  };
}

const method = (thing) => named(thing, 'method');

const row = (error) => [
  t('backtest.months', { n: error.months_ahead }),
  number(error.pairs),
  decimal(error.mean_error),
  decimal(error.mean_absolute_error),
  error.mean_absolute_percentage_error === null ? '–' : `${error.mean_absolute_percentage_error}%`,
  decimal(error.no_change_mean_absolute_error),
  `${number(error.inside_band)} / ${number(error.pairs)}`,
];
