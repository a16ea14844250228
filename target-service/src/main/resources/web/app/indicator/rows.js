/** The rows that are counted today, and those that are not, with the reason. */
import { certificatesCell, countyName } from '../charts/movements.js';
import { iso, showTable, two } from '../charts/table.js';
import { read } from '../shell/api.js';
import { atMostEvery, write } from '../shell/dom.js';
import { day, number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { pages } from '../shell/panel.js';
import { choose, extend, state } from '../shell/state.js';

const EVERY_MS = 10_000;

const byId = (id) => document.getElementById(id);

/** Which of the two, and whose, is kept in the address. */
export function rows() {
  extend({ rows: { fallback: 'counted', allowed: /^(counted|uncounted)$/ }, subject: { fallback: '', allowed: /^[0-9A-Z]{0,18}$/ } });
  const list = pages(
    byId('rows-panel'),
    byId('rows-more'),
    (cursor) => read(`indicators/${state.indicator}/${state.rows}`, { county: state.county, subject: state.subject, cursor, limit: 25 }),
    (items, answer) => {
      write(byId('rows-what'), state.rows === 'counted' ? t('rows.on', { date: day(answer.on), n: number(answer.value) }) : day(answer.on));
      if (state.rows === 'counted') {
        showTable(byId('rows'), t('rows.counted'), [t('movements.who'), t('trend.county'), t('rows.since'), t('rows.until'), t('movements.certificates')], items.map(counted), [1, 2, 3, 4]);
      } else {
        showTable(byId('rows'), t('rows.uncounted'), [t('movements.who'), t('trend.county'), t('rows.reason'), t('movements.certificates')], items.map(uncounted), [1, 2, 3]);
      }
      if (items.length === 0) {
        byId('rows').append(t('rows.none'));
      }
    },
  );
  const again = () => {
    byId('rows-subject').value = state.subject;
    for (const input of document.querySelectorAll('input[name=rows]')) {
      input.checked = input.value === state.rows;
    }
    list.first();
  };
  byId('rows-which').addEventListener('change', ({ target }) => choose({ rows: target.value }));
  byId('rows-search').addEventListener('submit', (event) => {
    event.preventDefault();
    choose({ subject: byId('rows-subject').value.trim().toUpperCase().slice(0, 18) });
  });
  byId('rows-subject').addEventListener('change', ({ target }) => choose({ subject: target.value.trim().toUpperCase().slice(0, 18) }));
  again();
  return {
    choice: (changed) => changed.some((key) => ['indicator', 'county', 'rows', 'subject', 'lang'].includes(key)) && again(),
    moved: atMostEvery(EVERY_MS, () => byId('rows').scrollTop === 0 && list.first()),
  };
}

const counted = ({ subject, name, county, unit, since, until, certificates }) => [
  two(name ?? subject, [name && subject, certificates?.length ? null : unit].filter(Boolean).join(' · ')),
  countyName(county),
  [iso(since ?? t('rows.open'))],
  [iso(until ?? t('rows.open'))],
  certificatesCell(certificates ?? []),
];

const uncounted = (row) => [
  two(row.name ?? row.holder_name ?? row.subject, row.subject),
  countyName(row.county),
  two(named(row), row.since),
  two(row.number, row.scheme),
];
