package cn.jiangmen.quality.target.rate.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about derived indicators that callers can rely on. */
enum RateProblem implements ProblemType {
    RATE_NOT_FOUND("rate-not-found", 404, "没有该衍生指标", "No such derived indicator");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    RateProblem(String slug, int status, String titleZh, String titleEn) {
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
