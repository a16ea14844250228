package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about cases that callers can rely on. */
enum CaseProblem implements ProblemType {
    CASE_NOT_FOUND("case-not-found", 404, "没有该案件", "No such case"),
    CREDIT_CODE_INVALID("credit-code-invalid", 400, "统一社会信用代码有误", "Not a unified social credit code"),
    COUNTY_UNKNOWN("county-unknown", 400, "没有该县(市、区)代码", "Unknown county"),
    EFFECTIVE_DATE_OUT_OF_RANGE("effective-date-out-of-range", 400, "日期超出范围", "Date out of range"),
    STEP_OUT_OF_ORDER("step-out-of-order", 409, "日期早于上一步骤", "The day lies before an earlier step"),
    ALREADY_INVESTIGATING("already-investigating", 409, "已在调查", "Already under investigation"),
    NOT_INVESTIGATED("not-investigated", 409, "尚未调查", "Not investigated yet"),
    ALREADY_CLOSED("already-closed", 409, "已结案", "Already closed"),
    REFERENCE_CONTRADICTS_PROCEDURE(
            "reference-contradicts-procedure", 400, "办案程序与外部编号不符", "Procedure and reference contradict"),
    NO_SUCH_STEP("no-such-step", 409, "该程序没有此步骤", "The procedure has no such step"),
    WRONG_STAGE("wrong-stage", 409, "案件所处阶段不能进行此步骤", "Not possible at this stage"),
    HEARING_NOT_OFFERED("hearing-not-offered", 409, "不属于听证范围", "No hearing was offered"),
    REQUEST_TOO_LATE("request-too-late", 409, "期限已过", "The period is over"),
    HEARING_ANNOUNCED_LATE("hearing-announced-late", 409, "听证通知不足七个工作日", "The hearing was announced too late"),
    DEFENCE_OPEN("defence-open", 409, "陈述申辩期未满", "The party may still be heard"),
    ALREADY_SUSPENDED("already-suspended", 409, "办案期限已中止", "The period is suspended"),
    NOT_SUSPENDED("not-suspended", 409, "没有可恢复的中止", "Nothing to resume"),
    EXTENSION_OUT_OF_TURN("extension-out-of-turn", 409, "延期次序有误", "Extension out of turn"),
    FILING_NOT_EXTENDABLE("filing-not-extendable", 409, "没有可延长的核查期限", "No filing period to extend"),
    LIMIT_TOO_EARLY("limit-too-early", 400, "改正期限过早", "The limit lies too early"),
    ORDER_NUMBER_TAKEN("order-number-taken", 409, "责令改正文号已使用", "Order number taken"),
    ORDER_UNKNOWN("order-unknown", 404, "没有该责令改正", "No such order"),
    ORDER_ENDED("order-ended", 409, "责令改正已办结", "The order has ended"),
    CORRECTION_OPEN("correction-open", 409, "责令改正尚未复查", "An order to correct is open"),
    OUTCOME_OF_OTHERS("outcome-of-others", 409, "结案方式不适用", "The outcome is not for this procedure"),
    OUTCOME_CONTRADICTS_PENALTIES(
            "outcome-contradicts-penalties", 409, "结案方式与处罚决定不符", "The outcome contradicts the penalties");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    CaseProblem(String slug, int status, String titleZh, String titleEn) {
        this.slug = slug;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
