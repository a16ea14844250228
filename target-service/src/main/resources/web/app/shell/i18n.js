/** The texts of the pages in both languages, and the parts of a page that ask for them. */
import { state } from './state.js';

const TEXTS = {};

/** Adds texts: `{'key': [Chinese, English]}`. A page brings its own, so that nobody loads the words of the others. */
export const texts = (more) => Object.assign(TEXTS, more);

/** The text of a key with its `{placeholders}` filled in. */
export function t(key, values = {}) {
  const pair = TEXTS[key];
  if (!pair) {
    return key;
  }
  return pair[state.lang === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const locale = () => (state.lang === 'en' ? 'en' : 'zh-CN');

/** The name of an indicator, a county or a plan in the page's language. */
export const named = (thing, field = 'name') => thing[`${field}_${state.lang === 'en' ? 'en' : 'zh'}`];

/** What is counted, in the form that fits the number. */
export const unit = (kind, value) => t(value === 1 ? `unit.${kind}.one` : `unit.${kind}`);

/** Puts the texts of the current language into every element that asks for one. */
export function translate(root = document) {
  document.documentElement.lang = state.lang === 'en' ? 'en' : 'zh-CN';
  document.documentElement.dataset.ready = '';
  const each = (attribute, write) => {
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      const key = element.getAttribute(attribute);
      // a page's own words may still be on their way
      if (TEXTS[key]) {
        write(element, t(key));
      }
    }
  };
  each('data-t', (element, words) => (element.textContent = words));
  each('data-t-label', (element, words) => element.setAttribute('aria-label', words));
  each('data-t-title', (element, words) => (element.title = words));
}
