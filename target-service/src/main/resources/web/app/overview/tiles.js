/** One tile per indicator: the number, what it must pass, how far it is, and both bases. */
import { calm, el, icon, perFrame, write } from '../shell/dom.js';
import { number, signed } from '../shell/format.js';
import { named, t, unit } from '../shell/i18n.js';
import { link } from '../shell/state.js';
import { distance, threshold } from '../shell/targets.js';

const ROLL_MS = 450;
const DELTA_MS = 4_000;

/**
 * Keeps the list of tiles in step with the numbers. `pick(code)` is called when a tile is chosen; the canvas places of the
 * sparklines are found with `.spark[data-code]`.
 */
export function tiles(list, pick) {
  const made = new Map();

  return {
    /** Whether the tiles had to be built anew. */
    show(progress, chosen) {
      const anew = made.size === 0 || progress.indicators.some(({ code }) => !made.has(code));
      if (anew) {
        made.clear();
        progress.indicators.forEach((indicator) => made.set(indicator.code, tile(indicator, pick)));
        list.replaceChildren(...[...made.values()].map(({ element }) => element));
        list.removeAttribute('aria-busy');
      }
      progress.indicators.forEach((indicator) => made.get(indicator.code).show(indicator, indicator.code === chosen));
      return anew;
    },
    /** Numbers of another day are not a change: they appear without rolling and without a +1. */
    forget: () => made.forEach((one) => one.forget()),
  };
}

function tile(indicator, pick) {
  const { code } = indicator;
  const name = el('button', { type: 'button', class: 'tile-name' });
  const badge = el('p', { class: 'badge' });
  const value = el('data', { class: 'tile-number' });
  const counted = el('span', { class: 'unit' });
  const delta = el('span', { class: 'delta', 'aria-hidden': 'true' });
  const aim = el('span', { class: 'tile-aim' });
  const year = el('span', { class: 'tile-year' });
  const gap = el('strong', { class: 'tile-gap' });
  const meter = el('div', { class: 'meter', role: 'img' }, el('i', { class: 'meter-other' }), el('i', { class: 'meter-value' }), el('i', { class: 'meter-line' }));
  const bases = el('p', { class: 'bases' });
  const more = el('a', { class: 'tile-more' }, icon('arrow'));
  const small = indicator.unit === 'BODY';
  const element = el(
    'li',
    { class: `tile${small ? ' tile-small' : ''}`, 'data-code': code },
    el('div', { class: 'tile-head' }, name, badge, more),
    el('p', { class: 'tile-value' }, value, counted, delta),
    el('p', { class: 'tile-against' }, aim, year, gap),
    meter,
    bases,
    ...(small ? [] : [el('div', { class: 'spark', 'data-code': code, 'aria-hidden': 'true' })]),
  );
  name.addEventListener('click', () => pick(code));
  const roll = rolling(value);
  let last = null;
  let fade = null;

  return {
    element,
    forget() {
      last = null;
      delta.textContent = '';
    },
    show(now, chosen) {
      const { city } = now;
      write(name, named(now));
      name.title = t('tile.detail', { name: named(now) });
      more.href = link(`/indicators/${code}`);
      more.title = t('tile.more', { name: named(now) });
      more.setAttribute('aria-label', more.title);
      name.setAttribute('aria-pressed', String(chosen));
      element.classList.toggle('chosen', chosen);
      element.dataset.met = String(city.met);
      const word = t(city.met ? 'tile.met' : 'tile.open');
      if (badge.dataset.word !== word) {
        badge.dataset.word = word;
        badge.replaceChildren(icon(city.met ? 'met' : 'open'), word);
      }
      roll(last, city.value);
      write(counted, unit(now.unit, city.value));
      write(aim, threshold(now));
      write(year, typeof city.target === 'number' && city.target !== now.threshold ? t('tile.year', { target: number(city.target) }) : '');
      write(gap, distance(now));
      showMeter(meter, now);
      showBases(bases, now);
      if (last !== null && last !== city.value) {
        write(delta, signed(city.value - last));
        delta.dataset.way = city.value > last ? 'up' : 'down';
        clearTimeout(fade);
        fade = setTimeout(() => write(delta, ''), DELTA_MS);
      }
      last = city.value;
    },
  };
}

function showMeter(meter, { city, threshold: line, basis }) {
  const other = basis === 'HOLDINGS' ? city.distinct : city.holdings;
  const full = Math.max(line * 1.25, city.value, other) * 1.02 || 1;
  const [ghost, fill, mark] = meter.children;
  ghost.style.setProperty('--at', other / full);
  fill.style.setProperty('--at', city.value / full);
  mark.style.setProperty('--at', line / full);
  meter.setAttribute('aria-label', t('tile.meter', { value: number(city.value), threshold: number(line) }));
}

function showBases(list, { city, basis, unit }) {
  const other = basis === 'HOLDINGS' ? 'DISTINCT' : 'HOLDINGS';
  const words = [`${t(`basis.${basis}`)} · ${t('tile.official')}`, t(`basis.${other}`), number(other === 'HOLDINGS' ? city.holdings : city.distinct)];
  const key = words.join('|');
  if (list.dataset.key === key || unit === 'BODY') {
    return;
  }
  list.dataset.key = key;
  list.replaceChildren(
    el('span', { class: 'basis-official', title: t(`basis.${basis}.title`) }, words[0]),
    el('span', { class: 'basis-other', title: t(`basis.${other}.title`) }, words[1], ' ', el('b', {}, words[2])),
  );
}

/** Rolls a number from its old to its new value; the machine-readable value is always the new one at once. */
function rolling(element) {
  let from = 0;
  let to = 0;
  let start = 0;
  const step = perFrame(() => {
    const part = Math.min(1, (performance.now() - start) / ROLL_MS);
    write(element, number(Math.round(from + (to - from) * (1 - (1 - part) ** 3))));
    if (part < 1) {
      step();
    }
  });
  return (last, value) => {
    element.value = String(value);
    if (last === null || calm() || document.hidden) {
      from = to = value;
      write(element, number(value));
    } else if (last !== value) {
      from = last;
      to = value;
      start = performance.now();
      step();
    } else if (performance.now() - start > ROLL_MS) {
      write(element, number(value));
    }
  };
}
