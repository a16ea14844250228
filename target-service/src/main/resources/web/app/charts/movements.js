/** A movement of a number as a row: when, by how much and why, whose, through which certificate and event. */
import { el } from '../shell/dom.js';
import { moment, signed } from '../shell/format.js';
import { locale, t } from '../shell/i18n.js';
import { two } from './table.js';

/** The positions of the columns that hold words. */
export const MOVEMENT_WORDS = [1, 2, 3, 4, 5];

export const movementColumns = () => [t('movements.day'), '±1', t('movements.cause'), t('movements.who'), t('movements.certificates'), t('movements.event')];

/** The seven, as they are listed. */
export const COUNTIES = ['440703', '440704', '440705', '440781', '440783', '440784', '440785'];

export const countyName = (code) => (code ? (NAMES[code]?.[locale() === 'en' ? 1 : 0] ?? code) : '');

const NAMES = {
  440703: ['蓬江区', 'Pengjiang'],
  440704: ['江海区', 'Jianghai'],
  440705: ['新会区', 'Xinhui'],
  440781: ['台山市', 'Taishan'],
  440783: ['开平市', 'Kaiping'],
  440784: ['鹤山市', 'Heshan'],
  440785: ['恩平市', 'Enping'],
  unattributed: ['未归属', 'Unattributed'],
  outside: ['市外', 'outside the city'],
};

export function movementRow({ day: on, net, county, cause, cause_zh: zh, cause_en: en, subject, name, event, certificates = [] }) {
  const why = (locale() === 'en' ? en : zh) ?? t(`cause.${cause}`);
  return [
    on,
    [el('b', { class: net < 0 ? 'down' : 'up' }, signed(net))],
    why,
    two(name ?? subject, [name && subject, countyName(county)].filter(Boolean).join(' · ')),
    certificatesCell(certificates),
    event ? two(eventName(event.type), [event.time && moment(event.time), event.id].filter(Boolean).join(' · ')) : '–',
  ];
}

/** The numbers of the certificates behind a row. */
export function certificatesCell(certificates) {
  const [first, ...others] = certificates;
  if (!first) {
    return '–';
  }
  const more = others.length > 0 ? t('certificates.more', { n: others.length }) : '';
  return two(first.number, [first.scheme, first.expires_on && t('certificates.expires', { date: first.expires_on }), more].filter(Boolean).join(' · '));
}

const eventName = (type) => (type ? type.replace('cn.jiangmen.quality.', '').replace(/\.v1$/, '') : '–');
