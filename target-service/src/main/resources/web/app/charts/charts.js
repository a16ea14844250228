/** ECharts with only the parts in use, one instance per place, coloured from the style sheet and sized with the text. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { calm, el } from '../shell/dom.js';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

/** A chart in `place` that follows its size; `draw(look)` gives the option whenever something changed. */
export function chart(place, draw) {
  const instance = init(place, null, { renderer: 'canvas' });
  const redraw = () => {
    const option = place.clientWidth > 0 && place.clientHeight > 0 ? draw(look()) : null;
    if (option) {
      instance.setOption({ animation: !calm(), animationDuration: 500, animationDurationUpdate: 400, ...option }, { notMerge: false, replaceMerge: ['series', 'xAxis', 'yAxis'] });
    }
  };
  new ResizeObserver(() => {
    instance.resize();
    redraw();
  }).observe(place);
  return { redraw, instance };
}

/** The colours and sizes of this moment: they change with theme and window. */
export function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const rem = parseFloat(style.fontSize);
  return { colour, rem, font: style.getPropertyValue('--font').trim(), figures: style.getPropertyValue('--font-figures').trim() };
}

/** Built as elements, so that a strict content security policy has nothing to object to. */
export function tip(title, rows) {
  const lines = rows.map(([name, value, kind]) => el('p', { class: `tip-row ${kind ?? ''}` }, el('span', {}, name), el('b', {}, value)));
  return el('div', { class: 'tip' }, el('p', { class: 'tip-title' }, title), ...lines);
}

export const tooltip = (formatter) => ({
  className: 'tip-box',
  backgroundColor: 'transparent',
  borderWidth: 0,
  padding: 0,
  shadowBlur: 0,
  extraCssText: 'box-shadow:none',
  confine: true,
  transitionDuration: calm() ? 0 : 0.15,
  formatter,
});
