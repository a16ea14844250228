package cn.jiangmen.quality.enterprise.zones.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the list of zones. */
enum ZoneProblem implements ProblemType {
    ZONE_NOT_FOUND("zone-not-found", 404, "没有该园区", "No such zone"),
    ZONE_CODE_TAKEN("zone-code-taken", 409, "该园区代码已使用", "The zone code is taken"),
    ZONE_PERIOD_INVALID("zone-period-invalid", 400, "结束日应晚于开始日", "The zone ends before it begins");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ZoneProblem(String slug, int status, String titleZh, String titleEn) {
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
