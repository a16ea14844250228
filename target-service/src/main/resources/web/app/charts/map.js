/** The seven counties on the drawn map: shaded by value on canvas, with a button of words and number in each. */
import { MapChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { registerMap, use } from 'echarts/core';
import { el, write } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { chart } from './charts.js';
import { GEOJSON, LABELS, SEA } from './geometry.js';
import { label, shading } from './places.js';

use([MapChart, GeoComponent]);
registerMap('jiangmen', GEOJSON);

/** North to south, as the keyboard goes through them. */
const CODES = Object.keys(LABELS).sort((a, b) => LABELS[b][1] - LABELS[a][1]);

/** Draws into `place`; `view()` gives `{indicator, county}` or null; `pick(code)` is called when a county is chosen. */
export function map(place, view, pick) {
  const canvas = el('div', { class: 'map-canvas', 'aria-hidden': 'true' });
  const sea = el('span', { class: 'map-sea', 'aria-hidden': 'true' });
  const buttons = new Map(CODES.map((code) => [code, button(code, pick)]));
  place.replaceChildren(canvas, sea, ...[...buttons.values()].map(({ element }) => element));
  place.setAttribute('role', 'group');

  const made = chart(canvas, (look) => {
    const seen = view();
    if (seen) {
      write(sea, t('map.sea'));
      place.setAttribute('aria-label', t('county.map'));
      // the drawing is laid out by the next frame at the latest; the words follow it
      requestAnimationFrame(() => settle());
    }
    return seen && option(seen, look);
  });
  const settle = () => {
    const at = (element, point) => {
      const pixel = made.instance.convertToPixel({ seriesIndex: 0 }, point);
      if (pixel) {
        element.style.left = `${pixel[0]}px`;
        element.style.top = `${pixel[1]}px`;
      }
    };
    at(sea, SEA);
    buttons.forEach(({ element }, code) => at(element, LABELS[code]));
  };
  made.instance.on('click', ({ name }) => buttons.has(name) && pick(name));

  return {
    redraw() {
      const seen = view();
      if (seen) {
        const shades = shading(seen.indicator);
        buttons.forEach((one, code) => one.show(seen, shades(code), code === seen.county));
      }
      made.redraw();
    },
  };
}

function option({ indicator, county }, { colour, rem }) {
  const shades = shading(indicator);
  const edge = { borderColor: colour('panel'), borderWidth: 0.14 * rem };
  return {
    series: [
      {
        id: 'map',
        type: 'map',
        map: 'jiangmen',
        roam: false,
        selectedMode: 'single',
        aspectScale: 0.93,
        layoutCenter: ['50%', '50%'],
        layoutSize: '98%',
        label: { show: false },
        emphasis: { label: { show: false }, itemStyle: { areaColor: colour('data'), borderColor: colour('panel') } },
        data: CODES.map((code) => {
          const areaColor = colour(`shade-${shades(code)}`);
          // the chosen one is drawn above its neighbours, so that its whole outline shows
          const select = { label: { show: false }, itemStyle: { areaColor, borderColor: colour('mark'), borderWidth: 0.22 * rem } };
          return { name: code, selected: code === county, itemStyle: { areaColor, ...edge }, select };
        }),
      },
    ],
  };
}

function button(code, pick) {
  const name = el('span', { class: 'map-name' });
  const value = el('b', { class: 'map-value' });
  const element = el('button', { type: 'button', class: 'map-county', 'data-county': code }, name, value);
  element.addEventListener('click', () => pick(code));
  return {
    element,
    show({ indicator }, shade, chosen) {
      const entry = indicator.counties.find(({ county }) => county === code);
      write(name, entry ? named(entry) : '');
      write(value, entry ? number(entry.value) : '');
      element.dataset.shade = String(shade);
      element.dataset.value = String(entry?.value ?? 0);
      element.setAttribute('aria-pressed', String(chosen));
      element.setAttribute('aria-label', entry ? label(entry, indicator) : code);
    },
  };
}
