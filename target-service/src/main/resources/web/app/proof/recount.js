/** Anyone may have a day counted anew, the plain way, and compared with the ledger. */
import { read } from '../shell/api.js';
import { write } from '../shell/dom.js';
import { day, number, time, today } from '../shell/format.js';
import { t } from '../shell/i18n.js';

const byId = (id) => document.getElementById(id);

export function recount() {
  const answer = byId('recount');
  byId('recount-on').value = today();
  byId('recount-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = event.submitter;
    button.disabled = true;
    write(answer, t('recount.running'));
    try {
      const { on, equal, differences, verified_at: at } = await read('ledger/verification', { on: byId('recount-on').value });
      answer.className = equal ? 'good' : 'bad';
      write(answer, equal ? t('recount.equal', { date: day(on), time: time(at) }) : t('recount.differs', { date: day(on), n: number(differences.length) }));
    } catch (failure) {
      write(answer, t('panel.failed', { sentence: failure.message || t('notice.unreachable') }));
    } finally {
      button.disabled = false;
    }
  });
  return {};
}
