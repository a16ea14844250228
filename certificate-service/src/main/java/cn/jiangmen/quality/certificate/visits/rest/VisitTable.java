package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.Visit;
import cn.jiangmen.quality.certificate.visits.VisitFacts;
import java.util.Arrays;
import java.util.List;

/** Visits as lines of a file. */
final class VisitTable {
    private VisitTable() {}

    static List<String> head(boolean english) {
        return english
                ? List.of(
                        "Visit id",
                        "Certificate id",
                        "Kind",
                        "Begun on",
                        "Ended on",
                        "Result",
                        "Body",
                        "Announced",
                        "Note",
                        "Recorded by",
                        "Recorded at",
                        "Withdrawn at")
                : List.of(
                        "审核记录标识", "证书记录标识", "审核类型", "开始日期", "结束日期", "结果", "认证机构批准号", "是否事先通知", "备注", "登记单位", "登记时间",
                        "撤回时间");
    }

    static List<Object> row(Visit visit, boolean english) {
        VisitFacts facts = visit.facts();
        return Arrays.asList(
                visit.id(),
                visit.certificateId(),
                facts.kind(),
                facts.begunOn(),
                facts.endedOn(),
                english
                        ? facts.result().name()
                        : switch (facts.result()) {
                            case PASSED -> "符合";
                            case PASSED_AFTER_CORRECTION -> "整改后符合";
                            case FAILED -> "不符合";
                            case REFUSED -> "拒绝接受";
                        },
                facts.body(),
                facts.announced(),
                facts.note(),
                visit.recordedBy(),
                visit.recordedAt(),
                visit.withdrawnAt());
    }
}
