package cn.jiangmen.quality.target.activity.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about activities that callers can rely on. */
enum ActivityProblem implements ProblemType {
    KIND_UNKNOWN("activity-kind-unknown", 400, "没有该活动类别", "Unknown kind of activity");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ActivityProblem(String slug, int status, String titleZh, String titleEn) {
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
