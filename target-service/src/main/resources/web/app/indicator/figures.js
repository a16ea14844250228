/** The cards at the top: both bases, the target, the pace it asks for, and what is to come. */
import { read } from '../shell/api.js';
import { atMostEvery, el, write } from '../shell/dom.js';
import { day, number, signed } from '../shell/format.js';
import { t, unit } from '../shell/i18n.js';
import { state } from '../shell/state.js';
import { lineOf } from '../shell/targets.js';
import { forecast } from './forecast.js';

const EVERY_MS = 5_000;

/** `show(progress, indicator, entry)` fills them; `again` and `moved` read pace and forecast anew. */
export function figures() {
  const list = document.getElementById('figures');
  const cards = ['value', 'other', 'target', 'pace', 'floor', 'projected'].map(card);
  list.replaceChildren(...cards.map(({ element }) => element));
  list.removeAttribute('aria-busy');
  const [value, other, target, pace, floor, projected] = cards;
  let shown = null;

  async function again() {
    const asked = [state.indicator, state.county];
    const quiet = () => null;
    const [paces, ahead] = await Promise.all([
      read('pace', { indicator: state.indicator }).catch(quiet),
      forecast().catch(quiet),
    ]);
    if (asked.join() === [state.indicator, state.county].join()) {
      showPace(pace, paces);
      showForecast(floor, projected, ahead);
    }
  }
  again();

  return {
    again,
    moved: atMostEvery(EVERY_MS, again),
    show(progress, indicator, entry) {
      shown = entry;
      if (!shown) {
        return;
      }
      const holdings = indicator.basis === 'HOLDINGS';
      value.show(t('figure.value', { basis: t(`basis.${indicator.basis}`) }), number(entry.value), unit(indicator.unit, entry.value));
      value.element.classList.add('figure-first');
      other.show(t('figure.other', { basis: t(holdings ? 'basis.DISTINCT' : 'basis.HOLDINGS') }), number(holdings ? entry.distinct : entry.holdings), t(holdings ? 'basis.DISTINCT.title' : 'basis.HOLDINGS.title'));
      const line = lineOf(indicator, state.county, entry);
      const missing = typeof line === 'number' ? Math.max(0, line + (indicator.strict ? 1 : 0) - entry.value) : null;
      target.show(
        t('figure.target'),
        typeof line === 'number' ? number(line) : '–',
        missing === null ? t('figure.noTarget') : missing === 0 ? `${t('tile.met')} ${entry.value > line ? signed(entry.value - line) : ''}` : t('tile.gap', { n: number(missing) }),
      );
      target.element.dataset.met = missing === null ? '' : String(missing === 0);
    },
  };
}

function showPace(card, paces) {
  const found = paces?.indicators?.find(({ code }) => code === state.indicator);
  const line = state.county ? found?.counties.find(({ county }) => county === state.county)?.pace : found?.city;
  card.element.hidden = !line?.state;
  if (line?.assessment) {
    const { on, value, gap } = line.assessment;
    card.show(t('figure.assessed', { date: day(on) }), number(value), [t(`pace.${line.state}`), gap > 0 && t('tile.gap', { n: number(gap) })].filter(Boolean).join(' · '));
    card.element.dataset.met = String(line.state === 'MET');
  } else if (line?.state) {
    const required = line.required_per_month === null || line.required_per_month === undefined ? '–' : number(Number(line.required_per_month));
    card.show(t('figure.pace'), required, `${t(`pace.${line.state}`)} · ${t('figure.pace.note', { date: day(found.due_on) })}`);
    card.element.dataset.met = String(['MET', 'AHEAD', 'ON_TRACK'].includes(line.state));
  }
}

function showForecast(floor, projected, ahead) {
  const last = ahead?.floor?.points?.at(-1);
  floor.element.hidden = !last;
  if (last) {
    const { falls_on: falls, met_today: met } = ahead.floor;
    floor.show(t('figure.floor'), number(last.value), falls ? t('figure.floor.falls', { date: day(falls) }) : t(met ? 'figure.floor.holds' : 'figure.floor.open'));
    floor.element.dataset.met = falls ? 'false' : String(Boolean(met));
  }
  const expected = ahead?.projection?.points?.at(-1);
  projected.element.hidden = !expected;
  if (expected) {
    projected.show(t('figure.projected'), number(expected.value), t('figure.band', { low: number(expected.low), high: number(expected.high) }));
  }
}

function card(name) {
  const title = el('p', { class: 'figure-title' });
  const value = el('p', { class: 'figure-value' });
  const note = el('p', { class: 'figure-note' });
  const element = el('li', { class: 'figure-card', 'data-figure': name }, title, value, note);
  return {
    element,
    show(heading, figure, words) {
      write(title, heading);
      write(value, figure);
      write(note, words);
    },
  };
}
