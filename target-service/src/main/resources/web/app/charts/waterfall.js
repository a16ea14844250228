/** A difference as a waterfall: where it began, what each cause added or took away, where it ended. */
import { chart, tip, tooltip } from './charts.js';
import { number, signed } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';

/** The chart in `place`; `view()` gives `{value, causes, from, to}` or null. */
export function waterfall(place, view) {
  return chart(place, (look) => {
    const seen = view();
    return seen && option(seen, look);
  });
}

function option({ value, causes, from, to }, { colour, rem, font, figures }) {
  const steps = [];
  let level = value.from;
  steps.push({ name: from, low: 0, high: level, whole: true });
  for (const one of causes.filter(({ net }) => net !== 0)) {
    steps.push({ name: named(one), low: Math.min(level, level + one.net), high: Math.max(level, level + one.net), net: one.net, cause: one });
    level += one.net;
  }
  steps.push({ name: to, low: 0, high: value.to, whole: true });
  const lowest = Math.min(...steps.map((step) => (step.whole ? step.high : step.low)));
  const highest = Math.max(...steps.map(({ high }) => high));
  const floor = Math.max(0, Math.floor(lowest - (highest - lowest) * 0.6 - 1));
  const text = { fontFamily: font, fontSize: 0.82 * rem, color: colour('muted') };
  const paint = (step) => (step.whole ? colour('data') : step.net > 0 ? colour('met') : colour('open'));
  const series = { type: 'bar', stack: 'fall', barWidth: '62%', emphasis: { disabled: true } };
  return {
    grid: { left: 0.2 * rem, right: 0.4 * rem, top: 1.6 * rem, bottom: 0.2 * rem, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'item', ...tooltip(({ dataIndex }) => hint(steps[dataIndex])) },
    xAxis: {
      type: 'category',
      data: steps.map(({ name }) => name),
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { show: false },
      axisLabel: { ...text, interval: 0, width: 5.4 * rem, overflow: 'break', hideOverlap: false },
    },
    yAxis: { type: 'value', min: floor, max: Math.ceil(highest + (highest - floor) * 0.06), show: false },
    series: [
      { ...series, id: 'base', silent: true, itemStyle: { color: 'transparent' }, data: steps.map((step) => (step.whole ? 0 : step.low)) },
      {
        ...series,
        id: 'step',
        data: steps.map((step) => ({ value: step.high - step.low, itemStyle: { color: paint(step), borderRadius: 0.18 * rem } })),
        label: {
          show: true,
          position: 'top',
          fontFamily: figures,
          fontWeight: 600,
          fontSize: 0.95 * rem,
          color: colour('text'),
          formatter: ({ dataIndex }) => (steps[dataIndex].whole ? number(steps[dataIndex].high) : signed(steps[dataIndex].net)),
        },
      },
    ],
  };
}

function hint(step) {
  if (step.whole) {
    return tip(step.name, [[t('column.value'), number(step.high), 'tip-data']]);
  }
  const { plus, minus, net } = step.cause;
  return tip(step.name, [
    [t('explain.plus'), `+${number(plus)}`, ''],
    [t('explain.minus'), `−${number(minus)}`, ''],
    [t('explain.net'), signed(net), 'tip-data'],
  ]);
}
