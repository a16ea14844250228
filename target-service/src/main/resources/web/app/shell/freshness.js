/** How fresh the numbers are, always in view, and a notice above them when they must not be taken for live. */
import { el, icon, write } from './dom.js';
import { ago, day, lag, moment, number, time, today } from './format.js';
import { t } from './i18n.js';
import { choose, state } from './state.js';

const byId = (id) => document.getElementById(id);
const ICONS = { connecting: 'wait', live: 'live', polling: 'wait', broken: 'broken', paused: 'pause' };

/** Shows the state of the connection and of the data; ages are kept current by a clock of its own. */
export function freshness() {
  let connection = { kind: 'connecting', since: null };
  let progress = null;
  const show = () => {
    status(connection);
    notice(connection, progress);
    document.documentElement.dataset.connection = connection.kind;
    if (progress) {
      figures(progress);
    }
  };
  setInterval(() => connection.kind === 'broken' && show(), 1_000);
  return {
    connection(now) {
      connection = now;
      show();
    },
    numbers(now) {
      progress = now;
      show();
    },
    translate: show,
  };
}

function status({ kind, attempt }) {
  const place = byId('fresh-state');
  const words = t(`fresh.${kind}`) + (kind === 'broken' && attempt ? ` · ${t('fresh.retry', { attempt: number(attempt) })}` : '');
  if (place.dataset.words !== words) {
    place.dataset.words = words;
    place.dataset.kind = kind;
    place.replaceChildren(icon(ICONS[kind]), words);
  }
}

function figures(progress) {
  write(byId('fresh-as-of'), progress.as_of ? time(progress.as_of) : '–');
  byId('fresh-as-of').title = progress.as_of ? moment(progress.as_of) : '';
  write(byId('fresh-lag'), typeof progress.event_lag_ms === 'number' ? lag(progress.event_lag_ms) : '–');
  const behind = progress.caught_up === false;
  write(byId('fresh-caught-up'), t(behind ? 'fresh.behind' : 'fresh.caughtUp'));
  byId('fresh-caught-up').classList.toggle('worry', behind);
  const proven = typeof progress.drift === 'number' && Boolean(progress.verified_at);
  write(byId('fresh-drift'), proven ? number(progress.drift) : '–');
  byId('fresh-drift').closest('div').classList.toggle('worry', progress.drift > 0);
  byId('fresh-drift').closest('div').hidden = !proven;
  write(byId('fresh-verified'), progress.verified_at ? time(progress.verified_at) : '–');
  byId('fresh-verified').title = progress.verified_at ? moment(progress.verified_at) : '';
  byId('fresh-verified').parentElement.hidden = !progress.verified_at;
  write(byId('fresh-parked'), number(progress.parked_events ?? 0));
  byId('fresh-parked').parentElement.classList.toggle('worry', progress.parked_events > 0);
  write(byId('fresh-sequence'), String(progress.sequence ?? '–'));
}

/** The sentence is a live region; the running age beside it is for the eye only. */
function notice(connection, progress) {
  const place = byId('notice');
  const { kind, words } = noticed(connection, progress);
  const key = kind + words;
  if (place.dataset.key !== key) {
    place.dataset.key = key;
    place.dataset.kind = kind;
    place.hidden = !words;
    const age = el('span', { class: 'notice-age', 'aria-hidden': 'true' });
    place.replaceChildren(...(words ? [icon(kind === 'paused' ? 'pause' : 'warn'), el('span', {}, words), age, ...(kind === 'paused' ? [live()] : [])] : []));
  }
  if (kind === 'broken' && connection.since !== null) {
    write(place.querySelector('.notice-age'), t('notice.age', { ago: ago(Date.now() - connection.since) }));
  }
}

/** The way back from a fixed day, on pages that have no form for the day. */
function live() {
  const button = el('button', { type: 'button' }, t('day.live'));
  button.addEventListener('click', () => choose({ on: '' }));
  return button;
}

function noticed({ kind, since, failure }, progress) {
  if (kind === 'broken' && since !== null) {
    return { kind, words: [t('notice.stale', { time: time(since) }), failure?.message].filter(Boolean).join(' ') };
  }
  if (failure) {
    return { kind: 'failed', words: t('notice.failed', { sentence: failure.message || t('notice.unreachable') }) };
  }
  if (kind === 'polling') {
    return { kind, words: t('notice.polling') };
  }
  if (kind === 'paused' && state.on) {
    return { kind, words: t(state.on > today() ? 'notice.future' : 'notice.past', { date: day(state.on) }) };
  }
  if (progress?.caught_up === false) {
    return { kind: 'behind', words: t('notice.behind') };
  }
  return { kind: '', words: '' };
}
