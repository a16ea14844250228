/** The chosen indicator over time: both bases, the line to pass, and beyond today what is left if nobody renews. */
import { chart, tip, tooltip } from './charts.js';
import { day, number, today } from '../shell/format.js';
import { named, t, unit } from '../shell/i18n.js';
import { split } from './series.js';

/** The chart in `place`; `view()` gives `{indicator, county, entry, plan, on, period, points}` or null. */
export function trend(place, view) {
  return chart(place, (look) => {
    const seen = view();
    return seen && option(seen, look);
  });
}

/** The line to pass: the plan's for the city, a county's own when it has one. */
export function target({ indicator, county, entry }) {
  return county ? (entry?.target ?? null) : indicator.threshold;
}

function option(view, { colour, rem, figures, font }) {
  const { indicator, on, points, period, entry, ahead } = view;
  const { past, future } = split(points, on === today() ? entry : null);
  const other = indicator.basis === 'HOLDINGS' ? 'distinct' : 'holdings';
  const twoBases = points.some((point) => point[other] !== point.value);
  const aim = target(view);
  const projected = projection(ahead, entry);
  const values = [...past, ...future].flatMap((point) => [point.value, ...(twoBases ? [point[other]] : [])]).concat(projected.flatMap(({ low, high }) => [low, high]));
  const high = Math.max(...values, aim ?? 0);
  const low = Math.min(...values, aim ?? Infinity);
  const floor = period === '5y' ? 0 : Math.max(0, Math.floor(low - (high - low) * 0.25 - 1));
  const text = { color: colour('muted'), fontFamily: font, fontSize: 0.8 * rem };
  const line = (data, of, style) => ({
    type: 'line',
    data: data.map((point) => [point.on, point[of]]),
    showSymbol: false,
    animationDuration: 600,
    emphasis: { disabled: true },
    ...style,
  });
  const wide = { width: 0.17 * rem, color: colour('data'), cap: 'round', join: 'round' };
  const thin = { width: 0.1 * rem, color: colour('other') };
  return {
    textStyle: { fontFamily: font },
    grid: { left: 0.4 * rem, right: 1.1 * rem, top: 1.6 * rem, bottom: 0.2 * rem, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'axis', axisPointer: { lineStyle: { color: colour('muted'), type: 'solid', width: 1 } }, ...tooltip((items) => hint(items, view, other, twoBases)) },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, formatter: period === '90d' ? '{MM}-{dd}' : { year: '{yyyy}', month: period === '5y' ? '' : '{yyyy}-{MM}', day: '{MM}-{dd}' } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: floor,
      max: Math.ceil(high * 1.04 + 1),
      splitNumber: 4,
      axisLabel: { ...text, fontFamily: figures, showMinLabel: floor === 0, showMaxLabel: false, formatter: (value) => number(value) },
      splitLine: { lineStyle: { color: colour('line'), opacity: 0.6 } },
    },
    series: [
      line(past, 'value', { id: 'past', z: 4, lineStyle: wide, areaStyle: period === '5y' ? shade(colour('data-rgb')) : undefined, markLine: marks(view, aim, colour, text, rem) }),
      line(future, 'value', { id: 'future', z: 4, lineStyle: { ...wide, type: [0.3 * rem, 0.35 * rem], opacity: 0.95 } }),
      ...band(projected, line, colour, rem),
      ...(twoBases
        ? [
            line(past, other, { id: 'past-other', z: 3, lineStyle: thin }),
            line(future, other, { id: 'future-other', z: 3, lineStyle: { ...thin, type: [0.2 * rem, 0.3 * rem] } }),
          ]
        : []),
    ],
  };
}

/** The projection from today on; today itself is the number of today. */
function projection(ahead, entry) {
  const found = ahead?.projection?.points ?? [];
  return found.length > 0 && entry ? [{ on: today(), value: entry.value, low: entry.value, high: entry.value }, ...found.filter((point) => point.on > today())] : [];
}

