/** Texts of duties, on the tasks page and the county page: [Chinese, English]. */
import { texts } from '../shell/i18n.js';

texts({
  'duty.item': ['方案条目', 'Item'],
  'duty.title': ['任务', 'Duty'],
  'duty.state': ['状态', 'State'],
  'duty.due': ['期限', 'Due'],
  'duty.percent': ['进度', 'Progress'],
  'duty.departments': ['责任单位', 'Departments'],
  'duty.PLANNED': ['计划', 'Planned'],
  'duty.UNDER_WAY': ['推进中', 'Under way'],
  'duty.DONE': ['完成', 'Done'],
  'duty.DROPPED': ['取消', 'Dropped'],
  'duty.LEAD': ['牵头', 'lead'],
  'duty.SHARING': ['分工负责', 'sharing'],
  'duty.COOPERATING': ['配合', 'co-operating'],
  'duty.counties': ['各县（市、区）人民政府', 'the seven county governments'],
  'duty.overdue': ['逾期 {n} 天', '{n} days overdue'],
  'duty.percent.of': ['{n}%', '{n}%'],
});
