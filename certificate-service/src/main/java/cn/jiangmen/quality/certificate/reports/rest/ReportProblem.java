package cn.jiangmen.quality.certificate.reports.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about monthly reports that callers can rely on. */
enum ReportProblem implements ProblemType {
    UNKNOWN_BODY("body-not-found", 404, "没有该认证机构", "No such certification body"),
    MONTH_IMPOSSIBLE("report-month-impossible", 400, "月份有误", "No such month to report"),
    DAY_IMPOSSIBLE("report-day-impossible", 400, "收到日期有误", "It cannot have been received then"),
    BY_IMPORT("report-by-import", 400, "文件月报由导入登记", "Reports as files are recorded by their import"),
    REPORTED("report-exists", 409, "该月已报", "The month is reported"),
    NOT_FOUND("report-not-found", 404, "没有该月报", "No such report"),
    WITHDRAWN("report-withdrawn", 409, "该月报已撤回", "The report was taken back");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ReportProblem(String slug, int status, String titleZh, String titleEn) {
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
