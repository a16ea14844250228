/** The head of the page: the plan with its due date, how many targets are passed, and the day being counted. */
import { el, icon, write } from './dom.js';
import { day, daysBetween, fullDay, number, shifted } from './format.js';
import { named, t } from './i18n.js';
import { choose, state } from './state.js';

const byId = (id) => document.getElementById(id);

/** Wires the day form; the returned function shows a snapshot. */
export function masthead() {
  const input = byId('day');
  translateDay();
  let plan = null;
  input.addEventListener('change', () => input.value && choose({ on: input.value }));
  byId('day-due').addEventListener('click', () => plan && choose({ on: plan.due_on }));
  byId('day-live').addEventListener('click', () => choose({ on: '' }));
  byId('day-previous').addEventListener('click', () => step(-1));
  byId('day-next').addEventListener('click', () => step(1));
  const step = (days) => input.value && choose({ on: shifted(input.value, days) });

  return (progress) => {
    plan = progress.plan;
    write(byId('plan-title'), named(plan, 'title'));
    write(byId('plan-due'), due(progress));
    write(byId('day-words'), fullDay(progress.on));
    if (document.activeElement !== input || state.on === '') {
      input.value = progress.on;
    }
    translateDay();
    byId('day-due').setAttribute('aria-pressed', String(state.on === plan.due_on));
    verdict(progress);
  };
}

export function translateDay() {
  write(byId('day-live'), t(state.on === '' ? 'day.today' : 'day.live'));
  byId('day-live').setAttribute('aria-pressed', String(state.on === ''));
}

function due({ on, plan }) {
  const left = daysBetween(on, plan.due_on);
  const when = left > 0 ? t('plan.left', { days: number(left) }) : left === 0 ? t('plan.dueDay') : t('plan.past', { days: number(-left) });
  return `${t('plan.due', { date: day(plan.due_on) })} · ${when}`;
}

/** The plan's counted lines; the attracted bodies are a task beside them. */
function verdict({ indicators }) {
  const lines = indicators.filter(({ unit }) => unit !== 'BODY');
  const met = lines.filter(({ city }) => city.met).length;
  write(byId('verdict-met'), number(met));
  write(byId('verdict-all'), t('verdict.of', { all: number(lines.length) }));
  byId('verdict').setAttribute('aria-label', t('verdict.label', { met: number(met), all: number(lines.length) }));
  const pips = byId('verdict-pips');
  const key = lines.map(({ code, city }) => `${code}${city.met}`).join() + state.lang;
  if (pips.dataset.key !== key) {
    pips.dataset.key = key;
    pips.replaceChildren(
      ...lines.map((line) => {
        const word = t(line.city.met ? 'tile.met' : 'tile.open');
        return el('li', { title: `${named(line)}: ${word}`, 'data-met': line.city.met }, icon(line.city.met ? 'met' : 'open'));
      }),
    );
  }
}
