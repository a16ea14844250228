/** The data of a chart as an ordinary table, and the button that swaps the two. */
import { el, icon } from './dom.js';
import { t } from './i18n.js';

/** Fills `place` with a captioned table; `columns` are headings, each row an array of texts, the first one its heading. */
export function showTable(place, caption, columns, rows) {
  const [first, ...others] = columns;
  place.replaceChildren(
    el(
      'table',
      {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, first), ...others.map((column) => el('th', { scope: 'col', class: 'figure' }, column)))),
      el('tbody', {}, ...rows.map(([head, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, head), ...cells.map((cell) => el('td', { class: 'figure' }, cell))))),
    ),
  );
}

/** Makes `button` swap `chart` for `table`; `changed` is called after each swap. Returns the function that labels it anew. */
export function swap(button, chart, table, what, changed) {
  const show = () => {
    const tabular = button.getAttribute('aria-pressed') === 'true';
    chart.hidden = tabular;
    table.hidden = !tabular;
    button.replaceChildren(icon(tabular ? 'chart' : 'table'), el('span', { class: 'swap-word' }, t(tabular ? 'control.chart' : 'control.table')));
    button.setAttribute('aria-label', t('control.table.label', { what: t(what) }));
  };
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    show();
    changed();
  });
  show();
  return show;
}
