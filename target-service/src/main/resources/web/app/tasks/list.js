/** Every duty, under the item of the plan it belongs to, narrowed by department, county and state. */
import { read } from '../shell/api.js';
import { countyName, COUNTIES } from '../charts/movements.js';
import { el, options, write } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { nothing, pages } from '../shell/panel.js';
import { choose, extend, state } from '../shell/state.js';
import { card } from './card.js';

const STATES = ['PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED'];

const byId = (id) => document.getElementById(id);

export function list() {
  extend({
    department: { fallback: '', allowed: /^[a-z0-9-]{0,60}$/ },
    state: { fallback: '', allowed: /^(PLANNED|UNDER_WAY|DONE|DROPPED)?$/ },
    overdue: { fallback: '', allowed: /^1?$/ },
  });
  let items = null;
  let departments = [];
  const asked = () => ({ department: state.department, county: state.county, state: state.state, overdue: state.overdue ? 'true' : '' });
  const shown = pages(
    byId('tasks-panel'),
    byId('tasks-more'),
    async (cursor) => {
      items ??= await read('duty-items').catch(() => null);
      departments = departments.length > 0 ? departments : ((await read('departments', { limit: 200 }).catch(() => null))?.items ?? []);
      return read('duties', { ...asked(), cursor, limit: 100 });
    },
    (duties) => {
      filters(departments);
      write(byId('tasks-what'), t('tasks.shown', { n: number(duties.length) }));
      byId('tasks').replaceChildren(...(duties.length > 0 ? sections(items ?? [], duties) : [nothing(t('tasks.none'))]));
    },
  );
  const again = () => {
    filters(departments);
    shown.first();
  };
  byId('filter-department').addEventListener('change', ({ target }) => choose({ department: target.value }));
  byId('filter-county').addEventListener('change', ({ target }) => choose({ county: target.value }));
  byId('filter-state').addEventListener('change', ({ target }) => choose({ state: target.value }));
  byId('filter-overdue').addEventListener('change', ({ target }) => choose({ overdue: target.checked ? '1' : '' }));
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('filters-clear').addEventListener('click', () => choose({ department: '', county: '', state: '', overdue: '' }));
  again();
  return { choice: (changed) => changed.some((key) => ['lang', 'department', 'county', 'state', 'overdue'].includes(key)) && again() };
}

function filters(departments) {
  options(byId('filter-department'), [['', t('tasks.any')], ...departments.map((one) => [one.code, named(one)])], state.department);
  options(byId('filter-county'), [['', t('tasks.any')], ...COUNTIES.map((code) => [code, countyName(code)])], state.county);
  options(byId('filter-state'), [['', t('tasks.any')], ...STATES.map((one) => [one, t(`duty.${one}`)])], state.state);
  byId('filter-overdue').checked = state.overdue === '1';
  byId('filters-clear').hidden = ![state.department, state.county, state.state, state.overdue].some(Boolean);
}

/** A section for each item of the plan that has duties in the list. */
function sections(items, duties) {
  const known = new Map(items.map((item) => [item.code, item]));
  const order = [...new Set(duties.map(({ item }) => item.code))].sort((a, b) => items.findIndex(({ code }) => code === a) - items.findIndex(({ code }) => code === b));
  return order.map((code) => {
    const item = known.get(code);
    const own = duties.filter((duty) => duty.item.code === code);
    const heading = el('h3', { class: 'item-title' }, el('span', { class: 'item-number' }, own[0].item.number), item ? named(item, 'title') : '');
    const words = item ? el('details', { class: 'item-words' }, el('summary', {}, t('task.words')), el('p', {}, item.words), el('p', { class: 'method' }, item.responsible_words)) : '';
    return el('section', { class: 'item' }, heading, item ? el('p', { class: 'item-section' }, named(item, 'section')) : '', words, el('ul', { class: 'cards' }, ...own.map(card)));
  });
}
