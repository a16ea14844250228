package cn.jiangmen.quality.supervision.risk.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about credit risk that callers can rely on. */
enum RiskProblem implements ProblemType {
    OBJECT_UNKNOWN("risk-object-unknown", 404, "没有该对象", "No such object"),
    RULES_TOO_EARLY("risk-rules-too-early", 409, "规则生效日期过早", "The rules would begin too early"),
    INPUT_UNKNOWN("risk-input-unknown", 400, "没有该类事实", "No such kind of fact"),
    INPUT_TWICE("risk-input-twice", 400, "同类事实重复", "Two rules for one kind of fact"),
    LIMITS_NOT_RISING("risk-limits-not-rising", 400, "分类分值界限未递增", "The limits do not rise"),
    OVERRIDE_DAYS_WRONG("risk-override-days-wrong", 400, "起止日期有误", "The days are wrong"),
    OVERRIDE_OVERLAPS("risk-override-overlaps", 409, "已有人工调整", "Overridden already"),
    OVERRIDE_NOT_FOUND("risk-override-not-found", 404, "没有该人工调整", "No such override"),
    OVERRIDE_OVER("risk-override-over", 409, "人工调整已结束", "The override is over"),
    ABNORMAL_NOT_FOUND("abnormal-entry-not-found", 404, "没有该异常名录记录", "No such entry"),
    ABNORMAL_ALREADY("abnormal-entry-already", 409, "已列入异常名录", "On the list already"),
    ABNORMAL_REMOVED("abnormal-entry-removed", 409, "已移出异常名录", "Removed already"),
    ABNORMAL_DAYS_REVERSED("abnormal-days-reversed", 400, "移出早于列入", "Removed before it was entered");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    RiskProblem(String slug, int status, String titleZh, String titleEn) {
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
