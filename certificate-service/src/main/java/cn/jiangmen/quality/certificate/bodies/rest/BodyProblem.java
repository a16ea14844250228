package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of certification bodies that callers can rely on. */
enum BodyProblem implements ProblemType {
    NOT_FOUND("certification-body-not-found", 404, "没有该认证机构", "No such certification body"),
    NUMBER_TAKEN("approval-number-taken", 409, "该机构批准号已登记", "The approval number is registered"),
    NUMBER_INVALID("approval-number-invalid", 400, "机构批准号有误", "Not an approval number"),
    COUNTY_INVALID("county-invalid", 400, "县(市、区)代码有误", "Not a county code"),
    ATTRACTION_CONTRADICTORY("attraction-contradictory", 400, "引进信息自相矛盾", "Contradictory attraction"),
    STANDING_NOT_LATER("standing-not-later", 409, "须晚于上一次状态变更", "Not later than the last standing"),
    SCOPE_REVERSED("scope-reversed", 400, "范围结束日期早于开始日期", "The scope ends before it begins"),
    SCHEME_UNKNOWN("scheme-unknown", 400, "没有该认证项目", "Unknown scheme"),
    PART_NOT_FOUND("body-part-not-found", 404, "没有该分支机构或资质", "No such branch or qualification"),
    DAYS_REVERSED("days-reversed", 400, "日期先后颠倒", "The days are out of order"),
    ALREADY_ENDED("already-ended", 409, "已经终止", "It has ended already"),
    NOTIFIED_NUMBER_INVALID("notified-number-invalid", 400, "公告机构编号有误", "Not a number of a notified body"),
    TERM_UNKNOWN("directory-term-unknown", 400, "名录中没有该代码", "Not a code of the directory"),
    NOT_PUBLISHABLE("qualification-not-publishable", 409, "不能公布", "The qualification cannot be published"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    BodyProblem(String slug, int status, String titleZh, String titleEn) {
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
