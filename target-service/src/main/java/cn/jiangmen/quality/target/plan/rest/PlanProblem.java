package cn.jiangmen.quality.target.plan.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of plans that callers can rely on. */
enum PlanProblem implements ProblemType {
    NOT_FOUND("plan-not-found", 404, "没有该方案", "No such plan"),
    CODE_TAKEN("plan-code-taken", 409, "方案代码已使用", "The plan's code is taken"),
    PUBLISHED("plan-published", 409, "方案已发布", "The plan is published"),
    IS_DRAFT("plan-is-draft", 409, "方案尚未发布", "The plan is a draft"),
    DATES_INVALID("plan-dates", 400, "方案日期有误", "Impossible days of a plan"),
    WITHOUT_LINES("plan-without-lines", 409, "方案没有指标", "A plan without lines"),
    NOT_COUNTED("indicator-without-definition", 409, "指标尚无生效口径", "An indicator is not counted yet"),
    LINE_NOT_FOUND("plan-line-not-found", 404, "方案没有该指标", "No such line"),
    POSITION_TAKEN("position-taken", 409, "序号已占用", "The position is taken"),
    NAMED_TWICE("indicator-named-twice", 400, "同一指标出现两次", "An indicator is named twice"),
    AMENDMENT_OUT_OF_ORDER("amendment-out-of-order", 409, "调整日期早于上次调整", "An amendment out of order"),
    AMENDMENT_OUTSIDE_PLAN("amendment-outside-plan", 400, "调整日期不在方案期内", "An amendment outside the plan's period"),
    NOTHING_TO_CHANGE("nothing-to-change", 409, "没有变化", "Nothing to change");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    PlanProblem(String slug, int status, String titleZh, String titleEn) {
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
