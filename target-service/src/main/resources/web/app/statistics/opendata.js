/** The open data sets, with their files. */
import { read } from '../shell/api.js';
import { el, icon, write } from '../shell/dom.js';
import { number } from '../shell/format.js';
import { named, t } from '../shell/i18n.js';
import { panel } from '../shell/panel.js';

const byId = (id) => document.getElementById(id);

export function openData() {
  const again = panel(
    byId('open-panel'),
    () => read('open-data'),
    ({ publisher, license, datasets }) => {
      write(byId('open-what'), t('open.what', { publisher, license }));
      byId('open').replaceChildren(...datasets.map(dataset));
    },
  );
  again();
  return { choice: (changed) => changed.includes('lang') && again() };
}

const dataset = (one) =>
  el(
    'li',
    {},
    el('p', {}, el('span', { class: 'cell-main' }, named(one, 'title')), el('span', { class: 'cell-more' }, [named(one, 'description'), t('open.records', { n: number(one.records) })].filter(Boolean).join(' · '))),
    el('span', { class: 'downloads' }, ...one.distributions.map((file) => el('a', { href: file.download_url, download: '', title: `SHA-256 ${file.sha256}`, 'aria-label': `${named(one, 'title')} ${file.format}` }, icon('download'), file.format))),
  );
