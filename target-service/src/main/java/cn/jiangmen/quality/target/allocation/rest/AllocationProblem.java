package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about targets, shares and pace that callers can rely on. */
enum AllocationProblem implements ProblemType {
    PLAN_UNKNOWN("plan-unknown", 400, "没有该规划", "Unknown plan"),
    INDICATOR_NOT_IN_PLAN("indicator-not-in-plan", 400, "规划中没有该指标", "The plan has no such indicator"),
    COUNTY_UNKNOWN("county-unknown", 400, "没有该县(市、区)代码", "Unknown county"),
    COUNTY_REPEATED("county-repeated", 400, "县(市、区)重复", "A county is given twice"),
    YEAR_OUTSIDE_PLAN("year-outside-plan", 400, "年度不在规划期内", "The year is outside the plan"),
    EFFECTIVE_DATE_OUT_OF_RANGE("effective-date-out-of-range", 400, "生效日期超出范围", "Effective date out of range"),
    DAY_OUT_OF_RANGE("day-out-of-range", 400, "日期超出范围", "Day out of range"),
    SHARES_EXCEED_TARGET("shares-exceed-target", 409, "分解数超过全市目标", "The shares exceed the city's target"),
    SHARES_DO_NOT_ADD_UP("shares-do-not-add-up", 409, "分解数与全市目标不等", "The shares do not add up"),
    ALLOCATION_NOT_FOUND("allocation-not-found", 404, "没有该分解记录", "No such allocation"),
    CURVE_DATES_NOT_RISING("curve-dates-not-rising", 400, "曲线日期须递增", "The days of the curve must rise"),
    CURVE_FALLS("curve-falls", 400, "曲线数值不得下降", "The curve must not fall"),
    CURVE_OUT_OF_TERM("curve-out-of-term", 400, "曲线超出期限", "The curve leaves its term"),
    CURVE_NOT_FOUND("curve-not-found", 404, "没有该进度曲线", "No such curve");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    AllocationProblem(String slug, int status, String titleZh, String titleEn) {
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
