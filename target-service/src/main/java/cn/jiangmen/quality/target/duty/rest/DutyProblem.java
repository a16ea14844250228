package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the duty ledger that callers can rely on. */
enum DutyProblem implements ProblemType {
    DUTY_NOT_FOUND("duty-not-found", 404, "没有该任务", "No such duty"),
    STRAND_NOT_FOUND("strand-not-found", 404, "该任务没有这个县(市、区)的分项", "The duty has no strand of this county"),
    MILESTONE_NOT_FOUND("milestone-not-found", 404, "没有该节点", "No such milestone"),
    REPORT_NOT_FOUND("report-not-found", 404, "没有该进展报告", "No such report"),
    FUND_ENTRY_NOT_FOUND("fund-entry-not-found", 404, "没有该笔经费", "No such entry of funds"),
    CONTESTED_VALUE_NOT_FOUND("contested-value-not-found", 404, "没有该异议", "No such objection"),
    DEPARTMENT_NOT_FOUND("department-not-found", 404, "没有该单位", "No such department"),
    NOT_RESPONSIBLE("not-responsible", 404, "该单位目前不承担此任务", "The department has no part in the duty"),
    DEPARTMENT_UNKNOWN("department-unknown", 400, "没有该单位", "Unknown department"),
    COUNTY_UNKNOWN("county-unknown", 400, "没有该县(市、区)代码", "Unknown county"),
    COUNTY_NOT_IN_DUTY("county-not-in-duty", 400, "任务不含该县(市、区)", "The county has no part in the duty"),
    PLAN_UNKNOWN("plan-unknown", 400, "没有该方案", "Unknown plan"),
    ITEM_UNKNOWN("item-unknown", 400, "没有该条目", "Unknown item"),
    INDICATOR_UNKNOWN("indicator-unknown", 400, "没有该指标", "Unknown indicator"),
    COMMENT_UNKNOWN("comment-unknown", 400, "没有该留言", "Unknown comment"),
    DUTY_UNKNOWN("duty-unknown", 400, "没有该任务", "Unknown duty"),
    STATE_UNREACHABLE("state-unreachable", 409, "不能进入该状态", "The state cannot follow"),
    REASON_REQUIRED("reason-required", 400, "须说明原因", "A reason is needed"),
    STEP_OUT_OF_ORDER("step-out-of-order", 409, "日期早于已有记录", "The day lies before an earlier one"),
    DUTY_CLOSED("duty-closed", 409, "任务已完成或取消", "The duty is done or dropped"),
    DUTY_UNFINISHED("duty-unfinished", 409, "尚有未完成的分项或节点", "Counties or milestones are still open"),
    DAY_OUT_OF_RANGE("day-out-of-range", 400, "日期超出范围", "Day out of range"),
    END_BEFORE_START("end-before-start", 400, "结束日期早于开始日期", "The end is before the start"),
    LEAD_TAKEN("lead-taken", 409, "已有牵头单位", "The duty has a lead"),
    ALREADY_RESPONSIBLE("already-responsible", 409, "该单位已承担此任务", "Already responsible"),
    CODE_TAKEN("code-taken", 409, "编号或名称已被使用", "Already used"),
    COUNTY_MISPLACED("county-misplaced", 400, "县(市、区)只用于县级政府", "A county belongs to a county government"),
    LINK_REFUSED("link-refused", 400, "链接须为 https", "Only https links"),
    AMOUNT_INVALID("amount-invalid", 400, "金额有误", "The amount is invalid"),
    CORRECTION_TOO_LARGE("correction-too-large", 409, "更正超过原记录余额", "The correction takes more than there is"),
    CORRECTION_OF_CORRECTION("correction-of-correction", 409, "更正应针对原记录", "Corrections belong to the first entry"),
    MILESTONE_DONE("milestone-done", 409, "节点已完成", "The milestone is done"),
    MILESTONE_OPEN("milestone-open", 409, "节点尚未完成", "The milestone is not done"),
    ALREADY_CONTESTED("already-contested", 409, "已有待处理的异议", "Contested already"),
    OBJECTION_DECIDED("objection-decided", 409, "异议已处理", "The objection is decided"),
    ACTING_DEPARTMENT_WRONG("acting-department-wrong", 409, "不应由该单位办理", "Not for this department to do"),
    PERSONAL_DATA("personal-data", 400, "不得填写个人信息", "No personal data");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    DutyProblem(String slug, int status, String titleZh, String titleEn) {
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
