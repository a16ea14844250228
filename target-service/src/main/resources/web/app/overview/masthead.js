/** The head of the overview: the plan with its due date, and how many targets are passed. */
import { el, icon, write } from '../shell/dom.js';
import { day, daysBetween, number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

/** Shows a snapshot. */
export function masthead(progress) {
  write(byId('plan-title'), named(progress.plan, 'title'));
  write(byId('plan-due'), due(progress));
  verdict(progress);
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
