package cn.jiangmen.quality.certificate.expiry.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of announced expiries that callers can rely on. */
enum ExpiryProblem implements ProblemType {
    TOO_MANY_ROWS("too-many-rows", 400, "行数过多", "Too many rows");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ExpiryProblem(String slug, int status, String titleZh, String titleEn) {
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
