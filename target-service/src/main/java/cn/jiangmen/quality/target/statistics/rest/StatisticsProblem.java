package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** Why no table is given, for callers to rely on. */
enum StatisticsProblem implements ProblemType {
    TOO_MANY_PERIODS("too-many-periods", 400, "统计期过多", "Too many periods"),
    DAY_OUT_OF_RANGE("day-out-of-range", 400, "日期超出范围", "Day out of range"),
    BREAKDOWN_NOT_APPLICABLE("breakdown-not-applicable", 400, "该指标不能按此分组", "No such breakdown of this indicator"),
    SAME_DIMENSION("same-dimension", 400, "行列分组相同", "Rows and columns are the same"),
    DATASET_NOT_FOUND("dataset-not-found", 404, "没有该数据集", "No such dataset");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    StatisticsProblem(String slug, int status, String titleZh, String titleEn) {
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
