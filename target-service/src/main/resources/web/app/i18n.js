/** Every text of the page in both languages: [Chinese, English]. Names of indicators and counties come from the API. */
import { state } from './state.js';

const TEXTS = {
  'page.title': ['江门市质量认证目标 · 实时看板', 'Jiangmen quality certification targets · live'],
  'page.product': ['江门市 · 质量认证目标实时看板', 'Jiangmen · Quality certification targets, live'],
  'page.skip': ['跳到指标', 'Skip to the indicators'],
  'page.loading': ['正在读取数字…', 'Reading the numbers…'],

  'plan.due': ['到期日 {date}', 'Due {date}'],
  'plan.left': ['还有 {days} 天', '{days} days left'],
  'plan.dueDay': ['就是当天', 'this very day'],
  'plan.past': ['已过 {days} 天', '{days} days ago'],
  'verdict.heading': ['达标情况', 'Targets passed'],
  'verdict.of': ['/ {all}', 'of {all}'],
  'verdict.words': ['项指标超过目标', 'targets passed'],
  'verdict.label': ['{all} 项指标中 {met} 项已超过目标', '{met} of {all} targets passed'],

  'day.label': ['统计日', 'Day counted'],
  'day.due': ['到期日', 'Due'],
  'day.due.title': ['查看计划到期日的数字', 'See the numbers of the day the plan was due'],
  'day.today': ['今天', 'Today'],
  'day.live': ['回到实时', 'Go live'],
  'day.previous': ['前一天', 'Previous day'],
  'day.next': ['后一天', 'Next day'],

  'control.language': ['English', '中文'],
  'control.language.short': ['EN', '中'],
  'control.language.label': ['Switch to English', '切换为中文'],
  'control.theme.auto': ['随系统', 'System'],
  'control.theme.light': ['浅色', 'Light'],
  'control.theme.dark': ['深色', 'Dark'],
  'control.theme.label': ['配色：{theme}，点击切换', 'Colours: {theme}, press to change'],
  'control.rotate': ['轮播', 'Rotate'],
  'control.rotate.label': ['每 15 秒换一个指标', 'Show another indicator every 15 seconds'],
  'control.table': ['表格', 'Table'],
  'control.chart': ['图形', 'Chart'],
  'control.table.label': ['以表格显示{what}', 'Show {what} as a table'],

  'tiles.heading': ['计划指标', 'Indicators of the plan'],
  'tile.met': ['已达标', 'Met'],
  'tile.open': ['未达标', 'Not met'],
  'tile.over': ['须超过 {threshold}', 'must be over {threshold}'],
  'tile.atLeast': ['至少 {threshold}', 'at least {threshold}'],
  'tile.gap': ['还差 {n}', '{n} to go'],
  'tile.margin': ['超出 {n}', '{n} over'],
  'tile.reached': ['刚好达到', 'just reached'],
  'tile.official': ['官方口径', 'official'],
  'tile.meter': ['{value}，目标线 {threshold}', '{value} against the line at {threshold}'],
  'tile.detail': ['{name}：显示趋势和各县（市、区）', '{name}: show trend and counties'],

  'basis.DISTINCT': ['去重 DISTINCT', 'Distinct'],
  'basis.HOLDINGS': ['家次 HOLDINGS', 'Holdings'],
  'basis.DISTINCT.title': ['同一企业只计一次', 'an enterprise counts once'],
  'basis.HOLDINGS.title': ['同一企业每个认证项目计一次', 'an enterprise counts once per scheme'],
  'unit.ENTERPRISE': ['家', 'enterprises'],
  'unit.CERTIFICATE': ['张', 'certificates'],
  'unit.BODY': ['家', 'bodies'],
  'unit.ENTERPRISE.one': ['家', 'enterprise'],
  'unit.CERTIFICATE.one': ['张', 'certificate'],
  'unit.BODY.one': ['家', 'body'],

  'key.heading': ['图例', 'How to read'],
  'key.value': ['官方口径的数值', 'value on the official basis'],
  'key.other': ['另一口径', 'the other basis'],
  'key.line': ['目标线，须超过', 'target line, to be passed'],
  'key.future': ['无人续证时的走势（到期已知）', 'if nobody renews (expiries already known)'],

  'trend.heading': ['趋势', 'Trend'],
  'trend.indicator': ['指标', 'Indicator'],
  'trend.county': ['县（市、区）', 'County'],
  'trend.city': ['全市', 'Whole city'],
  'trend.range': ['时间范围', 'Period'],
  'trend.range.90d': ['90 天', '90 d'],
  'trend.range.1y': ['1 年', '1 y'],
  'trend.range.5y': ['5 年', '5 y'],
  'trend.now': ['今天', 'today'],
  'trend.chosen': ['统计日', 'day counted'],
  'trend.due': ['到期日', 'due'],
  'trend.future': ['若无人续证', 'if nobody renews'],
  'trend.target': ['目标', 'target'],
  'trend.caption': ['{name}，{place}', '{name}, {place}'],
  'trend.failed': ['趋势暂时读不到，稍后自动再试。', 'The trend cannot be read right now; trying again shortly.'],

  'county.heading': ['各县（市、区）', 'Counties'],
  'county.ranking': ['各县（市、区）排名', 'county ranking'],
  'county.map': ['各县（市、区）分布示意图，选择一个县（市、区）查看其趋势', 'Cartogram of the counties; choose one to see its trend'],
  'county.schematic': ['示意图，非行政区划界线', 'Schematic, not administrative boundaries'],
  'county.share': ['占全市', 'of the city'],
  'county.label': ['{county}：{value}{unit}，占全市 {share}', '{county}: {value} {unit}, {share} of the city'],
  'county.less': ['少', 'fewer'],
  'county.more': ['多', 'more'],
  'county.city': ['合计（全市）', 'Total (city)'],
  'county.all': ['看全市', 'Whole city'],
  'county.target': ['县级目标', 'County target'],
  'county.unattributedNote': ['未归属：地址尚不明确，计入全市', 'Unattributed: address not yet known, counted in the city'],

  'column.county': ['县（市、区）', 'County'],
  'column.value': ['数值', 'Value'],
  'column.share': ['占比', 'Share'],
  'column.day': ['日期', 'Day'],
  'column.kind': ['说明', 'Note'],
  'column.known': ['若无人续证', 'if nobody renews'],
  'column.official': ['{basis}（官方）', '{basis} (official)'],

  'ticker.heading': ['实时变化', 'Live changes'],
  'ticker.empty': ['页面打开以来还没有变化。一有变化，就会出现在这里。', 'Nothing has changed since this page was opened. Changes appear here.'],
  'ticker.paused': ['正在查看固定的一天，不显示变化。', 'A fixed day is shown; changes are not followed.'],
  'ticker.announce': ['{place} {name} {delta}，现为 {value}', '{place}, {name} {delta}, now {value}'],
  'ticker.more': ['另有 {n} 项变化', 'and {n} more changes'],

  'fresh.heading': ['数据新鲜度', 'Freshness'],
  'fresh.connecting': ['正在连接', 'Connecting'],
  'fresh.live': ['实时', 'Live'],
  'fresh.polling': ['轮询', 'Polling'],
  'fresh.broken': ['连接中断', 'Disconnected'],
  'fresh.paused': ['已暂停', 'Paused'],
  'fresh.retry': ['第 {attempt} 次重连', 'retry {attempt}'],
  'fresh.asOf': ['数据截至', 'As of'],
  'fresh.lag': ['事件滞后', 'Event lag'],
  'fresh.caughtUp': ['已追平', 'Caught up'],
  'fresh.behind': ['正在追赶', 'Catching up'],
  'fresh.parked': ['搁置事件', 'Parked events'],
  'fresh.sequence': ['序号', 'Sequence'],
  'fresh.day': ['统计日', 'Day'],

  'notice.stale': ['连接中断，数字停在 {time}，正在自动重连…', 'Connection lost: the numbers are stale since {time}. Reconnecting…'],
  'notice.age': ['{ago}前', '{ago} ago'],
  'notice.polling': ['实时通道不可用，每隔数秒读取一次。', 'The live channel is unavailable; reading every few seconds.'],
  'notice.past': ['正在查看 {date} 的数字，实时更新已暂停。', 'Showing the numbers of {date}; live updates are paused.'],
  'notice.future': ['正在查看未来的 {date}：只含已知的到期，即无人续证时的数字；实时更新已暂停。', 'Showing {date}, a day to come: known expiries only, as if nobody renews; live updates are paused.'],
  'notice.behind': ['正在追赶积压的事件，数字还在变动。', 'Catching up with queued events; the numbers are still moving.'],
  'notice.failed': ['读取失败：{sentence}', 'Could not be read: {sentence}'],
  'notice.unreachable': ['服务暂时无法访问', 'the service cannot be reached'],

  'ago.seconds': ['{n} 秒', '{n} s'],
  'ago.minutes': ['{n} 分钟', '{n} min'],
  'ago.hours': ['{n} 小时', '{n} h'],
  'ago.days': ['{n} 天', '{n} days'],
  'lag.ms': ['{n} 毫秒', '{n} ms'],
  'lag.s': ['{n} 秒', '{n} s'],
};

/** The text of a key with its `{placeholders}` filled in. */
export function t(key, values = {}) {
  const pair = TEXTS[key];
  if (!pair) {
    return key;
  }
  return pair[state.lang === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const locale = () => (state.lang === 'en' ? 'en' : 'zh-CN');

/** The name of an indicator, a county or a plan in the page's language. */
export const named = (thing, field = 'name') => thing[`${field}_${state.lang === 'en' ? 'en' : 'zh'}`];

/** What is counted, in the form that fits the number. */
export const unit = (kind, value) => t(value === 1 ? `unit.${kind}.one` : `unit.${kind}`);

/** Puts the texts of the current language into every element that asks for one. */
export function translate(root = document) {
  document.documentElement.lang = state.lang === 'en' ? 'en' : 'zh-CN';
  document.documentElement.dataset.ready = '';
  document.title = t('page.title');
  for (const element of root.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  for (const element of root.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  }
  for (const element of root.querySelectorAll('[data-t-title]')) {
    element.title = t(element.dataset.tTitle);
  }
}
