/** The forecast of a year, read once for all parts of the page that show it. */
import { read } from '../shell/api.js';
import { state } from '../shell/state.js';

const KEPT_MS = 4_000;

let kept = { key: '', at: 0, answer: null };

/** The forecast of the indicator and the place that are looked at; rejected when the service has none. */
export function forecast() {
  const key = `${state.indicator} ${state.county}`;
  if (kept.key !== key || Date.now() - kept.at > KEPT_MS) {
    kept = { key, at: Date.now(), answer: read(`indicators/${state.indicator}/forecast`, { county: state.county, every: 'MONTH' }) };
  }
  return kept.answer;
}
