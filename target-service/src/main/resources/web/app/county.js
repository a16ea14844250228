/** The county section: who has how many of the chosen indicator, as a cartogram, and the table behind the ranking chart. */
import { cartogram, label, showScale } from './cartogram.js';
import { el, write } from './dom.js';
import { number, share } from './format.js';
import { locale, named, t } from './i18n.js';
import { showTable } from './table.js';

const byId = (id) => document.getElementById(id);

/** Highest first; what has no county comes last, whatever its number. */
export const ranked = ({ counties }) =>
  [...counties].sort((a, b) => (a.county === 'unattributed') - (b.county === 'unattributed') || b.value - a.value);

/** `pick(county)` is called with a county's code, or with the empty string for the whole city. */
export function counties(pick) {
  const map = cartogram(byId('map'), pick);
  const rest = byId('map-rest');
  rest.addEventListener('click', () => pick('unattributed'));
  byId('county-all').addEventListener('click', () => pick(''));

  return (indicator, chosen) => {
    write(byId('county-what'), named(indicator));
    byId('county-all').hidden = chosen === '';
    map(indicator, chosen);
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
