/** What the county has to do by the plan. */
import { dutyRow, dutyColumns, DUTY_WORDS } from '../tasks/rows.js';
import { showTable } from '../charts/table.js';
import { read } from '../shell/api.js';
import { write } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { link, state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

export function duties() {
  const again = panel(
    byId('duties-panel'),
    () => read('duties', { county: state.county, limit: 200 }),
    ({ items }) => {
      write(byId('duties-what'), items.length > 0 ? t('duties.what', { n: number(items.length) }) : t('duties.none'));
      showTable(byId('duties'), t('duties.caption'), dutyColumns(), items.map((duty) => dutyRow(duty, state.county)), DUTY_WORDS);
    },
  );
  const begin = () => {
    byId('duties-page').href = link('/tasks', { county: state.county });
    again();
  };
  begin();
  return { choice: (changed) => changed.some((key) => ['county', 'lang'].includes(key)) && begin() };
}
