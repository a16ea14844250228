/** Light, dark or as the system says. The attribute is set before the first paint by first-paint.js, and kept here. */
import { choose, onChoice, state } from './state.js';
import { t } from './i18n.js';
import { el, icon } from './dom.js';

const ORDER = ['auto', 'light', 'dark'];
const system = matchMedia('(prefers-color-scheme: dark)');

/** `repaint` is called after the colours have changed: canvases do not follow the style sheet by themselves. */
export function theme(button, repaint) {
  let printing = false;
  const apply = () => {
    const dark = !printing && (state.theme === 'dark' || (state.theme === 'auto' && system.matches));
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    label();
    repaint();
  };
  const label = () => {
    const name = t(`control.theme.${state.theme}`);
    button.replaceChildren(icon(`theme-${state.theme}`), el('span', { class: 'switch-word' }, name));
    button.setAttribute('aria-label', t('control.theme.label', { theme: name }));
  };
  button.addEventListener('click', () => choose({ theme: ORDER[(ORDER.indexOf(state.theme) + 1) % ORDER.length] }));
  system.addEventListener('change', apply);
  // paper is light
  const print = (now) => {
    printing = now;
    apply();
  };
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  onChoice((changed) => {
    if (changed.includes('theme')) {
      apply();
    } else if (changed.includes('lang')) {
      label();
    }
  });
  apply();
}
