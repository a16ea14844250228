/** The page of one county: every number against its target, the trend, what moved, who must renew, what it has to do. */
import '../texts/causes.js';
import '../texts/duties.js';
import '../texts/county.js';
import { chosen, subject } from '../charts/subject.js';
import { showScale } from '../charts/places.js';
import { number } from '../shell/format.js';
import { write } from '../shell/dom.js';
import { locale, named, t } from '../shell/i18n.js';
import { choose, onChoice, state } from '../shell/state.js';
import { calls } from './calls.js';
import { contested } from './contested.js';
import { duties } from './duties.js';
import { lately } from './lately.js';
import { lines } from './lines.js';

const byId = (id) => document.getElementById(id);

export function start(site) {
  let graphs = null;
  const show = subject(false);
  const showLines = lines(byId('lines'), (indicator) => choose({ indicator }));
  const parts = [lately(), calls(), duties(), contested()];
  const name = () => named(site.progress?.indicators[0].counties.find(({ county }) => county === state.county) ?? {});

  async function loadGraphs() {
    graphs = undefined;
    const made = await import('./graphs.js');
    graphs = made.graphs(() => (site.progress && chosen(site.progress) ? site.progress : null), (county) => choose({ county }));
    graphs.show();
  }

  function render(progress) {
    const indicator = chosen(progress) ?? progress.indicators[0];
    if (!name()) {
      show(progress, { kind: t('subject.county', { code: state.county }), title: t('subject.noCounty'), note: '' });
      return;
    }
    const own = progress.indicators.map(({ counties }) => counties.find(({ county }) => county === state.county));
    const aimed = own.filter(({ target }) => typeof target === 'number');
    show(progress, {
      kind: t('subject.county', { code: state.county }),
      title: name(),
      note: aimed.length > 0 ? t('subject.countyNote', { met: number(aimed.filter(({ met }) => met).length), all: number(aimed.length) }) : t('subject.countyNoTargets'),
    });
    document.title = t('page.title', { page: name() });
    write(byId('map-what'), named(indicator));
    showScale(byId('map-scale'), locale());
    showLines(progress, indicator.code);
    parts.forEach((part) => part.render?.(indicator));
    if (graphs === null) {
      loadGraphs();
    }
  }

  onChoice((changed) => parts.forEach((part) => part.choice(changed)));
  return {
    render,
    redraw: () => graphs?.show(),
    repaint: () => graphs?.show(),
    title: () => name() || t('nav.counties'),
    numbers(now, before) {
      if (before && before.sequence !== now.sequence) {
        graphs?.moved();
        parts.forEach((part) => part.moved?.());
      }
    },
  };
}
