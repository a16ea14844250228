/** What moved lately in the county: every +1 and −1 of the chosen indicator in thirty days. */
import { movementColumns, movementRow, MOVEMENT_WORDS } from '../charts/movements.js';
import { showTable } from '../charts/table.js';
import { read } from '../shell/api.js';
import { atMostEvery, write } from '../shell/dom.js';
import { shifted, today } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { state } from '../shell/state.js';

const DAYS = 30;
const EVERY_MS = 5_000;
/** The event behind a movement is told on the page of the indicator. */
const COLUMNS = 5;

const byId = (id) => document.getElementById(id);

export function lately() {
  let name = '';
  const again = panel(
    byId('lately-panel'),
    () => read(`indicators/${state.indicator}/explain`, { county: state.county, from: shifted(today(), -DAYS), to: today(), limit: 100 }),
    ({ items }) => {
      const newest = [...items].sort((a, b) => b.day.localeCompare(a.day));
      showTable(byId('lately'), newest.length > 0 ? t('lately.caption', { name }) : t('movements.none'), movementColumns().slice(0, COLUMNS), newest.map((item) => movementRow(item).slice(0, COLUMNS)), MOVEMENT_WORDS);
    },
  );
  again();
  return {
    render(indicator) {
      name = named(indicator);
      write(byId('lately-what'), t('lately.what', { name }));
    },
    choice: (changed) => changed.some((key) => ['indicator', 'county', 'lang'].includes(key)) && again(),
    moved: atMostEvery(EVERY_MS, again),
  };
}
