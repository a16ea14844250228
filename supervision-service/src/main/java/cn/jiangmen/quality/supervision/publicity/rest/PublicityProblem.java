package cn.jiangmen.quality.supervision.publicity.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about the files of the credit platform that callers can rely on. */
enum PublicityProblem implements ProblemType {
    COUNTY_UNKNOWN("county-unknown", 400, "没有该县(市、区)代码", "Unknown county"),
    DAYS_REVERSED("days-reversed", 400, "起止日期颠倒", "The days run backwards");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    PublicityProblem(String slug, int status, String titleZh, String titleEn) {
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
