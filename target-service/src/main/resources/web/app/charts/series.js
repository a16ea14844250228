/** Series for the charts: which days to ask for, kept while valid, joined with the live number of today. */
import { read } from '../shell/api.js';
import { shifted, today } from '../shell/format.js';

/** How far each period looks back and ahead of the day shown, in days, and how finely. */
export const PERIODS = {
  '90d': { every: 'DAY', back: 90, ahead: 30 },
  '1y': { every: 'WEEK', back: 364, ahead: 126 },
  '5y': { every: 'MONTH', back: 1827, ahead: 365 },
};

const kept = new Map();

/** Reads a series, or gives the one read before unless `fresh`. A failed read is forgotten, so that it is tried again. */
export function points(code, county, period, on, fresh = false) {
  const key = [code, county, period, on].join(' ');
  if (fresh || !kept.has(key)) {
    const { every } = PERIODS[period];
    const reading = read(`indicators/${encodeURIComponent(code)}/series`, { county, every, ...range(period, on) }).then(({ points: found }) => found);
    reading.catch(() => kept.get(key) === reading && kept.delete(key));
    kept.set(key, reading);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - 60))) {
      kept.delete(old);
    }
  }
  return kept.get(key);
}

/** What is to be expected of an indicator: floor, projection and band; null where nothing can be said of it. */
export async function outlook(code, county, period, on, fresh = false) {
  const key = ['outlook', code, county, period].join(' ');
  if (on !== today()) {
    return null;
  }
  if (fresh || !kept.has(key)) {
    const { every, ahead } = PERIODS[period];
    kept.set(
      key,
      read(`indicators/${encodeURIComponent(code)}/forecast`, { county, every, to: shifted(on, ahead) }).catch(() => null),
    );
  }
  return kept.get(key);
}

function range(period, on) {
  const { back, ahead } = PERIODS[period];
  const now = today();
  const from = shifted(on < now ? on : now, -back);
  const to = shifted(on > now ? on : now, ahead);
  return period === '5y' ? { from: `${from.slice(0, 8)}01`, to } : { from, to };
}

/**
 * Splits points at today into what was and what is known to come. `now` is today's `{distinct, holdings, value}` when it is
 * known from the stream; it belongs to both halves, so that the lines meet.
 */
export function split(found, now) {
  const day = today();
  const past = found.filter(({ on }) => (now ? on < day : on <= day));
  const future = found.filter(({ on }) => on > day);
  if (now) {
    past.push({ ...now, on: day });
  }
  return { past, future: past.length > 0 && future.length > 0 ? [past.at(-1), ...future] : future };
}
