package cn.jiangmen.quality.certificate.bodies.cascade.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of cascades that callers can rely on. */
enum CascadeProblem implements ProblemType {
    NOT_FOUND("body-cascade-not-found", 404, "没有该批次", "No such cascade"),
    STATUS_NOT_POSSIBLE("cascade-status-not-possible", 400, "不能处置为该状态", "Not a status that a cascade leads to"),
    WRONG_STATE("cascade-state", 409, "批次当前状态不允许该操作", "The cascade is not in a state for that"),
    PREVIEW_OUTDATED("cascade-preview-outdated", 409, "预览已过时", "The preview is outdated"),
    IN_THE_WAY("cascade-in-the-way", 409, "该机构另有批次", "Another cascade of the body is in the way"),
    NOTHING_TO_RESUME("cascade-nothing-to-resume", 409, "不能按日恢复", "Nothing to resume"),
    RESUMED_TOO_EARLY("cascade-resumed-too-early", 400, "恢复日期过早", "Resumed too early");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    CascadeProblem(String slug, int status, String titleZh, String titleEn) {
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
