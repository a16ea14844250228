/** Rates beside the counts: suspensions, revocations, inspections, penalties, small enterprises. */
import { showTable } from '../charts/table.js';
import { read } from '../shell/api.js';
import { el, write } from '../shell/dom.js';
import { day, number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';

const byId = (id) => document.getElementById(id);

export function rates() {
  const again = panel(
    byId('rates-panel'),
    () => read('rates'),
    ({ on, rates: found }) => {
      write(byId('rates-what'), day(on));
      const places = found[0]?.counties ?? [];
      showTable(byId('rates'), t('rates.caption'), [t('rates.rate'), t('rates.city'), ...places.map((entry) => named(entry))], found.map(row));
    },
  );
  again();
  return { choice: (changed) => changed.includes('lang') && again() };
}

function row(rate) {
  const figure = ({ value, numerator, denominator, reason }) => [
    el('span', { title: `${number(numerator)} / ${number(denominator)}` }, value === null ? t(`rates.${reason}`) : `${value} ${t(`rates.${rate.unit}`)}`),
  ];
  const how = `${named(rate, 'numerator')} / ${named(rate, 'denominator')}`;
  return [[el('span', { title: how }, named(rate))], figure(rate.city), ...rate.counties.map(figure)];
}
