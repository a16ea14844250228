/** The seven counties as a cartogram of buttons: shaded by value, the number written in each, reachable by keyboard. */
import { el, write } from './dom.js';
import { number, share } from './format.js';
import { COUNTIES, VIEW } from './geometry.js';
import { named, t, unit } from './i18n.js';

const SVG = 'http://www.w3.org/2000/svg';
const SHADES = 5;

/** Draws into the given element once; the returned function shows an indicator and marks the chosen county. */
export function cartogram(place, pick) {
  const svg = shape('svg', { viewBox: VIEW, preserveAspectRatio: 'xMinYMid', role: 'group' });
  const counties = COUNTIES.map((outline) => county(outline, pick));
  // the outlines of the chosen and the focused county lie above all neighbours
  const chosenOutline = shape('path', { class: 'map-chosen' });
  const focusOutline = shape('path', { class: 'map-focus' });
  for (const { element, path } of counties) {
    element.addEventListener('focus', () => element.matches(':focus-visible') && focusOutline.setAttribute('d', path));
    element.addEventListener('blur', () => focusOutline.removeAttribute('d'));
  }
  svg.append(...counties.map(({ element }) => element), chosenOutline, focusOutline);
  place.append(svg);

  return (indicator, chosen) => {
    svg.setAttribute('aria-label', t('county.map'));
    const entries = new Map(indicator.counties.map((entry) => [entry.county, entry]));
    const most = Math.max(1, ...counties.map(({ code }) => entries.get(code)?.value ?? 0));
    for (const one of counties) {
      one.show(entries.get(one.code), indicator, most, one.code === chosen);
    }
    chosenOutline.setAttribute('d', counties.find(({ code }) => code === chosen)?.path ?? '');
  };
}

/** What a county is called out as: its name, number, unit and share of the city. */
export const label = (entry, indicator) =>
  t('county.label', {
    county: named(entry),
    value: number(entry.value),
    unit: unit(indicator.unit, entry.value),
    share: share(entry.value, indicator.city.value),
  });

/** The scale beside the map: fewer … more, in the shades of the map. */
export function showScale(place, language) {
  if (place.lang === language) {
    return;
  }
  place.lang = language;
  place.replaceChildren(
    el('span', {}, t('county.more')),
    ...Array.from({ length: SHADES }, (_, index) => el('i', { 'data-shade': SHADES - index })),
    el('span', {}, t('county.less')),
  );
}

function county({ code, path, label: [x, y] }, pick) {
  const name = shape('text', { x, y: y - 2, class: 'map-name' });
  const value = shape('text', { x, y: y + 18, class: 'map-value' });
  const attributes = { class: 'map-county', role: 'button', tabindex: 0, 'data-county': code };
  const element = shape('g', attributes, shape('path', { d: path }), name, value);
  element.addEventListener('click', () => pick(code));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(code);
    }
  });
  return {
    code,
    path,
    element,
    show(entry, indicator, most, chosen) {
      const figure = entry?.value ?? 0;
      write(name, entry ? named(entry) : '');
      write(value, entry ? number(figure) : '');
      element.dataset.shade = String(Math.min(SHADES, Math.floor((figure / most) * SHADES) + 1));
      element.dataset.value = String(figure);
      element.setAttribute('aria-pressed', String(chosen));
      element.setAttribute('aria-label', entry ? label(entry, indicator) : code);
    },
  };
}

function shape(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}
