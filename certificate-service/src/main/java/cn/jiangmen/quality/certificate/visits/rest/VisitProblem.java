package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of visits that callers can rely on. */
enum VisitProblem implements ProblemType {
    NOT_FOUND("visit-not-found", 404, "没有该审核记录", "No such visit"),
    KIND_UNKNOWN("visit-kind-unknown", 400, "没有该审核类型", "Unknown kind of visit"),
    REVERSED("visit-reversed", 400, "结束日期早于开始日期", "The visit ends before it begins"),
    IN_FUTURE("visit-in-future", 400, "审核尚未结束", "The visit has not ended"),
    BEFORE_ISSUE("visit-before-issue", 409, "审核早于颁证", "The visit is before the issue"),
    AFTER_END("visit-after-end", 409, "审核晚于证书终止", "The visit is after the end"),
    RECORDED_ALREADY("visit-recorded-already", 409, "该审核已登记", "The visit is recorded already"),
    WITHDRAWN("visit-withdrawn", 409, "审核记录已撤回", "The visit is withdrawn"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    TOO_MANY_ROWS("too-many-rows", 400, "行数过多", "Too many rows");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    VisitProblem(String slug, int status, String titleZh, String titleEn) {
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
