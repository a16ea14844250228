/** Texts of the statistics page: [Chinese, English]. */
import { texts } from '../shell/i18n.js';

texts({
  'statistics.kind': ['统计与开放数据', 'Statistics and open data'],
  'statistics.title': ['月报、季报、年报', 'Monthly, quarterly and yearly tables'],
  'statistics.note': ['环比看上期，同比看去年同期；表格可下载。', 'Compared with the period before and the year before; every table can be downloaded.'],
  'statistics.heading': ['统计表', 'Table'],
  'statistics.period': ['周期', 'Period'],
  'statistics.MONTH': ['月', 'Month'],
  'statistics.QUARTER': ['季', 'Quarter'],
  'statistics.YEAR': ['年', 'Year'],
  'statistics.by': ['分组', 'By'],
  'statistics.COUNTY': ['县（市、区）', 'County'],
  'statistics.SCHEME_CLASS': ['认证类别', 'Scheme class'],
  'statistics.INDUSTRY': ['行业门类', 'Industry section'],
  'statistics.SIZE': ['规模', 'Size'],
  'statistics.basis': ['口径', 'Basis'],
  'statistics.official': ['官方', 'official'],
  'statistics.report': ['打印版报告（PDF）', 'Printable report (PDF)'],
  'statistics.group': ['分组', 'Group'],
  'statistics.change': ['环比', 'vs. last period'],
  'statistics.year': ['同比', 'vs. last year'],
  'statistics.caption': ['{name}，按{by}，最后一列为最近一期的环比和同比', '{name} by {by}; the last columns compare the latest period'],
  'statistics.incomplete': ['{label}（未满）', '{label} (so far)'],

  'rates.heading': ['质量指标', 'Quality indicators'],
  'rates.caption': ['全市与各县（市、区）', 'City and counties'],
  'rates.what': ['{date}', '{date}'],
  'rates.rate': ['指标', 'Rate'],
  'rates.city': ['全市', 'City'],
  'rates.PERCENT': ['%', '%'],
  'rates.PER_THOUSAND': ['‰', '‰'],
  'rates.NOTHING_TO_DIVIDE_BY': ['无分母', 'nothing to divide by'],

  'activities.heading': ['工作量', 'Activities'],
  'activities.what': ['{from} 至 {to}', '{from} to {to}'],
  'activities.kind': ['类别', 'Kind'],
  'activities.total': ['合计', 'Total'],

  'open.heading': ['开放数据', 'Open data'],
  'open.what': ['{publisher}，{license}', '{publisher}, {license}'],
  'open.records': ['{n} 条', '{n} records'],
});
