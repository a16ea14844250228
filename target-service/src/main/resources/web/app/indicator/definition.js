/** What the indicator counts, in every version of its definition. */
import { showTable, two } from '../charts/table.js';
import { read } from '../shell/api.js';
import { moment } from '../shell/format.js';
import { t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';
import { state } from '../shell/state.js';

const byId = (id) => document.getElementById(id);

export function definition() {
  const again = panel(
    byId('definition-panel'),
    () => read(`indicators/${state.indicator}/definitions`),
    (answer) => {
      const versions = Array.isArray(answer) ? answer : answer.items;
      const columns = ['version', 'state', 'classes', 'schemes', 'party', 'sub', 'suspended', 'kinds', 'sizes', 'reason'].map((key) => t(`definition.${key}`));
      byId('definition').className = 'panel-body table';
      showTable(byId('definition'), t('definition.caption'), columns, versions.map(row), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    },
  );
  again();
  return { choice: (changed) => changed.some((key) => ['indicator', 'lang'].includes(key)) && again() };
}

const list = (values, words = (value) => value) => (values?.length ? values.map(words).join(t('list.and')) : t('definition.all'));
const counted = (flag) => t(flag ? 'definition.in' : 'definition.out');

const row = (one) => [
  String(one.version),
  t(`definition.${one.state}`),
  list(one.kpi_classes, (code) => t(`class.${code}`)),
  list(one.schemes),
  t(`definition.${one.party}`),
  counted(one.include_sub),
  counted(one.include_suspended),
  list(one.holder_kinds),
  list(one.enterprise_sizes),
  two(one.reason, [one.changed_by, one.changed_at && moment(one.changed_at)].filter(Boolean).join(' · ')),
];
