package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of laboratories that callers can rely on. */
enum LaboratoryProblem implements ProblemType {
    NOT_FOUND("laboratory-not-found", 404, "没有该检验检测机构", "No such laboratory"),
    NAME_TAKEN("laboratory-name-taken", 409, "该机构已登记", "The laboratory is registered"),
    COUNTY_INVALID("county-invalid", 400, "县(市、区)代码有误", "Not a county code"),
    BODY_UNKNOWN("certification-body-unknown", 400, "没有该认证机构", "Unknown certification body"),
    STANDING_NOT_LATER("standing-not-later", 409, "须晚于上一次状态变更", "Not later than the last standing"),
    DAYS_REVERSED("days-reversed", 400, "日期先后颠倒", "The days are out of order"),
    LINE_NOT_FOUND("directory-line-not-found", 404, "没有该条目", "No such line of the directory"),
    NOTHING_TO_SEARCH_FOR("nothing-to-search-for", 400, "没有可检索的内容", "Nothing to search for"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    LaboratoryProblem(String slug, int status, String titleZh, String titleEn) {
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
