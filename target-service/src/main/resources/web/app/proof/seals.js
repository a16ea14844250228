/** Sealed years: the figures as they were frozen, what would be counted now, and the chain that binds them. */
import { showTable } from '../charts/table.js';
import { read } from '../shell/api.js';
import { el, icon } from '../shell/dom.js';
import { moment, number, signed } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { nothing, panel } from '../shell/panel.js';

const byId = (id) => document.getElementById(id);

/** `counted(n)` is told how many years are sealed. */
export function seals(counted) {
  const again = panel(
    byId('seals-panel'),
    () => read('seals', { limit: 50 }),
    ({ items }) => {
      counted(items.length);
      byId('seals').replaceChildren(...(items.length > 0 ? items.map(seal) : [nothing(t('seals.none'))]));
      if (items.length > 0) {
        chain();
      }
    },
  );
  again();
  return { choice: (changed) => changed.includes('lang') && again() };
}

async function chain() {
  const answer = await read('seals/verification').catch(() => null);
  const place = byId('chain');
  place.hidden = answer === null;
  if (answer) {
    place.replaceChildren(
      el('span', { class: 'stamp', 'data-kind': answer.intact ? 'good' : 'bad' }, icon(answer.intact ? 'seal' : 'warn'), answer.intact ? t('seals.intact', { n: number(answer.entries) }) : t('seals.broken', { n: number(answer.breaks.length) })),
      el('code', {}, answer.head?.hash ?? ''),
    );
  }
}

function seal(one) {
  const details = el('details', { class: 'seal-year' }, el('summary', {}, `${t('seals.year', { year: one.year })} · ${t('seals.sealed', { time: moment(one.sealed_at ?? one.as_known_at), document: one.document_number, by: one.by })}`));
  const place = el('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': t('seals.caption', { year: one.year }) });
  details.append(el('p', { class: 'method' }, t('seals.hash', { hash: one.hash })), place);
  details.addEventListener('toggle', async () => {
    if (details.open && place.childElementCount === 0) {
      const answer = await read(`seals/${one.id}`).catch(() => null);
      if (answer) {
        figures(place, answer);
      }
    }
  });
  return details;
}

function figures(place, { year, figures: found }) {
  showTable(
    place,
    t('seals.caption', { year }),
    ['indicator', 'value', 'target', 'met', 'now', 'adjustment', 'version'].map((key) => t(`seals.${key}`)),
    found.map(({ city, definition_version: version, ...indicator }) => [
      named(indicator),
      number(city.sealed.value),
      city.sealed.target === null ? '–' : number(city.sealed.target),
      t(city.sealed.met ? 'tile.met' : 'tile.open'),
      number(city.now.value),
      city.adjustment.value === 0 ? '0' : [el('b', { class: city.adjustment.value < 0 ? 'down' : 'up' }, signed(city.adjustment.value))],
      String(version),
    ]),
  );
}
