/** The day being counted: chosen in a form, today and live unless somebody wants another one. */
import { write } from './dom.js';
import { fullDay, shifted } from './format.js';
import { t } from './i18n.js';
import { choose, state } from './state.js';

const byId = (id) => document.getElementById(id);

/** Wires the form; `current()` gives the last snapshot or null. */
export function dayControls(current) {
  const input = byId('day');
  const step = (days) => input.value && choose({ on: shifted(input.value, days) });
  input.addEventListener('change', () => input.value && choose({ on: input.value }));
  byId('day-due').addEventListener('click', () => current() && choose({ on: current().plan.due_on }));
  byId('day-live').addEventListener('click', () => choose({ on: '' }));
  byId('day-previous').addEventListener('click', () => step(-1));
  byId('day-next').addEventListener('click', () => step(1));
}

export function showDay({ on, plan }) {
  const input = byId('day');
  write(byId('day-words'), fullDay(on));
  if (document.activeElement !== input || state.on === '') {
    input.value = on;
  }
  write(byId('day-live'), t(state.on === '' ? 'day.today' : 'day.live'));
  byId('day-live').setAttribute('aria-pressed', String(state.on === ''));
  byId('day-due').setAttribute('aria-pressed', String(state.on === plan.due_on));
}
