/** Why the number changed between two days: the causes that add up to the difference, and every +1 and −1 behind them. */
import { read } from '../shell/api.js';
import { atMostEvery, options, write } from '../shell/dom.js';
import { day, number, shifted, signed, today } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { pages } from '../shell/panel.js';
import { choose, extend, state } from '../shell/state.js';
import { showTable } from '../charts/table.js';
import { movementColumns, movementRow, MOVEMENT_WORDS } from '../charts/movements.js';

const EVERY_MS = 5_000;
const DEFAULT_DAYS = 30;
const DAY = /^(\d{4}-\d{2}-\d{2})?$/;

const byId = (id) => document.getElementById(id);

/** `current()` gives the last snapshot of the numbers; the days and the cause are kept in the address. */
export function explain(current) {
  extend({ from: { fallback: '', allowed: DAY }, to: { fallback: '', allowed: DAY }, cause: { fallback: '', allowed: /^[A-Z_]{0,40}$/ } });
  let chart = null;
  let sums = null;

  const span = () => {
    const to = state.to || today();
    return { from: state.from || shifted(to, -DEFAULT_DAYS), to };
  };
  const asked = (cursor) => ({ county: state.county, ...span(), cause: state.cause, cursor, limit: 50 });
  const list = pages(
    byId('explain'),
    byId('movements-more'),
    (cursor) => read(`indicators/${state.indicator}/explain`, asked(cursor)),
    (items, answer) => {
      sums = answer;
      byId('movements-panel').hidden = false;
      showCauses();
      write(byId('movements-what'), items.length === 0 ? t('movements.none') : t('movements.steps', { n: number(answer.steps) }));
      byId('movements').hidden = items.length === 0;
      showTable(byId('movements'), t('movements.caption', { from: day(answer.from), to: day(answer.to) }), movementColumns(), items.map(movementRow), MOVEMENT_WORDS);
    },
  );
  const again = () => {
    byId('explain-from').value = span().from;
    byId('explain-to').value = span().to;
    list.first();
  };

  function showCauses() {
    const { value, causes, from, to } = sums;
    write(byId('explain-what'), t('explain.sum', { from: number(value.from), to: number(value.to), difference: signed(value.difference) }));
    const row = (name, plus, minus, net) => [name, plus ? `+${number(plus)}` : '0', minus ? `−${number(minus)}` : '0', signed(net)];
    const all = causes.reduce((sum, one) => ({ plus: sum.plus + one.plus, minus: sum.minus + one.minus }), { plus: 0, minus: 0 });
    showTable(
      byId('causes'),
      t('explain.caption', { from: day(from), to: day(to) }),
      [t('explain.cause'), t('explain.plus'), t('explain.minus'), t('explain.net')],
      [...causes.map((one) => row(named(one), one.plus, one.minus, one.net)), row(t('explain.all'), all.plus, all.minus, value.difference)],
    );
    options(byId('choose-cause'), [['', t('movements.any')], ...causes.map((one) => [one.cause, named(one)])], state.cause);
    chart?.redraw();
  }

  const typed = () => choose({ from: byId('explain-from').value, to: byId('explain-to').value });
  byId('explain-from').addEventListener('change', typed);
  byId('explain-to').addEventListener('change', typed);
  byId('explain-span').addEventListener('submit', (event) => event.preventDefault());
  byId('explain-span').addEventListener('click', ({ target }) => {
    const days = target.dataset.span;
    if (days) {
      const to = today();
      const begun = current()?.plan.starts_on ?? '2021-12-21';
      choose({ from: days === 'plan' ? begun : shifted(to, -Number(days)), to: '', cause: '' });
    }
  });
  byId('choose-cause').addEventListener('change', ({ target }) => choose({ cause: target.value }));
  again();

  return {
    choice(changed) {
      if (changed.some((key) => ['indicator', 'county', 'from', 'to', 'cause', 'lang'].includes(key))) {
        again();
      }
    },
    moved: atMostEvery(EVERY_MS, () => (state.to === '' || state.to === today()) && byId('movements').scrollTop === 0 && list.first()),
    charts(made) {
      chart = made.waterfall(byId('waterfall'), () => sums);
      chart.redraw();
    },
    repaint: () => chart?.redraw(),
  };
}
