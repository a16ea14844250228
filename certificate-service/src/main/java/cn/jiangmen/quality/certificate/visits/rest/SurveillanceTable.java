package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.SurveillanceDue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who is due for surveillance, as lines of a file. */
enum SurveillanceTable {
    NUMBER("证书编号", "Certificate number"),
    HOLDER("获证组织名称", "Holder"),
    CREDIT_CODE("统一社会信用代码", "Credit code"),
    BODY("认证机构批准号", "Body"),
    BODY_NAME("认证机构名称", "Body name"),
    SCHEME("认证项目代码", "Scheme"),
    ON("统计日期", "On"),
    STATUS("证书状态", "Status"),
    CYCLE_BEGAN("本周期开始", "Cycle began on"),
    CYCLE_ENDS("本周期到期", "Cycle ends on"),
    LAST_VISIT("上次监督", "Last visit on"),
    VISITS("已登记监督次数", "Visits recorded"),
    REGISTER_VISITS("登记系统监督次数", "Visits told by the register"),
    DUE("应监督日期", "Due on"),
    OVERDUE_SINCE("超期起始", "Overdue since"),
    SOURCE("规则依据", "Rule");

    private final String zh;
    private final String en;

    SurveillanceTable(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static List<String> head(boolean english) {
        return Stream.of(values())
                .map(column -> english ? column.en : column.zh)
                .toList();
    }

    static List<Object> row(SurveillanceDue due, boolean english) {
        return Arrays.asList(
                Stream.of(values()).map(column -> column.cell(due, english)).toArray());
    }

    private Object cell(SurveillanceDue due, boolean english) {
        return switch (this) {
            case NUMBER -> due.number();
            case HOLDER -> due.holderName();
            case CREDIT_CODE -> due.holderCreditCode();
            case BODY -> due.body();
            case BODY_NAME -> due.bodyName();
            case SCHEME -> due.scheme();
            case ON -> due.on();
            case STATUS -> english ? due.status().name() : due.status().nameZh();
            case CYCLE_BEGAN -> due.cycleBeganOn();
            case CYCLE_ENDS -> due.cycleEndsOn();
            case LAST_VISIT -> due.lastVisitOn();
            case VISITS -> due.visits();
            case REGISTER_VISITS -> due.registerVisits();
            case DUE -> due.dueOn();
            case OVERDUE_SINCE -> due.overdueSince();
            case SOURCE -> due.span() == null ? null : due.span().source();
        };
    }
}
