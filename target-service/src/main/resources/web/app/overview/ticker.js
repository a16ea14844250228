/** What has just changed, newest first: "蓬江区 质量管理体系认证企业 +1 → 612". */
import { el, write } from '../shell/dom.js';
import { moment, number, signed, time } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';

const KEPT = 60;
const MERGE_MS = 8_000;
const SAY_EVERY_MS = 15_000;

/** Lines go into `list`, a hint into `hint` while there are none, and now and then one sentence into `announcer`. */
export function ticker(list, hint, announcer) {
  let lines = [];
  let unsaid = 0;
  let saying = null;

  function add(change) {
    const now = Date.now();
    const same = lines.find(({ key, since }) => key === change.key && now - since < MERGE_MS);
    if (same) {
      // a flood of events adds up in place, instead of pushing everything else out of sight
      Object.assign(same, change, { delta: same.delta + change.delta, at: now });
      fill(same);
      return;
    }
    const line = { ...change, at: now, since: now, element: el('li', { class: 'change' }) };
    fill(line);
    lines.unshift(line);
    list.prepend(line.element);
    lines.splice(KEPT).forEach(({ element }) => element.remove());
    unsaid += 1;
  }

  function announce() {
    saying = null;
    if (lines.length === 0 || unsaid === 0) {
      return;
    }
    const [latest] = lines;
    const words = { place: named(latest.place), name: named(latest.indicator), delta: signed(latest.delta), value: number(latest.value) };
    const more = unsaid > 1 ? ` ${t('ticker.more', { n: number(unsaid - 1) })}` : '';
    write(announcer, t('ticker.announce', words) + more);
    unsaid = 0;
    saying = setTimeout(announce, SAY_EVERY_MS);
  }

  const hinted = (live) => {
    hint.hidden = lines.length > 0;
    write(hint, t(live ? 'ticker.empty' : 'ticker.paused'));
  };

  return {
    /** Adds a line for everything that differs between two snapshots of the same day. */
    compare(before, after) {
      changes(before, after)
        .sort((a, b) => Math.abs(a.delta) - Math.abs(b.delta))
        .forEach(add);
      hinted(true);
      if (unsaid > 0 && saying === null) {
        saying = setTimeout(announce, 1_000);
      }
    },
    /** Lines for what moved before the page was opened, as the service has kept it; newest first. */
    recall(movements, { indicators }) {
      const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
      for (const { at, indicator: code, county, from_value: from, to_value: to } of movements) {
        const indicator = known.get(code);
        const place = indicator?.counties.find((entry) => entry.county === county);
        if (place && from !== to && lines.length < KEPT) {
          const line = { key: '', indicator, place, value: to, delta: to - from, at: Date.parse(at), since: 0, element: el('li', { class: 'change' }) };
          fill(line);
          lines.push(line);
          list.append(line.element);
        }
      }
      hinted(true);
    },
    hinted,
    translate() {
      lines.forEach(fill);
    },
  };
}

function changes(before, after) {
  const old = new Map(before.indicators.map((indicator) => [indicator.code, indicator]));
  return after.indicators.flatMap((indicator) => {
    const places = new Map((old.get(indicator.code)?.counties ?? []).map((entry) => [entry.county, entry.value]));
    return indicator.counties
      .filter(({ county, value }) => places.has(county) && places.get(county) !== value)
      .map((place) => ({
        key: `${indicator.code} ${place.county}`,
        indicator,
        place,
        value: place.value,
        delta: place.value - places.get(place.county),
      }));
  });
}

function fill({ element, indicator, place, delta, value, at }) {
  element.dataset.way = delta < 0 ? 'down' : 'up';
  element.replaceChildren(
    el('time', { datetime: new Date(at).toISOString(), title: moment(at) }, time(at)),
    el('span', { class: 'change-place' }, named(place)),
    el('span', { class: 'change-name' }, named(indicator)),
    el('b', { class: 'change-delta' }, signed(delta)),
    el('span', { class: 'change-value' }, `→ ${number(value)}`),
  );
}
