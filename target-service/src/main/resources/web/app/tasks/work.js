/** What was done for the plan's items since it began: each kind of work that belongs to an item, by county. */
import { showTable, two } from '../charts/table.js';
import { countyName } from '../charts/movements.js';
import { read } from '../shell/api.js';
import { write } from '../shell/dom.js';
import { day, number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

export function work() {
  const again = panel(
    byId('work-panel'),
    () => read('duty-work', { county: state.county }),
    ({ from, to, items }) => {
      write(byId('work-what'), t('work.what', { from: day(from), to: day(to) }));
      const counties = items[0]?.kinds[0]?.counties.map((one) => one.county) ?? [];
      showTable(
        byId('work'),
        t('work.heading'),
        [t('work.kind'), t('work.total'), ...(counties.length > 1 ? counties.map(countyName) : [])],
        items.flatMap((item) =>
          item.kinds.map((kind) => [
            two(named(kind), `${item.number} ${named(item, 'title')}`),
            number(kind.total),
            ...(counties.length > 1 ? kind.counties.map((one) => number(one.total)) : []),
          ]),
        ),
      );
    },
  );
  again();
  return { choice: (changed) => changed.some((key) => ['lang', 'county'].includes(key)) && again() };
}
