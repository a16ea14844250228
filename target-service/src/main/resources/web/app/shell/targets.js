/** What a number has to pass, and how far it is from it, in words. */
import { number } from './format.js';
import { t } from './i18n.js';

export const threshold = (indicator) => t(indicator.strict ? 'tile.over' : 'tile.atLeast', { threshold: number(indicator.threshold) });

/** How far the city is from the plan's line, or beyond it. */
export function distance({ city, threshold: line }) {
  if (!city.met) {
    return t('tile.gap', { n: number(city.gap) });
  }
  return city.value > line ? t('tile.margin', { n: number(city.value - line) }) : t('tile.reached');
}

/** The line of a place: the plan's for the city, a county's own when it has one. */
export const lineOf = (indicator, county, entry) => (county ? (entry?.target ?? null) : indicator.threshold);
