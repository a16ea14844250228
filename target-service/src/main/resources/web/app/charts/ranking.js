/** The counties by their number, highest first; a bar is also a way to choose a county. */
import { chart, tip, tooltip } from './charts.js';
import { label, ranked } from './places.js';
import { number, share } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';

/** The chart in `place`; `view()` gives `{indicator, county}` or null; `pick(county)` is called on a click. */
export function ranking(place, view, pick) {
  const made = chart(place, (look) => {
    const seen = view();
    return seen && option(seen, look);
  });
  made.instance.on('click', ({ data }) => data?.county && pick(data.county));
  return made;
}

function option({ indicator, county }, { colour, rem, font, figures }) {
  const entries = ranked(indicator);
  const top = Math.max(1, ...entries.map(({ value, target }) => Math.max(value, target ?? 0)));
  const text = { fontFamily: font, fontSize: 0.92 * rem };
  const faded = (entry) => county !== '' && entry.county !== county;
  const bar = (entry) => ({
    value: entry.value,
    county: entry.county,
    itemStyle: {
      color: entry.county === 'unattributed' ? colour('other') : faded(entry) ? `rgba(${colour('data-rgb')},0.42)` : colour('data'),
      borderRadius: [0, 0.25 * rem, 0.25 * rem, 0],
    },
  });
  return {
    grid: { left: 0, right: 7.4 * rem, top: 0.2 * rem, bottom: 0.2 * rem, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'item', ...tooltip(({ data }) => hint(entries.find((entry) => entry.county === data.county), indicator)) },
    xAxis: { type: 'value', show: false, max: top },
    yAxis: {
      type: 'category',
      inverse: true,
      data: entries.map((entry) => named(entry)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, color: colour('text'), interval: 0, margin: 0.6 * rem },
    },
    series: [
      {
        id: 'ranking',
        type: 'bar',
        barWidth: '56%',
        data: entries.map(bar),
        cursor: 'pointer',
      },
      {
        id: 'targets',
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [0.18 * rem, 1.5 * rem],
        itemStyle: { color: colour('mark') },
        z: 5,
        data: entries.flatMap(({ target }, index) => (typeof target === 'number' ? [[target, index]] : [])),
      },
      {
        // beyond bar and target, so that neither runs through the figures
        id: 'figures',
        type: 'scatter',
        silent: true,
        symbolSize: 0.1,
        itemStyle: { color: 'transparent', opacity: 1 },
        data: entries.map(({ value, target }, index) => [Math.max(value, target ?? 0), index]),
        label: {
          show: true,
          position: 'right',
          distance: 0.5 * rem,
          formatter: ({ dataIndex }) => `{value|${number(entries[dataIndex].value)}}  {share|${share(entries[dataIndex].value, indicator.city.value)}}`,
          rich: {
            value: { color: colour('text'), fontFamily: figures, fontSize: 1.05 * rem, fontWeight: 600 },
            share: { color: colour('muted'), fontFamily: figures, fontSize: 0.8 * rem },
          },
        },
      },
    ],
  };
}

function hint(entry, indicator) {
  const rows = [
    [t(`basis.${indicator.basis}`), number(entry.value), 'tip-data'],
    [t(indicator.basis === 'HOLDINGS' ? 'basis.DISTINCT' : 'basis.HOLDINGS'), number(indicator.basis === 'HOLDINGS' ? entry.distinct : entry.holdings), 'tip-other'],
    [t('county.share'), share(entry.value, indicator.city.value), 'tip-note'],
    ...(typeof entry.target === 'number' ? [[t('county.target'), number(entry.target), 'tip-mark']] : []),
  ];
  const element = tip(named(entry), rows);
  element.setAttribute('aria-label', label(entry, indicator));
  return element;
}
