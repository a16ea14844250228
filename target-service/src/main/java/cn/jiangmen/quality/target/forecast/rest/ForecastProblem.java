package cn.jiangmen.quality.target.forecast.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of forecasts that callers can rely on. */
enum ForecastProblem implements ProblemType {
    WITHIN_UNKNOWN("within-unknown", 400, "天数只能是 30、60 或 90", "Only 30, 60 or 90 days"),
    FORECAST_IN_THE_PAST("forecast-in-the-past", 400, "预测的截止日期早于今日", "The forecast ends before today");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ForecastProblem(String slug, int status, String titleZh, String titleEn) {
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
