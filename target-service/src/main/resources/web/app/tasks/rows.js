/** A duty as a row, and its state in words. */
import { el } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { COUNTIES } from '../charts/movements.js';
import { iso, two } from '../charts/table.js';

const KINDS = { DONE: 'good', UNDER_WAY: '', PLANNED: '', DROPPED: '' };

/** The positions of the columns that hold words. */
export const DUTY_WORDS = [1, 2, 3, 4];

export const dutyColumns = () => [t('duty.item'), t('duty.title'), t('duty.departments'), t('duty.due'), t('duty.state'), t('duty.percent')];

/** The state as a stamp; overdue is said in words beside the colour. */
export function stateStamp({ state, overdue }) {
  return el('span', { class: 'stamp', 'data-kind': overdue ? 'bad' : KINDS[state] }, t(`duty.${state}`));
}

export const dueWords = ({ due_on: due, overdue, days_overdue: days }) => two(iso(due), overdue ? t('duty.overdue', { n: number(days) }) : '');

/** Departments grouped by their role: "牵头：市市场监管局". */
export function departmentWords(departments) {
  return ['LEAD', 'SHARING', 'COOPERATING']
    .map((role) => [role, departments.filter((one) => one.role === role)])
    .filter(([, those]) => those.length > 0)
    .map(([role, those]) => `${t(`duty.${role}`)}: ${together(those).join(t('list.and'))}`);
}

/** All seven county governments are said in one word. */
function together(departments) {
  const governments = departments.filter(({ kind }) => kind === 'COUNTY_GOVERNMENT');
  return governments.length < COUNTIES.length
    ? departments.map((one) => named(one))
    : [...departments.filter((one) => !governments.includes(one)).map((one) => named(one)), t('duty.counties')];
}

/** The row of a duty; with a county, that county's own strand of it. */
export function dutyRow(duty, county) {
  const strand = duty.counties.find((one) => one.county === county) ?? duty;
  return [
    duty.item.number,
    named(duty, 'title'),
    departmentWords(duty.departments).map((words) => el('span', { class: 'cell-more' }, words)),
    dueWords(strand),
    [stateStamp(strand)],
    typeof strand.percent === 'number' ? t('duty.percent.of', { n: number(strand.percent) }) : '–',
  ];
}
