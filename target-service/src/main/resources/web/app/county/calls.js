/** Who must renew: the enterprises of the county that count no more on a coming day if they do not. */
import { certificatesCell } from '../charts/movements.js';
import { iso, showTable, two } from '../charts/table.js';
import { address, read } from '../shell/api.js';
import { write } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { pages } from '../shell/panel.js';
import { choose, extend, state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

export function calls() {
  extend({ within: { fallback: '90', allowed: /^(30|60|90)$/ } });
  const asked = () => ({ county: state.county, within: state.within });
  const list = pages(
    byId('calls-panel'),
    byId('calls-more'),
    (cursor) => read('renewal-calls', { ...asked(), cursor, limit: 25 }),
    (items, answer) => {
      write(byId('calls-what'), answer.total > 0 ? t('calls.what', { n: number(answer.total) }) : t('calls.none'));
      showTable(byId('calls'), t('calls.heading'), [t('calls.day'), t('calls.who'), t('calls.losses'), t('movements.certificates')], items.map(row), [1, 2, 3]);
    },
  );
  const again = () => {
    for (const input of document.querySelectorAll('input[name=within]')) {
      input.checked = input.value === state.within;
    }
    byId('calls-csv').href = address('renewal-calls.csv', { ...asked(), lang: state.lang });
    byId('calls-xlsx').href = address('renewal-calls.xlsx', { ...asked(), lang: state.lang });
    list.first();
  };
  byId('calls-within').addEventListener('change', ({ target }) => choose({ within: target.value }));
  again();
  return { choice: (changed) => changed.some((key) => ['county', 'within', 'lang'].includes(key)) && again() };
}

const row = ({ day: on, days_left: left, subject, name, losses, certificates }) => [
  two(iso(on), t('calls.left', { n: number(left) })),
  two(name ?? subject, name && subject),
  losses.map((loss) => named(loss) + (loss.target_falls ? t('calls.falls') : '')).join(t('list.and')),
  certificatesCell(certificates),
];
