/** The day on which the target would be lost if nobody renewed, and the enterprises that decide it. */
import { certificatesCell, countyName } from '../charts/movements.js';
import { iso, showTable, two } from '../charts/table.js';
import { write } from '../shell/dom.js';
import { day, number } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { forecast } from './forecast.js';

const byId = (id) => document.getElementById(id);

export function decisive() {
  const section = byId('decisive-panel');
  const again = panel(section, forecast, ({ floor }) => {
    const found = floor?.decisive;
    section.hidden = !found?.items?.length;
    if (section.hidden) {
      return;
    }
    write(byId('decisive-what'), t('decisive.what', { date: day(floor.falls_on), stay: number(found.must_stay), lapsing: number(found.lapsing) }));
    showTable(
      byId('decisive'),
      t('decisive.heading'),
      [t('movements.day'), t('movements.who'), t('trend.county'), t('movements.certificates')],
      found.items.map((one) => [[iso(one.day)], two(one.name ?? one.subject, one.name && one.subject), countyName(one.county), certificatesCell(one.certificates ?? [])]),
      [1, 2, 3],
    );
  });
  again();
  return { choice: (changed) => changed.some((key) => ['indicator', 'county', 'lang'].includes(key)) && again() };
}
