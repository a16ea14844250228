package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of this service that callers can rely on. */
enum TargetProblem implements ProblemType {
    INDICATOR_NOT_FOUND("indicator-not-found", 404, "没有该指标", "No such indicator"),
    PLAN_NOT_FOUND("plan-not-found", 404, "没有该方案", "No such plan"),
    COUNTY_UNKNOWN("county-unknown", 400, "没有该县(市、区)代码", "Unknown county"),
    DAY_OUT_OF_RANGE("day-out-of-range", 400, "日期超出范围", "Day out of range"),
    END_BEFORE_START("end-before-start", 400, "结束日期早于开始日期", "The end is before the start"),
    SERIES_TOO_LONG("series-too-long", 400, "时间序列过长", "The series is too long"),
    REBUILD_RUNNING("rebuild-running", 409, "正在重建台账", "A rebuild is running"),
    REBUILD_NOT_FOUND("rebuild-not-found", 404, "没有该重建任务", "No such rebuild");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    TargetProblem(String slug, int status, String titleZh, String titleEn) {
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
