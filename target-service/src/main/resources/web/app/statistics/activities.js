/** What was done: activities by kind and quarter. */
import { showTable } from '../charts/table.js';
import { read } from '../shell/api.js';
import { write } from '../shell/dom.js';
import { day, number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

export function activities() {
  const again = panel(
    byId('activities-panel'),
    () => read('activities', { county: state.county, every: 'QUARTER' }),
    ({ from, to, periods, kinds }) => {
      write(byId('activities-what'), t('activities.what', { from: day(from), to: day(to) }));
      showTable(
        byId('activities'),
        t('activities.heading'),
        [t('activities.kind'), ...periods.map((period) => period.from.slice(0, 7)), t('activities.total')],
        kinds.map((kind) => [named(kind), ...kind.counts.map(number), number(kind.total)]),
      );
    },
  );
  again();
  return { choice: (changed) => changed.some((key) => ['lang', 'county'].includes(key)) && again() };
}
