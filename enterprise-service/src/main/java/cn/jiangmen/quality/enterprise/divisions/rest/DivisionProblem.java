package cn.jiangmen.quality.enterprise.divisions.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of changes of the county tree. */
enum DivisionProblem implements ProblemType {
    DIVISION_CHANGE_NOT_FOUND("division-change-not-found", 404, "没有该区划变更记录", "No such change"),
    COUNTY_NOT_THERE(
            "county-not-there", 409, "该日没有该县(市、区),或新代码已存在", "No such county on that day, or the new one exists"),
    COUNTY_NAMES_MISSING("county-names-missing", 400, "新名称须中英文齐全", "Both names of the county are needed"),
    DIVISION_CHANGE_CONTRADICTED("division-change-contradicted", 409, "与已有区划变更矛盾", "Contradicts another change"),
    COUNTY_IN_USE("county-in-use", 409, "该代码已被使用", "Something is recorded under that code");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    DivisionProblem(String slug, int status, String titleZh, String titleEn) {
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
