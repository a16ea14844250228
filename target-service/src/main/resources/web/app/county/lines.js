/** Every indicator of the plan for one county: its number, its target, its part of the city, its rank. */
import { ranked } from '../charts/places.js';
import { el, icon, write } from '../shell/dom.js';
import { number, share } from '../shell/format.js';
import { named, t, unit } from '../shell/i18n.js';
import { link, state } from '../shell/state.js';

/** Keeps `list` in step with the numbers; `pick(code)` is called when a line is chosen. */
export function lines(list, pick) {
  const made = new Map();
  return (progress, chosen) => {
    if (progress.indicators.some(({ code }) => !made.has(code))) {
      progress.indicators.forEach(({ code }) => made.set(code, line(code, pick)));
      list.replaceChildren(...[...made.values()].map(({ element }) => element));
      list.removeAttribute('aria-busy');
    }
    progress.indicators.forEach((indicator) => made.get(indicator.code).show(indicator, indicator.code === chosen));
  };
}

function line(code, pick) {
  const name = el('button', { type: 'button', class: 'line-name' });
  const value = el('data', { class: 'line-value' });
  const counted = el('span', { class: 'unit' });
  const meter = el('div', { class: 'meter', role: 'img' }, el('i', { class: 'meter-other' }), el('i', { class: 'meter-value' }), el('i', { class: 'meter-line' }));
  const aim = el('span', { class: 'line-aim' });
  const state_ = el('span', { class: 'stamp' });
  const share_ = el('span', { class: 'line-share' });
  const more = el('a', { class: 'tile-more' }, icon('arrow'));
  const element = el('li', { class: 'line', 'data-code': code }, name, el('p', { class: 'line-number' }, value, counted), meter, el('p', { class: 'line-words' }, aim, state_, share_), more);
  name.addEventListener('click', () => pick(code));
  return {
    element,
    show(indicator, chosen) {
      const entry = indicator.counties.find(({ county }) => county === state.county);
      const aimed = typeof entry.target === 'number';
      write(name, named(indicator));
      name.setAttribute('aria-pressed', String(chosen));
      value.value = String(entry.value);
      write(value, number(entry.value));
      write(counted, unit(indicator.unit, entry.value));
      const top = aimed ? Math.max(entry.target * 1.25, entry.value, 1) : Math.max(indicator.city.value, 1);
      const [ghost, fill, mark] = meter.children;
      ghost.style.setProperty('--at', 0);
      fill.style.setProperty('--at', entry.value / top);
      mark.style.setProperty('--at', aimed ? entry.target / top : 0);
      mark.hidden = !aimed;
      const part = share(entry.value, indicator.city.value);
      meter.setAttribute('aria-label', aimed ? t('lines.meter', { value: number(entry.value), target: number(entry.target) }) : t('lines.meterCity', { value: number(entry.value), share: part }));
      aim.dataset.aimed = String(aimed);
      write(aim, aimed ? t('target.of', { target: number(entry.target) }) : t('target.none'));
      state_.hidden = !aimed;
      state_.dataset.kind = entry.met ? 'good' : 'bad';
      write(state_, entry.met ? t('target.met') : t('target.open', { n: number(entry.gap ?? 0) }));
      const rank = ranked(indicator).findIndex(({ county }) => county === state.county) + 1;
      write(share_, state.county === 'unattributed' ? t('lines.share', { share: part }) : `${t('lines.share', { share: part })} · ${t('lines.rank', { n: number(rank) })}`);
      more.href = link(`/indicators/${code}`, { county: state.county });
      more.title = t('tile.more', { name: named(indicator) });
      more.setAttribute('aria-label', more.title);
    },
  };
}
