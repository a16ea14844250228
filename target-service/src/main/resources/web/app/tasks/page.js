/** The tasks page: the duty ledger by department and county, what is overdue, what was done, and every duty of the plan. */
import '../texts/duties.js';
import '../texts/tasks.js';
import { onChoice } from '../shell/state.js';
import { list } from './list.js';
import { overdue } from './overdue.js';
import { overview } from './overview.js';
import { work } from './work.js';

export function start() {
  const parts = [overview(), overdue(), work(), list()];
  onChoice((changed) => parts.forEach((part) => part.choice(changed)));
  return {};
}
