/** The small line in every tile: five years back, a year ahead, the line to pass. */
import { chart } from './charts.js';
import { today } from '../shell/format.js';
import { split } from './series.js';

/** Draws into each `.spark` of the list; `view(code)` gives `{indicator, on, points}` or null while it is being read. */
export function sparks(list, view) {
  const charts = new Map();
  for (const place of list.querySelectorAll('.spark')) {
    const { code } = place.dataset;
    charts.set(code, chart(place, (look) => draw(view(code), look)));
  }
  return {
    redraw(code) {
      (code ? [charts.get(code)] : [...charts.values()]).forEach((one) => one?.redraw());
    },
  };
}

function draw(seen, { colour, rem }) {
  if (!seen) {
    return null;
  }
  const { indicator, on, points } = seen;
  const { past, future } = split(points, on === today() ? indicator.city : null);
  const values = points.map(({ value }) => value);
  const top = Math.max(...values, indicator.city.value, indicator.threshold) * 1.08;
  const line = (id, data, style) => ({
    id,
    type: 'line',
    silent: true,
    showSymbol: false,
    data: data.map((point) => [point.on, point.value]),
    ...style,
    lineStyle: { width: 0.12 * rem, color: colour('data'), cap: 'round', join: 'round', ...style.lineStyle },
  });
  const here = [...past, ...future].filter((point) => point.on <= on).at(-1);
  return {
    animation: false,
    grid: { left: 0.15 * rem, right: 0.3 * rem, top: 0.25 * rem, bottom: 0.15 * rem },
    xAxis: { type: 'time', show: false },
    yAxis: { type: 'value', show: false, min: 0, max: top },
    series: [
      line('past', past, {
        areaStyle: { color: `rgba(${colour('data-rgb')},0.12)` },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: colour('mark'), width: 0.08 * rem, type: 'solid' },
          data: [{ yAxis: indicator.threshold }],
        },
      }),
      line('future', future, { lineStyle: { type: [0.2 * rem, 0.25 * rem] } }),
      {
        id: 'here',
        type: 'line',
        silent: true,
        symbol: 'circle',
        symbolSize: 0.45 * rem,
        itemStyle: { color: colour('data'), borderColor: colour('panel'), borderWidth: 0.1 * rem },
        data: here ? [[here.on, here.value]] : [],
      },
    ],
  };
}
