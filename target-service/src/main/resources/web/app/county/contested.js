/** Values the county has contested: what it proposed instead, why, and what became of it. */
import { iso, showTable, two } from '../charts/table.js';
import { read } from '../shell/api.js';
import { el } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { state } from '../shell/state.js';

const KINDS = { ACCEPTED: 'good', REFUSED: 'bad' };

const byId = (id) => document.getElementById(id);

export function contested() {
  const section = byId('contested-panel');
  const again = panel(
    section,
    // nobody has to know that there is nothing to contest
    () => read('contested-values', { county: state.county, limit: 50 }).catch(() => ({ items: [] })),
    ({ items }) => {
      section.hidden = items.length === 0;
      showTable(byId('contested'), t('contested.heading'), ['on', 'indicator', 'proposed', 'ledger', 'state', 'reason', 'decision'].map((key) => t(`contested.${key}`)), items.map(row), [1, 4, 5, 6]);
    },
  );
  again();
  return { choice: (changed) => changed.some((key) => ['county', 'lang'].includes(key)) && again() };
}

const row = (one) => [
  [iso(one.on)],
  one.indicator,
  number(one.proposed_value),
  typeof one.ledger_value === 'number' ? number(one.ledger_value) : '–',
  [el('span', { class: 'stamp', 'data-kind': KINDS[one.state] ?? '' }, t(`contested.${one.state}`))],
  two(one.reason, one.source),
  one.decision_reason ?? '–',
];
