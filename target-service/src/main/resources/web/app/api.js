/** The two reads of the page, with the server's own sentence when one is refused. */
import { state } from './state.js';

const PATIENCE_MS = 20_000;

/** A refused or failed request: `message` is a sentence to show, `status` is 0 when no answer came. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** All indicators on a day (`''` = today). */
export function progress(on, signal) {
  return read(`/api/v1/progress${on ? `?on=${on}` : ''}`, signal);
}

/** One indicator over time; `county` empty means the whole city. */
export function series(code, { county, from, to, every }, signal) {
  const query = new URLSearchParams({ from, to, every });
  if (county) {
    query.set('county', county);
  }
  return read(`/api/v1/indicators/${encodeURIComponent(code)}/series?${query}`, signal);
}

async function read(path, signal) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const give = () => patience.abort();
  signal?.addEventListener('abort', give);
  try {
    const response = await fetch(path, {
      headers: { Accept: 'application/json', 'Accept-Language': state.lang === 'en' ? 'en' : 'zh-CN' },
      cache: 'no-store',
      signal: patience.signal,
    });
    if (!response.ok) {
      throw new Refused(response.status, await sentence(response));
    }
    return await response.json();
  } catch (failure) {
    throw failure instanceof Refused ? failure : new Refused(0, '');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', give);
  }
}

async function sentence(response) {
  try {
    const problem = await response.json();
    return problem.detail || problem.title || '';
  } catch {
    return '';
  }
}
