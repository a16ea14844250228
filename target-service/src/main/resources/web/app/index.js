/** Every page: its head and foot, the live numbers, and the page's own part, which is loaded by name. */
import './styles/index.css';
import './texts/shell.js';
import { atMostEvery, perFrame } from './shell/dom.js';
import { freshness } from './shell/freshness.js';
import { t, translate } from './shell/i18n.js';
import { source } from './shell/source.js';
import { choose, link, onChoice, page, state } from './shell/state.js';
import { theme } from './shell/theme.js';

const PAGES = {
  overview: () => import('./overview/page.js'),
  indicator: () => import('./indicator/page.js'),
  county: () => import('./county/page.js'),
  tasks: () => import('./tasks/page.js'),
  statistics: () => import('./statistics/page.js'),
  proof: () => import('./proof/page.js'),
};
/** What is drawn or asked for again follows a flood of changes more slowly than the numbers do. */
const REDRAW_EVERY_MS = 500;

/**
 * What a page gets to know: `progress` is the last snapshot or null. A page's `start(site)` returns any of `render` (each
 * snapshot and choice, at most once a frame), `redraw` (the same, for canvases), `numbers(now, before, live)`,
 * `choice(changed)` and `repaint` (the colours have changed).
 */
const site = { progress: null };
let part = {};

translate();
const fresh = freshness();
const render = perFrame(() => site.progress && part.render?.(site.progress));
const redraw = atMostEvery(REDRAW_EVERY_MS, () => site.progress && part.redraw?.());
const numbers = source({
  connection: fresh.connection,
  numbers(now, live) {
    const before = site.progress;
    site.progress = now;
    fresh.numbers(now);
    part.numbers?.(now, before, live);
    render();
    redraw();
  },
});

document.getElementById('language').addEventListener('click', () => choose({ lang: state.lang === 'en' ? 'zh' : 'en' }));
theme(document.getElementById('theme'), () => part.repaint?.());
places();
onChoice((changed) => {
  if (changed.includes('lang')) {
    words();
    fresh.translate();
  }
  places();
  if (changed.includes('on')) {
    numbers.show(state.on);
  }
  part.choice?.(changed);
  render();
  redraw();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    render();
    redraw();
  }
});
numbers.show(state.on);
begin();

async function begin() {
  const { start } = await PAGES[page]();
  part = start(site) ?? {};
  words();
  if (site.progress) {
    part.numbers?.(site.progress, null, state.on === '');
    render();
    redraw();
  }
}

function words() {
  translate();
  part.translate?.();
  document.title = t('page.title', { page: part.title?.() ?? t(`nav.${page}`) });
}

/** The links to the other pages: which one is open, and with what the browser cannot remember. */
function places() {
  for (const one of document.querySelectorAll('[data-page-link]')) {
    const here = one.dataset.pageLink === page;
    one.href = link(one.pathname);
    if (here) {
      one.setAttribute('aria-current', 'page');
    }
  }
}
