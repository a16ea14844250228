package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceRequest;
import cn.jiangmen.quality.enterprise.assistance.Wish;
import java.util.Arrays;
import java.util.List;

/** Assistance requests as lines of a file. */
final class AssistanceTable {
    private AssistanceTable() {}

    static List<String> head(boolean english) {
        return english
                ? List.of(
                        "Number",
                        "Credit code",
                        "Enterprise",
                        "County",
                        "Certification",
                        "Need",
                        "Requested on",
                        "Status",
                        "Due on",
                        "Adviser",
                        "Body",
                        "Applied on",
                        "Certificate",
                        "Closed on",
                        "Outcome",
                        "In time")
                : List.of(
                        "编号",
                        "统一社会信用代码",
                        "企业名称",
                        "县(市、区)",
                        "认证项目",
                        "需求",
                        "提出日期",
                        "状态",
                        "下一步时限",
                        "帮扶单位",
                        "认证机构",
                        "申请日期",
                        "证书编号",
                        "办结日期",
                        "结果",
                        "是否按时");
    }

    static List<Object> row(AssistanceRequest each) {
        Wish wish = each.wish();
        return Arrays.asList(
                each.number(),
                wish.creditCode(),
                wish.enterpriseName(),
                wish.county(),
                wish.scheme(),
                wish.need(),
                wish.requestedOn(),
                each.status(),
                each.dueOn(),
                each.adviser(),
                each.bodyName(),
                each.appliedOn(),
                each.certificateNumber(),
                each.closedOn(),
                each.outcome(),
                each.inTime());
    }
}
