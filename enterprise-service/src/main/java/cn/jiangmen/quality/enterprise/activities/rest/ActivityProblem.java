package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about quality work that callers can rely on. */
enum ActivityProblem implements ProblemType {
    ACTIVITY_NOT_FOUND("activity-not-found", 404, "没有该质量工作记录", "No such activity"),
    KIND_UNKNOWN("activity-kind-unknown", 400, "没有该类别", "Unknown kind"),
    ENTERPRISE_MISSING("enterprise-missing", 400, "缺少企业", "The enterprise is missing"),
    ENTERPRISE_UNKNOWN("enterprise-unknown", 400, "企业未登记", "The enterprise is not registered"),
    LEVEL_MISSING("level-missing", 400, "缺少级别", "The level is missing"),
    LINK_INVALID("link-invalid", 400, "链接有误", "Not a web address"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    ALREADY_WITHDRAWN("already-withdrawn", 409, "已撤回", "Already withdrawn"),
    FIELD_NOT_OF_KIND("field-not-of-kind", 400, "该类别没有此项", "The kind has no such field"),
    ITEM_UNKNOWN("work-item-unknown", 400, "没有该选项", "Unknown item"),
    TERM_INVALID("term-invalid", 400, "日期先后有误", "The days do not fit"),
    ALREADY_ENDED("already-ended", 409, "已终止", "Already ended"),
    STAGE_IMPOSSIBLE("stage-impossible", 409, "阶段不能如此变更", "Not the next stage"),
    PERSON_IN_TEXT("person-in-text", 400, "公开内容中含有个人姓名", "A public text names the person"),
    PERSON_UNKNOWN("person-unknown", 404, "未登记人员姓名", "No person is recorded"),
    ROLE_NOT_ALLOWED("role-not-allowed", 403, "无权查看", "The role may not see it"),
    TOO_MANY_ROWS("too-many-rows", 400, "行数过多", "Too many rows");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ActivityProblem(String slug, int status, String titleZh, String titleEn) {
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
