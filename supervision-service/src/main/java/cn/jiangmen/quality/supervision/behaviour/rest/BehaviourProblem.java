package cn.jiangmen.quality.supervision.behaviour.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about behaviour records that callers can rely on. */
enum BehaviourProblem implements ProblemType {
    AHEAD_OF_FEED("behaviour-ahead-of-feed", 409, "序号超前", "Ahead of the feed");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    BehaviourProblem(String slug, int status, String titleZh, String titleEn) {
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
