package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.QualityActivity;
import cn.jiangmen.quality.enterprise.activities.Work;
import java.util.Arrays;
import java.util.List;

/** Quality work as lines of a file; no name of a person is among the columns. */
final class ActivityTable {
    private ActivityTable() {}

    static List<String> head(boolean english) {
        return english
                ? List.of(
                        "Activity id",
                        "Kind",
                        "Day",
                        "Last day",
                        "Credit code",
                        "Enterprise",
                        "County",
                        "Level",
                        "Year",
                        "Item",
                        "Title",
                        "Stage",
                        "Amount in yuan",
                        "Quantity",
                        "Participants",
                        "Document",
                        "Link",
                        "Status",
                        "Recorded at")
                : List.of(
                        "记录标识",
                        "类别",
                        "日期",
                        "有效期至",
                        "统一社会信用代码",
                        "企业名称",
                        "县(市、区)",
                        "级别",
                        "年度",
                        "项目",
                        "名称",
                        "阶段",
                        "金额(元)",
                        "数量",
                        "参加人数",
                        "文号",
                        "链接",
                        "状态",
                        "录入时间");
    }

    static List<Object> row(QualityActivity each) {
        Work work = each.work();
        return Arrays.asList(
                each.id(),
                work.kind(),
                work.heldOn(),
                work.validTo(),
                work.creditCode(),
                work.enterpriseName(),
                work.county(),
                work.level(),
                work.year(),
                work.item(),
                work.title(),
                work.stage(),
                work.amountYuan(),
                work.quantity(),
                work.participants(),
                work.document(),
                work.link(),
                each.status(),
                each.recordedAt());
    }
}
