/** Texts of movements and certificates, on several pages: [Chinese, English]. */
import { texts } from '../shell/i18n.js';

texts({
  'cause.ISSUED': ['新颁证', 'issued'],
  'cause.RENEWED': ['续证恢复', 'renewed'],
  'cause.RESUMED': ['恢复', 'resumed'],
  'cause.EXPIRED': ['到期失效', 'expired'],
  'cause.SUSPENDED': ['暂停', 'suspended'],
  'cause.REVOKED': ['撤销', 'revoked'],
  'cause.CANCELLED': ['注销', 'cancelled'],
  'cause.MOVED_IN': ['迁入', 'moved in'],
  'cause.MOVED_OUT': ['迁出', 'moved out'],
  'cause.ATTRIBUTED': ['归属县区已明确', 'county became known'],
  'cause.UNATTRIBUTED': ['归属县区不明', 'county became unknown'],
  'cause.DEREGISTERED': ['企业注销', 'enterprise deregistered'],
  'cause.BODY_ATTRACTED': ['引进机构', 'body attracted'],
  'cause.BODY_LEFT': ['机构退出', 'body left'],
  'cause.UNEXPLAINED': ['无法说明', 'unexplained'],
  'certificates.more': ['另 {n} 张', '{n} more'],
  'certificates.expires': ['有效至 {date}', 'until {date}'],
  'movements.day': ['日期', 'Day'],
  'movements.cause': ['原因', 'Cause'],
  'movements.who': ['主体', 'Subject'],
  'movements.certificates': ['证书', 'Certificates'],
  'movements.event': ['事件', 'Event'],
  'movements.none': ['这段时间没有增减', 'Nothing moved in this period'],
});
