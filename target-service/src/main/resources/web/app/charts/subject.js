/** The head of a page about one indicator or one county: its name, and the two choices that lead to another one. */
import { options, write } from '../shell/dom.js';
import { named, t } from '../shell/i18n.js';
import { choose, state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

/** Wires the choices; the returned function shows them with the words of the page. `city` offers the whole city too. */
export function subject(city) {
  byId('choose-indicator').addEventListener('change', ({ target }) => choose({ indicator: target.value }));
  byId('choose-county').addEventListener('change', ({ target }) => choose({ county: target.value }));
  return (progress, { kind, title, note }) => {
    const places = (progress.indicators[0]?.counties ?? []).map((entry) => [entry.county, named(entry)]);
    options(byId('choose-indicator'), progress.indicators.map((one) => [one.code, named(one)]), state.indicator);
    options(byId('choose-county'), city ? [['', t('trend.city')], ...places] : places, state.county);
    write(byId('subject-kind'), kind);
    write(byId('subject'), title);
    write(byId('subject-note'), note);
  };
}

/** The indicator that is looked at, or undefined when there is none of that code. */
export const chosen = (progress) => progress.indicators.find(({ code }) => code === state.indicator);

/** The numbers of the place that is looked at. */
export const entryOf = (indicator) => (state.county ? indicator.counties.find(({ county }) => county === state.county) : indicator.city);
