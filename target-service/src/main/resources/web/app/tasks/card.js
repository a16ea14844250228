/** One duty: whose it is, when it is due, how far it is; its milestones and reports are read when it is opened. */
import { countyName } from '../charts/movements.js';
import { read } from '../shell/api.js';
import { el, icon } from '../shell/dom.js';
import { day, number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { nothing } from '../shell/panel.js';
import { link } from '../shell/state.js';
import { departmentWords, dueWords, stateStamp } from './rows.js';

export function card(duty) {
  const facts = [
    duty.milestones > 0 && t('task.milestones', { n: number(duty.milestones) }) + (duty.milestones_overdue > 0 ? ` (${t('task.milestonesOverdue', { n: number(duty.milestones_overdue) })})` : ''),
    duty.reports > 0 && t('task.reports', { n: number(duty.reports) }),
    duty.activities > 0 && t('task.activities', { n: number(duty.activities) }),
    duty.comments > 0 && t('task.comments', { n: number(duty.comments) }),
    Number(duty.budgeted) > 0 && t('task.funds', { spent: number(Number(duty.spent)), budgeted: number(Number(duty.budgeted)) }),
    duty.open_list && t('task.open'),
  ].filter(Boolean);
  const more = el('details', { class: 'card-more' }, el('summary', {}, t('task.more')));
  more.addEventListener('toggle', () => more.open && open(more, duty), { once: true });
  return el(
    'li',
    { class: 'card', 'data-duty': duty.code },
    el('div', { class: 'card-head' }, el('h4', {}, named(duty, 'title')), stateStamp(duty)),
    el('p', { class: 'card-due' }, ...dueWords(duty)),
    progress(duty),
    ...departmentWords(duty.departments).map((words) => el('p', { class: 'card-departments' }, words)),
    ...(duty.counties.length > 0 ? [el('ul', { class: 'chips' }, ...duty.counties.map(chip))] : []),
    ...(duty.indicators?.length > 0 ? [el('p', { class: 'card-facts' }, `${t('task.indicators')}: `, ...duty.indicators.flatMap((code, index) => [index > 0 ? ' · ' : '', el('a', { href: link(`/indicators/${code}`) }, code)]))] : []),
    ...(facts.length > 0 ? [el('p', { class: 'card-facts' }, facts.join(' · '))] : []),
    more,
  );
}

const progress = ({ percent }) =>
  typeof percent === 'number' ? el('p', { class: 'card-progress' }, el('progress', { max: 100, value: percent, 'aria-label': t('duty.percent') }), ` ${percent}%`) : '';

const chip = (strand) =>
  el('li', { class: 'chip', 'data-kind': strand.overdue ? 'bad' : strand.state === 'DONE' ? 'good' : '' }, countyName(strand.county), ' ', el('small', {}, t(`duty.${strand.state}`)));

async function open(place, { id }) {
  const [milestones, reports] = await Promise.all([read(`duties/${id}/milestones`, { limit: 100 }).catch(() => null), read(`duties/${id}/reports`, { limit: 20 }).catch(() => null)]);
  const items = (answer) => (Array.isArray(answer) ? answer : (answer?.items ?? []));
  place.append(
    items(milestones).length > 0 ? el('ul', { class: 'steps' }, ...items(milestones).map(milestone)) : nothing(t('task.noMilestones')),
    items(reports).length > 0 ? el('ul', { class: 'steps' }, ...items(reports).map(report)) : nothing(t('task.noReports')),
  );
}

const milestone = (one) =>
  el('li', {}, icon(one.done_on ? 'met' : one.overdue ? 'warn' : 'wait'), el('span', {}, one.title), el('span', { class: 'cell-more' }, one.done_on ? t('task.done', { date: day(one.done_on) }) : day(one.due_on)));

const report = (one) =>
  el(
    'li',
    {},
    el('span', { class: 'cell-more' }, `${day(one.period_from)} – ${day(one.period_to)}${typeof one.percent === 'number' ? ` · ${one.percent}%` : ''}${one.county ? ` · ${countyName(one.county)}` : ''}`),
    el('span', {}, one.text),
    ...(one.links ?? []).map((href, index) => el('a', { href, rel: 'noopener noreferrer' }, `${t('task.evidence')} ${index + 1}`)),
  );
