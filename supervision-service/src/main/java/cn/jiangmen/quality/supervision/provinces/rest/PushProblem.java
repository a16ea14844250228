package cn.jiangmen.quality.supervision.provinces.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about publications across provinces that callers can rely on. */
enum PushProblem implements ProblemType {
    NOT_FOUND("province-push-not-found", 404, "没有该跨省公示事项", "No such publication"),
    SUBJECT_UNKNOWN("province-push-subject-unknown", 400, "没有可推送的决定", "Nothing that can be pushed"),
    PROVINCE_UNKNOWN("province-unknown", 400, "没有该外省代码", "No other province"),
    ALREADY("province-push-already", 409, "已有该跨省公示事项", "Under way already"),
    WRONG_STATUS("province-push-wrong-status", 409, "当前状态不能办理", "Not in this status"),
    OUT_OF_ORDER("province-push-out-of-order", 400, "日期先后有误", "The days are out of order");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    PushProblem(String slug, int status, String titleZh, String titleEn) {
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
