/** What is overdue, the longest first. */
import { iso, showTable, two } from '../charts/table.js';
import { countyName } from '../charts/movements.js';
import { address, read } from '../shell/api.js';
import { el, write } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

export function overdue() {
  const asked = () => ({ department: state.department, county: state.county });
  const again = panel(
    byId('overdue-panel'),
    () => read('overdue-duties', { ...asked(), limit: 500 }),
    ({ items, next_cursor: more }) => {
      write(byId('overdue-what'), items.length > 0 ? t('tasks.overdue.what', { n: number(items.length) + (more ? '+' : '') }) : t('tasks.overdue.none'));
      byId('overdue').hidden = items.length === 0;
      showTable(
        byId('overdue'),
        t('tasks.overdue'),
        [t('duty.item'), t('overdue.what'), t('duty.due'), t('overdue.days')],
        items.map((row) => [
          row.item,
          two(named(row, 'title'), [t(`overdue.${row.kind}`), countyName(row.county)].filter(Boolean).join(' · ')),
          [iso(row.due_on)],
          [el('b', { class: 'down' }, number(row.days_overdue))],
        ]),
        [1, 2],
      );
    },
  );
  const begin = () => {
    byId('overdue-csv').href = address('overdue-duties.csv', asked());
    again();
  };
  begin();
  return { choice: (changed) => changed.some((key) => ['lang', 'department', 'county'].includes(key)) && begin() };
}
