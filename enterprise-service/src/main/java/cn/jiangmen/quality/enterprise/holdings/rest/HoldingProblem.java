package cn.jiangmen.quality.enterprise.holdings.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about holdings that callers can rely on. */
enum HoldingProblem implements ProblemType {
    TOO_MANY_ROWS("too-many-rows", 400, "行数超过文件格式上限", "Too many rows for this form of file"),
    ZONE_UNKNOWN("zone-unknown", 400, "没有该园区", "Unknown zone");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    HoldingProblem(String slug, int status, String titleZh, String titleEn) {
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
