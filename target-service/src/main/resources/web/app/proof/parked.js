/** Events that could not be applied, with the reason, and what a replay would change. */
import { countyName } from '../charts/movements.js';
import { showTable, two } from '../charts/table.js';
import { read } from '../shell/api.js';
import { atMostEvery, el, icon, write } from '../shell/dom.js';
import { moment, number } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';

const EVERY_MS = 3_000;

const byId = (id) => document.getElementById(id);

export function parked() {
  const again = panel(
    byId('parked-panel'),
    () => read('parked-events', { limit: 100 }),
    ({ count, items }) => {
      write(byId('parked-what'), count > 0 ? t('parked.what', { n: number(count) }) : '');
      if (items.length === 0) {
        byId('parked').replaceChildren(el('p', { class: 'panel-note' }, icon('met'), t('parked.none')));
        return;
      }
      showTable(
        byId('parked'),
        t('parked.heading'),
        ['event', 'reason', 'since', 'preview'].map((key) => t(`parked.${key}`)),
        items.map((one) => [two(one.topic, `${one.partition}/${one.offset} · ${one.key}`), one.reason, moment(one.parked_at), [look(one)]]),
        [1, 2, 3],
      );
    },
  );
  again();
  return { choice: (changed) => changed.includes('lang') && again(), moved: atMostEvery(EVERY_MS, again) };
}

function look({ id, key }) {
  const button = el('button', { type: 'button', class: 'more', 'aria-label': `${t('parked.look')} ${key}` }, t('parked.look'));
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await read(`parked-events/${id}/preview`).catch(({ message }) => ({ applicable: false, reason: message || t('panel.absent'), changes: [] }));
    const changes = answer.changes.map((one) => `${one.indicator} ${countyName(one.county)} ${one.from_value} → ${one.to_value}`);
    button.replaceWith(el('span', {}, answer.applicable ? changes.join('; ') || t('parked.nothing') : answer.reason));
  });
  return button;
}
