/** The ledger at a glance: the totals, the departments and the counties; a row narrows the list of duties. */
import { showTable } from '../charts/table.js';
import { read } from '../shell/api.js';
import { el, write } from '../shell/dom.js';
import { day, number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { choose, state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);
const STATES = ['planned', 'under_way', 'done', 'overdue', 'due_soon'];

export function overview() {
  const again = panel(
    byId('departments-panel'),
    () => read('duty-overview', { plan: null }),
    (answer) => {
      byId('task-counties-panel').hidden = false;
      write(byId('subject-note'), day(answer.on));
      counts(answer.total);
      const cells = (one) => STATES.map((key) => figure(one[key], key));
      showTable(
        byId('departments'),
        t('tasks.departments'),
        [t('tasks.department'), ...['lead', 'sharing', 'cooperating', ...STATES].map((key) => t(`count.${key}`))],
        answer.departments.map((one) => [pick('department', one.code, named(one)), ...['lead', 'sharing', 'cooperating'].map((key) => number(one[key])), ...cells(one)]),
      );
      showTable(
        byId('task-counties'),
        t('tasks.counties'),
        [t('trend.county'), ...['duties', ...STATES].map((key) => t(`count.${key}`))],
        answer.counties.map((one) => [pick('county', one.county, named(one)), number(one.duties), ...cells(one)]),
      );
    },
  );
  again();
  return { choice: (changed) => changed.some((key) => ['lang', 'department', 'county'].includes(key)) && again() };
}

function counts(total) {
  byId('tasks-counts').removeAttribute('aria-busy');
  byId('tasks-counts').replaceChildren(
    ...['duties', ...STATES].map((key) => el('li', { 'data-worry': key === 'overdue' ? String(total[key] > 0) : null }, el('b', {}, number(total[key])), t(`count.${key}`))),
  );
}

/** The heading of a row as a button that narrows the list, and widens it again. */
function pick(key, value, words) {
  const pressed = state[key] === value;
  const button = el('button', { type: 'button', class: 'pick', 'aria-pressed': String(pressed) }, words);
  button.addEventListener('click', () => {
    choose({ [key]: pressed ? '' : value });
    byId('tasks-panel').scrollIntoView();
  });
  return [button];
}

const figure = (value, key) => (key === 'overdue' && value > 0 ? [el('b', { class: 'down' }, number(value))] : number(value));
