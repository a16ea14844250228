/** The statistics page: tables to compare and to take away, rates, activities, open data. */
import '../texts/statistics.js';
import { options, write } from '../shell/dom.js';
import { named, t } from '../shell/i18n.js';
import { onChoice, state } from '../shell/state.js';
import { activities } from './activities.js';
import { openData } from './opendata.js';
import { rates } from './rates.js';
import { tables } from './tables.js';

const byId = (id) => document.getElementById(id);

export function start(site) {
  const parts = [tables(), rates(), activities(), openData()];
  onChoice((changed) => parts.forEach((part) => part.choice(changed)));
  import('./graphs.js').then((made) => parts[0].charts(made));
  return {
    render({ indicators }) {
      write(byId('subject-note'), t('statistics.note'));
      options(byId('choose-indicator'), indicators.map((one) => [one.code, named(one)]), state.indicator);
      const places = indicators[0].counties.map((entry) => [entry.county, named(entry)]);
      options(byId('choose-county'), [['', t('trend.city')], ...places], state.county);
    },
    repaint: () => site.progress && parts[0].repaint(),
  };
}
