/** Texts of the county page: [Chinese, English]. */
import { texts } from '../shell/i18n.js';

texts({
  'subject.county': ['县（市、区） {code}', 'County {code}'],
  'subject.countyNote': ['{met} / {all} 项达到本县目标', '{met} of {all} county targets met'],
  'subject.countyNoTargets': ['县级目标尚未分解', 'no county targets allocated yet'],
  'subject.noCounty': ['没有这个县（市、区）', 'There is no such county'],

  'lines.heading': ['各项指标与本县目标', 'Every number against the county target'],
  'lines.share': ['占全市 {share}', '{share} of the city'],
  'lines.rank': ['全市第 {n}', 'rank {n}'],
  'lines.meter': ['{value}，本县目标 {target}', '{value} against a target of {target}'],
  'lines.meterCity': ['{value}，占全市 {share}', '{value}, {share} of the city'],

  'map.heading': ['位置与比较', 'Place among the counties'],
  'lately.heading': ['近期变动', 'What moved lately'],
  'lately.what': ['{name}，近 30 天', '{name}, the last 30 days'],
  'lately.caption': ['{name} 近 30 天的逐笔增减', 'Every +1 and −1 of {name} in 30 days'],

  'calls.heading': ['续证提醒名单', 'Renewal calls'],
  'calls.what': ['{n} 家须续证，按紧急程度', '{n} enterprises must renew, most urgent first'],
  'calls.none': ['期限内没有到期的企业', 'Nobody lapses within these days'],
  'calls.within': ['期限', 'Within'],
  'calls.30': ['30 天内', '30 d'],
  'calls.60': ['60 天内', '60 d'],
  'calls.90': ['90 天内', '90 d'],
  'calls.day': ['失效日', 'Counts no more from'],
  'calls.left': ['还有 {n} 天', 'in {n} days'],
  'calls.who': ['企业', 'Enterprise'],
  'calls.losses': ['影响的指标', 'Numbers that lose it'],
  'calls.falls': ['（目标将失守）', ' (the target falls)'],

  'contested.heading': ['对数字的异议', 'Contested values'],
  'contested.on': ['统计日', 'Day'],
  'contested.indicator': ['指标', 'Indicator'],
  'contested.proposed': ['县里提出', 'Proposed'],
  'contested.ledger': ['台账', 'Ledger'],
  'contested.state': ['状态', 'State'],
  'contested.reason': ['理由与来源', 'Reason and source'],
  'contested.decision': ['处理意见', 'Decision'],
  'contested.PROPOSED': ['待处理', 'proposed'],
  'contested.ACCEPTED': ['采纳', 'accepted'],
  'contested.REFUSED': ['未采纳', 'refused'],
  'contested.WITHDRAWN': ['撤回', 'withdrawn'],

  'duties.heading': ['本县任务', 'Duties of the county'],
  'duties.page': ['任务台账', 'All duties'],
  'duties.what': ['{n} 项', '{n} duties'],
  'duties.none': ['没有落到本县的任务', 'No duty names this county'],
  'duties.caption': ['本县承担的任务', 'Duties in which the county takes part'],
});
