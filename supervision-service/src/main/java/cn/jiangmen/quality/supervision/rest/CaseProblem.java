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
    ALREADY_CLOSED("already-closed", 409, "已结案", "Already closed");

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
