/** The county section: who has how many of the chosen indicator, what has no county, and the table behind the ranking chart. */
import { label, ranked, showScale } from '../charts/places.js';
import { el, write } from '../shell/dom.js';
import { number, share } from '../shell/format.js';
import { locale, named, t } from '../shell/i18n.js';
import { link } from '../shell/state.js';
import { showTable } from '../charts/table.js';

const byId = (id) => document.getElementById(id);

/** `pick(county)` is called with a county's code, or with the empty string for the whole city. */
export function counties(pick) {
  const rest = byId('map-rest');
  rest.addEventListener('click', () => pick('unattributed'));
  byId('county-all').addEventListener('click', () => pick(''));

  return (indicator, chosen) => {
    write(byId('county-what'), named(indicator));
    byId('county-all').hidden = chosen === '';
    const page = byId('county-page');
    page.hidden = chosen === '' || chosen === 'unattributed';
    page.href = link(`/counties/${chosen}`, { indicator: indicator.code });
    showScale(byId('map-scale'), locale());
    const unattributed = indicator.counties.find(({ county }) => county === 'unattributed');
    rest.hidden = !unattributed;
    if (unattributed) {
      rest.replaceChildren(el('span', {}, named(unattributed)), el('b', {}, number(unattributed.value)));
      rest.setAttribute('aria-pressed', String(chosen === 'unattributed'));
      rest.setAttribute('aria-label', label(unattributed, indicator));
      rest.title = t('county.unattributedNote');
    }
    table(indicator);
  };
}

function table(indicator) {
  if (byId('ranking-table').hidden) {
    return;
  }
  const { basis, city } = indicator;
  const bases = basis === 'HOLDINGS' ? ['HOLDINGS', 'DISTINCT'] : ['DISTINCT', 'HOLDINGS'];
  const targets = indicator.counties.some(({ target }) => target !== null && target !== undefined);
  const columns = [
    t('column.county'),
    t('column.official', { basis: t(`basis.${bases[0]}`) }),
    t(`basis.${bases[1]}`),
    t('column.share'),
    ...(targets ? [t('county.target')] : []),
  ];
  const row = (name, entry) => [
    name,
    ...bases.map((one) => number(one === 'HOLDINGS' ? entry.holdings : entry.distinct)),
    share(entry.value, city.value),
    ...(targets ? [typeof entry.target === 'number' ? number(entry.target) : '–'] : []),
  ];
  const rows = ranked(indicator).map((entry) => row(named(entry), entry));
  showTable(byId('ranking-table'), named(indicator), columns, [...rows, row(t('county.city'), city)]);
}
