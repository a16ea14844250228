/** The overview wall: one snapshot of the numbers at a time, shown by each part of the page. */
import '../texts/overview.js';
import { read } from '../shell/api.js';
import { dayControls, showDay } from '../shell/day.js';
import { options } from '../shell/dom.js';
import { named, t } from '../shell/i18n.js';
import { rotation } from '../shell/rotation.js';
import { choose, link, state } from '../shell/state.js';
import { swap } from '../charts/table.js';
import { counties } from './counties.js';
import { masthead } from './masthead.js';
import { ticker } from './ticker.js';
import { tiles } from './tiles.js';

const GRAPHS_AGAIN_MS = 10_000;
/** Movements asked for when the page is opened; those of the whole city among them are not shown. */
const RECALLED = 100;

const byId = (id) => document.getElementById(id);

export function start(site) {
  let graphs = null;
  const pick = (indicator) => {
    choose({ indicator });
    if (matchMedia('(max-width: 40em)').matches) {
      byId('trend-panel').scrollIntoView();
    }
  };
  const tileList = tiles(byId('tiles'), pick);
  const showCounties = counties((county) => choose({ county: county === state.county ? '' : county }));
  const changes = ticker(byId('changes'), byId('changes-hint'), byId('announcer'));
  const recalled = read('movements', { limit: RECALLED }).catch(() => null);
  dayControls(() => site.progress);
  const shown = () => {
    if (site.progress) {
      render(site.progress);
      graphs?.show();
    }
  };
  const relabel = [
    swap(byId('ranking-swap'), byId('ranking'), byId('ranking-table'), 'county.ranking', shown),
  ];
  byId('rotate').hidden = false;
  rotation(byId('rotate'), () => site.progress?.indicators.map(({ code }) => code) ?? []);
  byId('choose-indicator').addEventListener('change', ({ target }) => choose({ indicator: target.value }));
  byId('choose-county').addEventListener('change', ({ target }) => choose({ county: target.value }));
  addEventListener('keydown', ({ key, target }) => key === 'Escape' && !target.matches('input, select') && choose({ county: '' }));

  /** After the first numbers are painted: the charts must not delay them. */
  function loadGraphs() {
    graphs = undefined;
    setTimeout(async () => {
      try {
        const made = await import('./graphs.js');
        graphs = made.graphs(() => site.progress);
        graphs.show();
      } catch {
        setTimeout(loadGraphs, GRAPHS_AGAIN_MS);
      }
    });
  }

  function render(progress) {
    const indicator = progress.indicators.find(({ code }) => code === state.indicator) ?? progress.indicators[0];
    masthead(progress);
    showDay(progress);
    if (tileList.show(progress, indicator.code)) {
      graphs?.rebuilt();
    }
    showChoices(progress, indicator);
    showCounties(indicator, state.county);
    if (graphs === null) {
      loadGraphs();
    }
  }

  return {
    render,
    redraw: () => graphs?.show(),
    repaint: () => graphs?.show(),
    translate() {
      relabel.forEach((label) => label());
      changes.translate();
      changes.hinted(state.on === '');
    },
    numbers(now, before, live) {
      if (!before) {
        recalled.then((found) => found && changes.recall(found.items, now));
      }
      if (before && before.on !== now.on) {
        tileList.forget();
      } else if (before && live) {
        changes.compare(before, now);
      }
      changes.hinted(live);
      if (before && before.on !== now.on) {
        graphs?.turned();
      } else if (before && before.sequence !== now.sequence) {
        graphs?.moved();
      }
    },
    choice: () => graphs?.show(),
  };
}

function showChoices(progress, indicator) {
  options(byId('choose-indicator'), progress.indicators.map((one) => [one.code, named(one)]), indicator.code);
  const places = indicator.counties.map((entry) => [entry.county, named(entry)]);
  options(byId('choose-county'), [['', t('trend.city')], ...places], state.county);
  byId('indicator-page').href = link(`/indicators/${indicator.code}`, state.county ? { county: state.county } : {});
}
