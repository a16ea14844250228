/** For a wall without hands: shows one indicator after the other, until somebody touches the page. */
import { choose, onChoice, state } from './state.js';

const EVERY_MS = 15_000;

/** `codes()` gives the indicators in their order; `button` starts and stops. */
export function rotation(button, codes) {
  let timer = null;
  const next = () => {
    const all = codes();
    if (all.length > 0) {
      choose({ indicator: all[(all.indexOf(state.indicator) + 1) % all.length] });
    }
  };
  const apply = () => {
    clearInterval(timer);
    timer = state.rotate ? setInterval(next, EVERY_MS) : null;
    button.setAttribute('aria-pressed', String(state.rotate === '1'));
  };
  button.addEventListener('click', () => choose({ rotate: state.rotate ? '' : '1' }));
  const touched = ({ target }) => !button.contains(target) && choose({ rotate: '' });
  addEventListener('pointerdown', touched);
  addEventListener('keydown', touched);
  onChoice((changed) => changed.includes('rotate') && apply());
  apply();
}
