/** The dashboard: one snapshot of the numbers at a time, shown by each part of the page, and what the visitor chose. */
import './styles/tokens.css';
import './styles/page.css';
import './styles/masthead.css';
import './styles/tiles.css';
import './styles/panels.css';
import './styles/county.css';
import './styles/ticker.css';
import './styles/freshness.css';
import './styles/wall.css';
import { counties } from './county.js';
import { atMostEvery, el, perFrame } from './dom.js';
import { freshness } from './freshness.js';
import { named, t, translate } from './i18n.js';
import { masthead, translateDay } from './masthead.js';
import { rotation } from './rotation.js';
import { source } from './source.js';
import { choose, onChoice, state } from './state.js';
import { swap } from './table.js';
import { theme } from './theme.js';
import { ticker } from './ticker.js';
import { tiles } from './tiles.js';

const byId = (id) => document.getElementById(id);

/** Canvases follow a flood of changes more slowly than the numbers do. */
const REDRAW_EVERY_MS = 500;
const GRAPHS_AGAIN_MS = 10_000;

let progress = null;
let graphs = null;

translate();
const fresh = freshness();
const showHead = masthead();
const pick = (indicator) => {
  choose({ indicator });
  if (matchMedia('(max-width: 40em)').matches) {
    byId('trend-panel').scrollIntoView();
  }
};
const tileList = tiles(byId('tiles'), pick);
const showCounties = counties((county) => choose({ county: county === state.county ? '' : county }));
const changes = ticker(byId('changes'), byId('changes-hint'), byId('announcer'));
const shown = () => {
  render();
  graphs?.show();
};
const relabel = [
  swap(byId('trend-swap'), byId('trend'), byId('trend-table'), 'trend.heading', shown),
  swap(byId('ranking-swap'), byId('ranking'), byId('ranking-table'), 'county.ranking', shown),
];
const numbers = source({
  connection: fresh.connection,
  numbers(now, live) {
    const before = progress;
    progress = now;
    if (before && before.on !== now.on) {
      tileList.forget();
    } else if (before && live) {
      changes.compare(before, now);
    }
    changes.hinted(live);
    fresh.numbers(now);
    render();
    redraw();
    if (before && before.on !== now.on) {
      graphs?.turned();
    } else if (before && before.sequence !== now.sequence) {
      graphs?.moved();
    }
  },
});

const render = perFrame(() => {
  if (!progress) {
    return;
  }
  const indicator = progress.indicators.find(({ code }) => code === state.indicator) ?? progress.indicators[0];
  showHead(progress);
  if (tileList.show(progress, indicator.code)) {
    graphs?.rebuilt();
  }
  showChoices(indicator);
  showCounties(indicator, state.county);
  if (graphs === null) {
    loadGraphs();
  }
});
const redraw = atMostEvery(REDRAW_EVERY_MS, () => graphs?.show());

/** After the first numbers are painted: the charts must not delay them. */
function loadGraphs() {
  graphs = undefined;
  setTimeout(async () => {
    try {
      const made = await import('./graphs.js');
      graphs = made.graphs(() => progress);
      graphs.show();
    } catch {
      setTimeout(loadGraphs, GRAPHS_AGAIN_MS);
    }
  });
}

function showChoices(indicator) {
  options(byId('choose-indicator'), progress.indicators.map((one) => [one.code, named(one)]), indicator.code);
  const places = indicator.counties.map((entry) => [entry.county, named(entry)]);
  options(byId('choose-county'), [['', t('trend.city')], ...places], state.county);
  for (const input of document.querySelectorAll('input[name=range]')) {
    input.checked = input.value === state.range;
  }
}

function options(select, pairs, chosen) {
  const key = pairs.flat().join();
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...pairs.map(([value, words]) => el('option', { value }, words)));
  }
  select.value = chosen;
}

byId('choose-indicator').addEventListener('change', ({ target }) => choose({ indicator: target.value }));
byId('choose-county').addEventListener('change', ({ target }) => choose({ county: target.value }));
byId('ranges').addEventListener('change', ({ target }) => choose({ range: target.value }));
byId('language').addEventListener('click', () => choose({ lang: state.lang === 'en' ? 'zh' : 'en' }));
addEventListener('keydown', ({ key, target }) => key === 'Escape' && !target.matches('input, select') && choose({ county: '' }));
rotation(byId('rotate'), () => progress?.indicators.map(({ code }) => code) ?? []);
theme(byId('theme'), () => graphs?.show());

document.addEventListener('visibilitychange', () => {
  if (!document.hidden && progress) {
    shown();
    graphs?.moved();
  }
});
onChoice((changed) => {
  if (changed.includes('lang')) {
    translate();
    translateDay();
    relabel.forEach((label) => label());
    changes.translate();
    changes.hinted(state.on === '');
    fresh.translate();
  }
  if (changed.includes('on')) {
    numbers.show(state.on);
  }
  render();
  graphs?.show();
});
numbers.show(state.on);
