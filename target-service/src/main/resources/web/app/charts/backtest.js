/** Past projections beside what came true: a point for each trial, with the band it promised. */
import { chart, tip, tooltip } from './charts.js';
import { day, number } from '../shell/format.js';
import { t } from '../shell/i18n.js';

/** The chart in `place`; `view()` gives the trials `{on, projected, low, high, actual, months_ahead}` or null. */
export function backtestChart(place, view) {
  return chart(place, (look) => {
    const seen = view();
    return seen?.length ? option(seen, look) : null;
  });
}

function option(pairs, { colour, rem, font, figures }) {
  const text = { fontFamily: font, fontSize: 0.8 * rem, color: colour('muted') };
  const sorted = [...pairs].sort((a, b) => a.on.localeCompare(b.on));
  const of = (ahead) => sorted.filter(({ months_ahead: months }) => months === ahead).map((pair) => [pair.on, pair.projected, pair]);
  const symbols = { 3: 'circle', 6: 'triangle', 12: 'diamond' };
  return {
    textStyle: { fontFamily: font },
    grid: { left: 0.3 * rem, right: 0.8 * rem, top: 2 * rem, bottom: 0.2 * rem, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemWidth: 1.1 * rem, itemHeight: 0.6 * rem, textStyle: text },
    tooltip: { trigger: 'item', ...tooltip(({ data }) => hint(data[2])) },
    xAxis: { type: 'time', axisLine: { lineStyle: { color: colour('line') } }, axisTick: { show: false }, axisLabel: { ...text, hideOverlap: true, formatter: '{yyyy}-{MM}' }, splitLine: { show: false } },
    yAxis: { type: 'value', scale: true, splitNumber: 3, axisLabel: { ...text, fontFamily: figures }, splitLine: { lineStyle: { color: colour('line'), opacity: 0.6 } } },
    series: [
      {
        name: t('backtest.actual'),
        type: 'line',
        symbol: 'none',
        lineStyle: { color: colour('data'), width: 0.15 * rem },
        itemStyle: { color: colour('data') },
        data: sorted.filter(({ on }, index) => sorted.findIndex((pair) => pair.on === on) === index).map((pair) => [pair.on, pair.actual, pair]),
      },
      ...Object.entries(symbols).map(([ahead, symbol]) => ({
        name: t('backtest.months', { n: ahead }),
        type: 'scatter',
        symbol,
        symbolSize: 0.6 * rem,
        itemStyle: { color: colour('mark'), opacity: 0.85 },
        data: of(Number(ahead)),
      })),
    ],
  };
}

const hint = (pair) =>
  tip(`${day(pair.on)} · ${t('backtest.months', { n: pair.months_ahead })}`, [
    [t('backtest.actual'), number(pair.actual), 'tip-data'],
    [t('backtest.projected'), `${number(pair.projected)} (${number(pair.low)}–${number(pair.high)})`, 'tip-mark'],
  ]);
