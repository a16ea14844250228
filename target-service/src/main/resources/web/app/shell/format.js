/** Numbers, days and durations as people read them, in the page's language and in the city's time zone. */
import { locale, t } from './i18n.js';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;
const cache = new Map();

function formatter(kind, make) {
  const key = `${locale()} ${kind}`;
  if (!cache.has(key)) {
    cache.set(key, make(locale()));
  }
  return cache.get(key);
}

export const number = (value) => formatter('number', (l) => new Intl.NumberFormat(l)).format(value);

/** With its sign; the minus is a minus, as wide as the plus. */
export const signed = (value) =>
  formatter('signed', (l) => new Intl.NumberFormat(l, { signDisplay: 'exceptZero' })).format(value).replace('-', '−');

export const share = (part, whole) =>
  formatter('share', (l) => new Intl.NumberFormat(l, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })).format(
    whole === 0 ? 0 : part / whole,
  );

export const time = (instant) =>
  formatter('time', (l) => new Intl.DateTimeFormat(l, { timeStyle: 'medium', timeZone: ZONE, hourCycle: 'h23' })).format(
    new Date(instant),
  );

export const moment = (instant) =>
  formatter('moment', (l) =>
    new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'medium', timeZone: ZONE, hourCycle: 'h23' }),
  ).format(new Date(instant));

/** 2025-12-31 as 2025年12月31日 or 31 December 2025. */
export const day = (iso) =>
  formatter('day', (l) => new Intl.DateTimeFormat(l === 'en' ? 'en-GB' : l, { dateStyle: 'long', timeZone: 'UTC' })).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** The same with the day of the week. */
export const fullDay = (iso) =>
  formatter('fullDay', (l) => new Intl.DateTimeFormat(l === 'en' ? 'en-GB' : l, { dateStyle: 'full', timeZone: 'UTC' })).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** Today in the city, as YYYY-MM-DD, wherever the browser is. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());

export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Another day, `days` later (or earlier). */
export const shifted = (iso, days) => new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);

export function ago(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) {
    return t('ago.seconds', { n: number(seconds) });
  }
  if (seconds < 7200) {
    return t('ago.minutes', { n: number(Math.round(seconds / 60)) });
  }
  return seconds < 172_800
    ? t('ago.hours', { n: number(Math.round(seconds / 3600)) })
    : t('ago.days', { n: number(Math.round(seconds / 86_400)) });
}

export const lag = (milliseconds) =>
  milliseconds < 10_000
    ? t('lag.ms', { n: number(Math.round(milliseconds)) })
    : t('lag.s', { n: number(Math.round(milliseconds / 1000)) });
