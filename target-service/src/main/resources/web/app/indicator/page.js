/** The page of one indicator: the number on both bases, its future, and the proof of every change. */
import '../texts/causes.js';
import '../texts/indicator.js';
import { entryOf, chosen, subject } from '../charts/subject.js';
import { named, t } from '../shell/i18n.js';
import { choose, onChoice, state } from '../shell/state.js';
import { swap } from '../charts/table.js';
import { threshold } from '../shell/targets.js';
import { counties } from '../overview/counties.js';
import { backtest } from './backtest.js';
import { decisive } from './decisive.js';
import { definition } from './definition.js';
import { explain } from './explain.js';
import { figures } from './figures.js';
import { rows } from './rows.js';

const byId = (id) => document.getElementById(id);

export function start(site) {
  let graphs = null;
  const show = subject(true);
  const pick = (county) => choose({ county: county === state.county ? '' : county });
  const showCounties = counties(pick);
  const cards = figures();
  const parts = [explain(() => site.progress), decisive(), rows(), backtest(), definition()];
  const relabel = swap(byId('ranking-swap'), byId('ranking'), byId('ranking-table'), 'county.ranking', () => {
    render(site.progress);
    graphs?.show();
  });

  async function loadGraphs() {
    graphs = undefined;
    const made = await import('./graphs.js');
    graphs = made.graphs(() => (site.progress && chosen(site.progress) ? site.progress : null), pick);
    parts.forEach((part) => part.charts?.(made));
    graphs.show();
  }

  function render(progress) {
    if (!progress) {
      return;
    }
    const indicator = chosen(progress);
    if (!indicator) {
      show(progress, { kind: t('subject.indicator', { code: state.indicator }), title: t('subject.unknown'), note: '' });
      return;
    }
    const place = state.county ? named(entryOf(indicator) ?? {}) : t('trend.city');
    show(progress, {
      kind: t('subject.indicator', { code: indicator.code }),
      title: `${named(indicator)} · ${place}`,
      note: [t('subject.item', { threshold: threshold(indicator) }), indicator.definition && t('subject.definition', { version: indicator.definition })].filter(Boolean).join(' · '),
    });
    document.title = t('page.title', { page: named(indicator) });
    cards.show(progress, indicator, entryOf(indicator));
    showCounties(indicator, state.county);
    if (graphs === null) {
      loadGraphs();
    }
  }

  onChoice((changed) => {
    if (changed.some((key) => ['indicator', 'county', 'lang'].includes(key))) {
      cards.again();
    }
    parts.forEach((part) => part.choice(changed));
  });

  return {
    render,
    redraw: () => graphs?.show(),
    repaint: () => {
      graphs?.show();
      parts.forEach((part) => part.repaint?.());
    },
    translate: relabel,
    title: () => (site.progress && chosen(site.progress) ? named(chosen(site.progress)) : t('nav.indicators')),
    numbers(now, before) {
      if (before && before.sequence !== now.sequence) {
        graphs?.moved();
        cards.moved();
        parts.forEach((part) => part.moved?.());
      }
    },
  };
}
