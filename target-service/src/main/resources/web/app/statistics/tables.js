/** The table of an indicator: groups down, periods across, with what changed to the last period and to last year. */
import { showTable } from '../charts/table.js';
import { address, read } from '../shell/api.js';
import { el, icon, options, write } from '../shell/dom.js';
import { number, signed } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { choose, extend, state } from '../shell/state.js';

const PERIODS = ['MONTH', 'QUARTER', 'YEAR'];
const GROUPS = ['COUNTY', 'SCHEME_CLASS', 'INDUSTRY', 'SIZE'];

const byId = (id) => document.getElementById(id);

export function tables() {
  extend({
    period: { fallback: 'MONTH', allowed: /^(MONTH|QUARTER|YEAR)$/ },
    by: { fallback: 'COUNTY', allowed: /^(COUNTY|SCHEME_CLASS|INDUSTRY|SIZE)$/ },
    basis: { fallback: '', allowed: /^(DISTINCT|HOLDINGS)?$/ },
  });
  let chart = null;
  let shown = null;
  const asked = () => ({ indicator: state.indicator, period: state.period, by: state.by, county: state.county });
  const figure = (found) => (each) => each[(state.basis || found.basis).toLowerCase()];

  const show = () => {
    const of = figure(shown);
    const last = shown.periods.length - 1;
    const cells = (row) => [
      named(row),
      ...row.figures.map((each) => number(of(each).value)),
      changed(of(row.figures[last]).change, of(row.figures[last]).change_percent),
      changed(of(row.figures[last]).year_change, of(row.figures[last]).year_change_percent),
    ];
    const heads = shown.periods.map(({ label, complete }) => (complete ? label : t('statistics.incomplete', { label })));
    write(byId('statistics-what'), named(shown));
    showTable(
      byId('statistics'),
      t('statistics.caption', { name: named(shown), by: t(`statistics.${shown.by}`) }),
      [t('statistics.group'), ...heads, t('statistics.change'), t('statistics.year')],
      [...shown.rows, shown.total].map(cells),
    );
    byId('statistics').querySelector('tbody tr:last-child').classList.add('total');
    byId('statistics-notes').replaceChildren(...(shown.notes ?? []).map((note) => el('li', {}, state.lang === 'en' ? note.en : note.zh)));
    chart?.redraw();
  };
  const again = panel(
    byId('statistics-panel'),
    () => read('statistics', asked()),
    (answer) => {
      shown = answer;
      show();
    },
  );

  const begin = () => {
    const pairs = (values) => values.map((value) => [value, t(`statistics.${value}`)]);
    options(byId('choose-period'), pairs(PERIODS), state.period);
    options(byId('choose-by'), pairs(GROUPS), state.by);
    options(byId('choose-basis'), [['', t('statistics.official')], ['DISTINCT', t('basis.DISTINCT')], ['HOLDINGS', t('basis.HOLDINGS')]], state.basis);
    byId('statistics-csv').href = address('statistics.csv', { ...asked(), lang: state.lang });
    byId('statistics-xlsx').href = address('statistics.xlsx', { ...asked(), lang: state.lang });
    byId('report').replaceChildren(el('a', { class: 'download', href: address('statistics/report.pdf', { lang: state.lang }), download: '' }, icon('download'), t('statistics.report')));
  };
  const chosen = (id, key) => byId(id).addEventListener('change', ({ target }) => choose({ [key]: target.value }));
  chosen('choose-indicator', 'indicator');
  chosen('choose-county', 'county');
  chosen('choose-period', 'period');
  chosen('choose-by', 'by');
  chosen('choose-basis', 'basis');
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  begin();
  again();

  return {
    choice(changes) {
      begin();
      if (changes.some((key) => ['indicator', 'county', 'period', 'by'].includes(key))) {
        again();
      } else if (shown) {
        show();
      }
    },
    charts(made) {
      chart = made.columns(byId('statistics-chart'), () => shown && { periods: shown.periods, rows: shown.rows, value: (each) => figure(shown)(each).value });
      chart.redraw();
    },
    repaint: () => chart?.redraw(),
  };
}

const changed = (by, percent) => {
  if (by === null || by === undefined) {
    return '–';
  }
  const share = percent === null || percent === undefined ? '' : ` (${signed(Number(percent))}%)`;
  return [el('span', { class: by < 0 ? 'down' : by > 0 ? 'up' : null }, signed(by) + share)];
};
