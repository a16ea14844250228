/** A part of a page that reads from the API by itself: it waits, shows, or says why there is nothing to show. */
import { el, icon } from './dom.js';
import { t } from './i18n.js';

const AGAIN_MS = 15_000;

/**
 * `panel(section, read, show)` gives a function that reads and shows anew. `read()` promises an answer; `show(answer)` fills
 * `.panel-body`. What the service does not (yet) offer is said in a quiet sentence, what failed in a loud one, and tried
 * again by itself. The last question asked is the one that is answered.
 */
export function panel(section, read, show) {
  const body = section.querySelector('.panel-body');
  const note = el('p', { class: 'panel-note', role: 'status' });
  body.before(note);
  note.hidden = true;
  let turn = 0;
  const again = async () => {
    const mine = ++turn;
    section.setAttribute('aria-busy', 'true');
    try {
      const answer = await read();
      if (mine === turn) {
        note.hidden = true;
        body.hidden = false;
        show(answer);
      }
    } catch (failure) {
      if (mine === turn) {
        refused(failure);
      }
    } finally {
      if (mine === turn) {
        section.removeAttribute('aria-busy');
      }
    }
  };
  const refused = ({ status, message, stack }) => {
    const absent = status === 404 || status === 405 || status === 501;
    const own = status === undefined;
    if (own) {
      console.error(stack);
    }
    body.hidden = absent || status === 400;
    note.hidden = false;
    note.dataset.kind = absent ? 'absent' : 'failed';
    note.replaceChildren(icon(absent ? 'wait' : 'warn'), absent ? t('panel.absent') : t('panel.failed', { sentence: message || t('notice.unreachable') }));
    if (status === 0 || status >= 500) {
      const mine = turn;
      setTimeout(() => mine === turn && again(), AGAIN_MS);
    }
  };
  return again;
}

/** One line that says that a list is empty. */
export const nothing = (words) => el('p', { class: 'panel-note', 'data-kind': 'empty' }, words);

/**
 * A list that goes on page by page: `first()` starts anew, the button reads on. `read(cursor)` promises
 * `{items, next_cursor}`; `show(items, answer)` gets all items read so far.
 */
export function pages(section, button, read, show) {
  let items = [];
  let cursor = null;
  let last = null;
  const shown = (answer) => {
    items = [...items, ...answer.items];
    cursor = answer.next_cursor ?? null;
    last = answer;
    button.hidden = cursor === null;
    show(items, answer);
  };
  const first = panel(
    section,
    () => read(null),
    (answer) => {
      items = [];
      shown(answer);
    },
  );
  button.addEventListener('click', async () => {
    button.disabled = true;
    const asked = cursor;
    try {
      const answer = await read(asked);
      if (asked === cursor) {
        shown(answer);
      }
    } finally {
      button.disabled = false;
    }
  });
  return { first, again: () => last && show(items, last) };
}
