/** Reads of the public API, with the server's own sentence when one is refused. */
import { state } from './state.js';

const PATIENCE_MS = 20_000;

/** A refused or failed request: `message` is a sentence to show, `status` is 0 when no answer came. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** The address of a read; parameters that are empty are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(key, value);
    }
  }
  const search = query.toString();
  return `/api/v1/${path}${search ? `?${search}` : ''}`;
}

/** All indicators on a day (`''` = today). */
export const progress = (on, signal) => read('progress', { on }, signal);

/** Reads JSON, e.g. `read('pace', {indicator: 'MS-ENT'})`. */
export async function read(path, parameters, signal) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const give = () => patience.abort();
  signal?.addEventListener('abort', give);
  try {
    const response = await fetch(address(path, parameters), {
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
