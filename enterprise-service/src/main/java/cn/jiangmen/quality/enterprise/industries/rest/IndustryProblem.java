package cn.jiangmen.quality.enterprise.industries.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the classification. */
enum IndustryProblem implements ProblemType {
    NOT_LISTED("industry-not-listed", 404, "行业分类中没有该代码", "The classification has no such code");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    IndustryProblem(String slug, int status, String titleZh, String titleEn) {
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
