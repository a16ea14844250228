/** The running recount: its rounds, its shards, and what it has found and healed. */
import { countyName } from '../charts/movements.js';
import { showTable, two } from '../charts/table.js';
import { read } from '../shell/api.js';
import { atMostEvery, el, icon } from '../shell/dom.js';
import { moment, number, time } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';

const EVERY_MS = 3_000;
const OLD_MS = 600_000;

const byId = (id) => document.getElementById(id);

export function ledger() {
  const again = panel(
    byId('ledger-panel'),
    () => read('ledger/proof'),
    ({ state, round, last_round: last, shards, findings }) => {
      const good = state === 'PROVEN';
      byId('ledger-what').replaceChildren(el('span', { class: 'stamp', 'data-kind': good ? 'good' : state === 'DRIFTING' ? 'bad' : '' }, icon(good ? 'met' : 'wait'), t(`ledger.${state}`)));
      const words = (one, key, more) => t(key, { id: one.id, found: number(one.found), healed: number(one.healed), done: number(one.shards_done), total: number(one.shards_total), ...more });
      byId('round').replaceChildren(
        ...(round ? [el('p', {}, words(round, 'ledger.round', {}))] : []),
        ...(last ? [el('p', { class: 'method' }, words(last, 'ledger.last', { time: last.finished_at ? moment(last.finished_at) : '–' }))] : []),
      );
      showShards(shards ?? []);
      const place = byId('findings');
      if (!findings?.length) {
        place.replaceChildren(el('p', { class: 'panel-note' }, icon('met'), t('findings.none')));
        return;
      }
      showTable(place, t('findings.heading'), ['found', 'what', 'where', 'was', 'becomes', 'healed'].map((key) => t(`findings.${key}`)), findings.map(row), [1, 2, 3, 4, 5]);
    },
  );
  again();
  return { choice: (changed) => changed.includes('lang') && again(), moved: atMostEvery(EVERY_MS, again) };
}

/** A small square for each shard: an image with its words, the darker the fresher. */
function showShards(shards) {
  const now = Date.now();
  const squares = shards.map(({ name, verified_at: at, rows_checked: rows }) => {
    const age = at ? Math.min(1, (now - Date.parse(at)) / OLD_MS) : 1;
    const square = el('i', { title: at ? t('ledger.shard', { name, time: time(at), rows: number(rows ?? 0) }) : name });
    square.style.setProperty('--fresh', String(1 - age * 0.85));
    return square;
  });
  byId('shards').className = 'shards';
  byId('shards').hidden = squares.length === 0;
  byId('shards').replaceChildren(el('p', { class: 'method' }, t('ledger.shards')), el('div', { 'aria-hidden': 'true' }, ...squares));
}

const row = (one) => [
  moment(one.found_at),
  t(`findings.${one.fault}`),
  two([one.indicator, countyName(one.county)].filter(Boolean).join(' · '), [one.subject, one.day].filter(Boolean).join(' · ')),
  one.was ?? '–',
  one.becomes ?? '–',
  one.healed_at ? two(moment(one.healed_at), one.healed_by) : '–',
];
