/** What is drawn on the statistics page. */
import { chart, tip, tooltip } from '../charts/charts.js';
import { number } from '../shell/format.js';
import { named } from '../shell/i18n.js';

/** Stacked columns, a group each, over the periods; `view()` gives `{periods, rows, value}` or null. */
export function columns(place, view) {
  return chart(place, (look) => {
    const seen = view();
    return seen && option(seen, look);
  });
}

function option({ periods, rows, value }, { colour, rem, font, figures }) {
  const text = { fontFamily: font, fontSize: 0.8 * rem, color: colour('muted') };
  const hue = (index) => colour(`series-${(index % 8) + 1}`);
  return {
    legend: { top: 0, left: 0, type: 'plain', itemWidth: 1 * rem, itemHeight: 0.7 * rem, itemGap: 0.9 * rem, textStyle: text },
    grid: { left: 0.3 * rem, right: 0.4 * rem, top: 3.2 * rem, bottom: 0.2 * rem, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: `rgba(${colour('data-rgb')},0.1)` } },
      ...tooltip((items) => tip(items[0].axisValueLabel, items.map((item) => [item.seriesName, number(item.value), '']))),
    },
    xAxis: { type: 'category', data: periods.map(({ label }) => label), axisLine: { lineStyle: { color: colour('line') } }, axisTick: { show: false }, axisLabel: { ...text, hideOverlap: true } },
    yAxis: { type: 'value', splitNumber: 3, axisLabel: { ...text, fontFamily: figures, formatter: (at) => number(at) }, splitLine: { lineStyle: { color: colour('line'), opacity: 0.6 } } },
    series: rows.map((row, index) => ({
      id: row.key,
      name: named(row),
      type: 'bar',
      stack: 'all',
      barMaxWidth: 3 * rem,
      itemStyle: { color: hue(index) },
      data: row.figures.map(value),
    })),
  };
}
