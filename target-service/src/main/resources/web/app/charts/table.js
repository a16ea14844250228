/** The data of a chart as an ordinary table, tables with links in them, and the button that swaps chart and table. */
import { el, icon } from '../shell/dom.js';
import { t } from '../shell/i18n.js';

/**
 * Fills `place` with a captioned table. `columns` are headings, each row an array of texts or elements, the first one its
 * heading. All others are figures unless `words` names their positions.
 */
export function showTable(place, caption, columns, rows, words = []) {
  const kind = (index) => (words.includes(index) ? null : 'figure');
  const [first, ...others] = columns;
  const cell = (content, index) => el('td', { class: kind(index + 1) }, ...(Array.isArray(content) ? content : [content ?? '–']));
  place.replaceChildren(
    el(
      'table',
      {},
      // what the heading has said is not said twice to the eye
      el('caption', { class: place.closest('section')?.querySelector('h2')?.textContent === caption ? 'unseen' : null }, caption),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, first), ...others.map((column, index) => el('th', { scope: 'col', class: kind(index + 1) }, column)))),
      el('tbody', {}, ...rows.map(([head, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, ...(Array.isArray(head) ? head : [head ?? '–'])), ...cells.map(cell)))),
    ),
  );
}

/** A day that is not broken over two lines. */
export const iso = (on) => el('span', { class: 'iso' }, on ?? '–');

/** Two lines in one cell: what it is, and what belongs to it. */
export const two = (main, more) => [el('span', { class: 'cell-main' }, main ?? '–'), el('span', { class: 'cell-more' }, more ?? '')];

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
