/** What the visitor chose: kept in the address, so a view can be shared, and language and theme also in the browser. */
const DEFAULTS = {
  lang: 'zh',
  theme: 'auto',
  on: '',
  indicator: 'MS-ENT',
  county: '',
  range: '5y',
  rotate: '',
};
const REMEMBERED = ['lang', 'theme'];
const ALLOWED = {
  lang: /^(zh|en)$/,
  theme: /^(auto|light|dark)$/,
  on: /^(\d{4}-\d{2}-\d{2})?$/,
  indicator: /^[A-Z0-9-]{1,30}$/,
  county: /^([0-9]{6}|unattributed)?$/,
  range: /^(90d|1y|5y)$/,
  rotate: /^1?$/,
};

const listeners = new Set();

export const state = read();

/** Changes some choices, remembers them and tells everyone who listens which ones changed. */
export function choose(patch) {
  const changed = Object.keys(patch).filter((key) => state[key] !== patch[key]);
  if (changed.length === 0) {
    return;
  }
  Object.assign(state, patch);
  remember();
  listeners.forEach((listener) => listener(changed));
}

/** Calls back with the names of the changed choices. */
export function onChoice(listener) {
  listeners.add(listener);
}

function read() {
  const query = new URLSearchParams(location.search);
  const choices = {};
  for (const [key, fallback] of Object.entries(DEFAULTS)) {
    const value = query.get(key) ?? (REMEMBERED.includes(key) ? stored(key) : null);
    choices[key] = value !== null && ALLOWED[key].test(value) ? value : fallback;
  }
  return choices;
}

function remember() {
  const query = new URLSearchParams();
  for (const [key, fallback] of Object.entries(DEFAULTS)) {
    if (state[key] !== fallback) {
      query.set(key, state[key]);
    }
  }
  const search = query.toString();
  history.replaceState(null, '', search ? `?${search}` : location.pathname);
  for (const key of REMEMBERED) {
    try {
      localStorage.setItem(`quality.${key}`, state[key]);
    } catch {
      // a browser that refuses storage still has the address
    }
  }
}

function stored(key) {
  try {
    return localStorage.getItem(`quality.${key}`);
  } catch {
    return null;
  }
}
