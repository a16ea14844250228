/**
 * What the visitor chose: kept in the address, so that a view can be shared and the back button works; language and theme
 * also in the browser. A page names an indicator or a county in its path, the rest stands in the query.
 */
export const page = document.body.dataset.page;

const PATHS = { indicator: '/indicators/', county: '/counties/' };
const REMEMBERED = ['lang', 'theme'];
/** Choices that do not make a step to go back to. */
const PASSING = ['lang', 'theme', 'rotate'];
const known = {
  lang: { fallback: 'zh', allowed: /^(zh|en)$/ },
  theme: { fallback: 'auto', allowed: /^(auto|light|dark)$/ },
  on: { fallback: '', allowed: /^(\d{4}-\d{2}-\d{2})?$/ },
  indicator: { fallback: 'MS-ENT', allowed: /^[A-Z0-9-]{1,30}$/ },
  county: { fallback: page === 'county' ? '440703' : '', allowed: /^([0-9]{6}|unattributed)?$/ },
  range: { fallback: '5y', allowed: /^(90d|1y|5y)$/ },
  rotate: { fallback: '', allowed: /^1?$/ },
};

const listeners = new Set();

export const state = read();

/** Adds choices of a page: `{name: {fallback, allowed}}`. */
export function extend(more) {
  Object.assign(known, more);
  Object.assign(state, read());
}

/** Changes some choices, remembers them and tells everyone who listens which ones changed. */
export function choose(patch) {
  const changed = Object.keys(patch).filter((key) => state[key] !== patch[key]);
  if (changed.length === 0) {
    return;
  }
  const step = changed.some((key) => !PASSING.includes(key)) && !('rotate' in patch) && state.rotate === '';
  Object.assign(state, patch);
  history[step ? 'pushState' : 'replaceState'](null, '', address());
  changed.filter((key) => REMEMBERED.includes(key)).forEach(store);
  tell(changed);
}

/** Calls back with the names of the changed choices. */
export function onChoice(listener) {
  listeners.add(listener);
}

/** The address of another page; language and theme go along when the browser does not remember them. */
export function link(path, choices = {}) {
  const query = new URLSearchParams(choices);
  for (const key of REMEMBERED) {
    if (state[key] !== (stored(key) ?? known[key].fallback)) {
      query.set(key, state[key]);
    }
  }
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

addEventListener('popstate', () => {
  const before = { ...state };
  Object.assign(state, read());
  tell(Object.keys(state).filter((key) => state[key] !== before[key]));
});

function tell(changed) {
  if (changed.length > 0) {
    listeners.forEach((listener) => listener(changed));
  }
}

function read() {
  const query = new URLSearchParams(location.search);
  const choices = {};
  for (const [key, { fallback, allowed }] of Object.entries(known)) {
    const value = (page === key ? pathCode() : query.get(key)) ?? (REMEMBERED.includes(key) ? stored(key) : null);
    choices[key] = value !== null && allowed.test(value) ? value : fallback;
  }
  return choices;
}

function pathCode() {
  const code = decodeURIComponent(location.pathname.slice(PATHS[page].length).replace(/\/$/, ''));
  return code || null;
}

function address() {
  // what this page does not know (yet) stays as it is
  const query = new URLSearchParams(location.search);
  for (const [key, { fallback }] of Object.entries(known)) {
    query.delete(key);
    if (key !== page && state[key] !== fallback) {
      query.set(key, state[key]);
    }
  }
  const path = PATHS[page] ? PATHS[page] + state[page] : location.pathname;
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

function store(key) {
  try {
    localStorage.setItem(`quality.${key}`, state[key]);
  } catch {
    // a browser that refuses storage still has the address
  }
}

function stored(key) {
  try {
    return localStorage.getItem(`quality.${key}`);
  } catch {
    return null;
  }
}
