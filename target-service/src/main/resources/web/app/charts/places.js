/** Counties in order, in shades and in words; needs no chart. */
import { el } from '../shell/dom.js';
import { number, share } from '../shell/format.js';
import { named, t, unit } from '../shell/i18n.js';

export const SHADES = 5;

/** Highest first; what has no county comes last, whatever its number. */
export const ranked = ({ counties }) =>
  [...counties].sort((a, b) => (a.county === 'unattributed') - (b.county === 'unattributed') || b.value - a.value);

/** What a county is called out as: its name, number, unit and share of the city. */
export const label = (entry, indicator) =>
  t('county.label', {
    county: named(entry),
    value: number(entry.value),
    unit: unit(indicator.unit, entry.value),
    share: share(entry.value, indicator.city.value),
  });

/** A shade from 1 to 5 for each county, by its part of the largest value. */
export function shading({ counties }) {
  const seated = counties.filter(({ county }) => county !== 'unattributed');
  const most = Math.max(1, ...seated.map(({ value }) => value));
  const values = new Map(seated.map(({ county, value }) => [county, value]));
  return (code) => Math.min(SHADES, Math.floor(((values.get(code) ?? 0) / most) * SHADES) + 1);
}

/** The scale beside the map: more … fewer, in the shades of the map. */
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
