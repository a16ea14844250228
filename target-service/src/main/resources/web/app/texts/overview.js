/** Texts of the overview: [Chinese, English]. */
import { texts } from '../shell/i18n.js';

texts({
  'plan.due': ['到期日 {date}', 'Due {date}'],
  'plan.left': ['还有 {days} 天', '{days} days left'],
  'plan.dueDay': ['就是当天', 'this very day'],
  'plan.past': ['已过 {days} 天', '{days} days ago'],
  'verdict.heading': ['达标情况', 'Targets passed'],
  'verdict.of': ['/ {all}', 'of {all}'],
  'verdict.words': ['项指标超过目标', 'targets passed'],
  'verdict.label': ['{all} 项指标中 {met} 项已超过目标', '{met} of {all} targets passed'],

  'tiles.heading': ['计划指标', 'Indicators of the plan'],

  'ticker.heading': ['实时变化', 'Live changes'],
  'ticker.empty': ['页面打开以来还没有变化。一有变化，就会出现在这里。', 'Nothing has changed since this page was opened. Changes appear here.'],
  'ticker.paused': ['正在查看固定的一天，不显示变化。', 'A fixed day is shown; changes are not followed.'],
  'ticker.announce': ['{place} {name} {delta}，现为 {value}', '{place}, {name} {delta}, now {value}'],
  'ticker.more': ['另有 {n} 项变化', 'and {n} more changes'],
});
