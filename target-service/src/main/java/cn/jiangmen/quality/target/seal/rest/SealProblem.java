package cn.jiangmen.quality.target.seal.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about seals that callers can rely on. */
enum SealProblem implements ProblemType {
    PLAN_UNKNOWN("plan-unknown", 400, "没有该规划", "Unknown plan"),
    YEAR_OUTSIDE_PLAN("year-outside-plan", 400, "年度不在规划期内", "The year is outside the plan"),
    YEAR_NOT_OVER("year-not-over", 409, "年度尚未结束", "The year is not over"),
    YEAR_ALREADY_SEALED("year-already-sealed", 409, "该年度已封账", "The year is sealed already"),
    NOT_CAUGHT_UP("not-caught-up", 409, "事件尚未处理完毕", "Events are still waiting"),
    LEDGER_DRIFTED("ledger-drifted", 409, "台账与独立清点不一致", "The ledger differs from an independent count"),
    SEAL_NOT_FOUND("seal-not-found", 404, "没有该封账", "No such seal"),
    FIGURE_NOT_SEALED("figure-not-sealed", 400, "封账中没有该数字", "The seal has no such figure"),
    NOTHING_ADJUSTED("nothing-adjusted", 400, "调整数为零", "Nothing is adjusted"),
    ADJUSTED_BELOW_ZERO("adjusted-below-zero", 409, "调整后小于零", "It would be less than nothing"),
    EFFECTIVE_DATE_OUT_OF_RANGE("effective-date-out-of-range", 400, "生效日期超出范围", "Effective date out of range");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    SealProblem(String slug, int status, String titleZh, String titleEn) {
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