/** The projection with its band: a clear line up to the lower edge, and the width of the band stacked on it. */
function band(projected, line, colour, rem) {
  if (projected.length === 0) {
    return [];
  }
  const edge = { lineStyle: { opacity: 0 }, stack: 'band', silent: true, z: 2 };
  const width = projected.map(({ on, low, high }) => ({ on, width: high - low }));
  return [
    line(projected, 'low', { id: 'band-low', ...edge }),
    line(width, 'width', { id: 'band-width', ...edge, areaStyle: { color: `rgba(${colour('mark-rgb')},0.14)` } }),
    line(projected, 'value', { id: 'projection', z: 3, lineStyle: { width: 0.13 * rem, color: colour('mark'), type: [0.1 * rem, 0.24 * rem], cap: 'round', opacity: 0.9 } }),
  ];
}

const shade = (rgb) => ({
  color: {
    type: 'linear',
    x: 0,
    y: 0,
    x2: 0,
    y2: 1,
    colorStops: [
      { offset: 0, color: `rgba(${rgb},0.22)` },
      { offset: 1, color: `rgba(${rgb},0.02)` },
    ],
  },
});

function marks({ indicator, county, plan, on, points }, aim, colour, text, rem) {
  const first = points[0]?.on;
  const last = points.at(-1)?.on;
  const label = (words, position, style) => ({ ...text, show: true, opacity: 1, formatter: words, position, ...style });
  const upright = (at, words, style) =>
    at >= first && at <= last
      ? [{ xAxis: at, lineStyle: { color: colour('muted'), width: 1, type: 'solid', opacity: 0.55, ...style }, label: label(words, 'end', { distance: 0.25 * rem }) }]
      : [];
  const now = today();
  const words = county ? `${t('trend.target')} ${number(aim)}` : t(indicator.strict ? 'tile.over' : 'tile.atLeast', { threshold: number(indicator.threshold) });
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    data: [
      ...(aim === null
        ? []
        : [{ yAxis: aim, lineStyle: { color: colour('mark'), width: 0.12 * rem, type: 'solid' }, label: label(words, 'insideStartTop', { color: colour('mark'), fontWeight: 600, distance: 0.2 * rem }) }]),
      ...upright(now, t('trend.now')),
      ...(on === now || on === plan.due_on ? [] : upright(on, t('trend.chosen'), { type: 'dashed' })),
      ...upright(plan.due_on, t('trend.due'), { color: colour('mark') }),
    ],
  };
}

function hint(items, { indicator }, other, twoBases) {
  const at = new Date(items[0].axisValue);
  const iso = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const value = (ids) => items.find(({ seriesId }) => ids.includes(seriesId))?.value[1];
  const figure = (value_) => (typeof value_ === 'number' ? `${number(value_)} ${unit(indicator.unit, value_)}` : '–');
  const rows = [[t(`basis.${indicator.basis}`), figure(value(['past', 'future'])), 'tip-data']];
  if (twoBases) {
    rows.push([t(other === 'holdings' ? 'basis.HOLDINGS' : 'basis.DISTINCT'), figure(value(['past-other', 'future-other'])), 'tip-other']);
  }
  const expected = items.find(({ seriesId }) => seriesId === 'projection')?.value[1];
  if (typeof expected === 'number') {
    const low = items.find(({ seriesId }) => seriesId === 'band-low')?.value[1];
    const width = items.find(({ seriesId }) => seriesId === 'band-width')?.value[1];
    rows.push([t('trend.projected'), typeof width === 'number' ? `${number(expected)} (${number(low)}–${number(low + width)})` : number(expected), 'tip-mark']);
  }
  if (iso > today()) {
    rows.push([t('trend.future'), '', 'tip-note']);
  }
  return tip(day(iso), rows);
}

/** What the chart says, for the table beside it. */
export function rows({ points, on, entry, indicator }) {
  const { past, future } = split(points, on === today() ? entry : null);
  const row = (point, note) => [day(point.on), number(point.value), number(indicator.basis === 'HOLDINGS' ? point.distinct : point.holdings), note];
  return [...past.map((point) => row(point, '')), ...future.slice(past.length > 0 ? 1 : 0).map((point) => row(point, t('column.known')))];
}

export const caption = ({ indicator, entry, county }) => t('trend.caption', { name: named(indicator), place: county && entry ? named(entry) : t('trend.city') });
