/** The proof page: how the numbers are checked, what was found, which years are sealed, what could not be read. */
import '../texts/proof.js';
import { el } from '../shell/dom.js';
import { lag, moment, number, time } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { onChoice } from '../shell/state.js';
import { ledger } from './ledger.js';
import { parked } from './parked.js';
import { recount } from './recount.js';
import { seals } from './seals.js';

const byId = (id) => document.getElementById(id);

export function start() {
  let sealed = null;
  const parts = [ledger(), recount(), seals((years) => (sealed = years)), parked()];
  onChoice((changed) => parts.forEach((part) => part.choice?.(changed)));
  return {
    render(progress) {
      const proven = typeof progress.drift === 'number' && progress.verified_at;
      const counts = [
        proven && ['proof.drift', number(progress.drift), String(progress.drift > 0), ''],
        progress.verified_at && ['proof.verified', time(progress.verified_at), null, moment(progress.verified_at)],
        ['proof.lag', lag(progress.event_lag_ms ?? 0), null, ''],
        ['proof.parked', number(progress.parked_events), String(progress.parked_events > 0), ''],
        sealed !== null && ['proof.sealed', number(sealed), null, ''],
      ].filter(Boolean);
      byId('proof-counts').removeAttribute('aria-busy');
      byId('proof-counts').replaceChildren(...counts.map(([key, value, worry, title]) => el('li', { 'data-worry': worry, title }, el('b', {}, value), t(key))));
    },
    numbers(now, before) {
      if (before && (before.drift !== now.drift || before.verified_at !== now.verified_at)) {
        parts[0].moved();
      }
      if (before && before.parked_events !== now.parked_events) {
        parts[3].moved();
      }
    },
  };
}
