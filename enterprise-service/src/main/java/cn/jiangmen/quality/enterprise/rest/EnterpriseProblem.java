package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of this service that callers can rely on. */
enum EnterpriseProblem implements ProblemType {
    ENTERPRISE_NOT_FOUND("enterprise-not-found", 404, "没有该统一社会信用代码的登记", "No such enterprise"),
    CREDIT_CODE_INVALID("credit-code-invalid", 400, "统一社会信用代码有误", "Not a unified social credit code"),
    CREDIT_CODE_TAKEN("credit-code-taken", 409, "该统一社会信用代码已登记", "The credit code is registered"),
    COUNTY_UNKNOWN("county-unknown", 400, "没有该县(市、区)代码", "Unknown county"),
    INDUSTRY_UNKNOWN("industry-unknown", 400, "行业代码有误", "Unknown industry code"),
    EFFECTIVE_DATE_OUT_OF_RANGE("effective-date-out-of-range", 400, "生效日期超出范围", "Effective date out of range"),
    COUNTY_UNCHANGED("county-unchanged", 409, "当日已属该县(市、区)", "Already in that county"),
    COUNTY_MOVE_TAKEN("county-move-taken", 409, "当日已有迁移记录", "A county move is recorded for that day"),
    COUNTY_MOVE_NOT_FOUND("county-move-not-found", 404, "当日没有迁移记录", "No county move is recorded for that day"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    ALREADY_DEREGISTERED("already-deregistered", 409, "已注销", "Already deregistered"),
    NOT_DEREGISTERED("not-deregistered", 409, "未注销", "Not deregistered"),
    MOVED_AFTERWARDS("moved-afterwards", 409, "注销日或其后有迁移记录", "A county move is recorded on or after that day"),
    ALREADY_REVOKED("already-revoked", 409, "营业执照已吊销", "Licence revoked already"),
    NOT_REVOKED("not-revoked", 409, "未吊销", "Not revoked"),
    ENDS_BEFORE_REVOKED("ends-before-revoked", 409, "注销日早于吊销日", "Ends before its licence was revoked"),
    ALREADY_MERGED("already-merged", 409, "已被吸收合并", "Already merged into another"),
    NOT_MERGED("not-merged", 409, "没有合并记录", "Not merged"),
    SURVIVOR_ENDED("survivor-ended", 409, "存续方已终止或为其自身", "The survivor has ended, or is the same"),
    CREDIT_CODE_UNCHANGED("credit-code-unchanged", 409, "信用代码没有变化", "The credit code is the same"),
    CREDIT_CODE_NEVER_CHANGED("credit-code-never-changed", 409, "信用代码未曾变更", "The credit code never changed"),
    NAME_UNCHANGED("name-unchanged", 409, "当日已用该名称", "Called so already"),
    NAME_CHANGE_TAKEN("name-change-taken", 409, "当日已有名称变更记录", "A change of name is recorded for that day"),
    NAME_CHANGE_NOT_FOUND("name-change-not-found", 404, "当日没有名称变更记录", "No change of name is recorded for that day"),
    PERIOD_INVALID("period-invalid", 400, "结束日应晚于开始日", "The period ends before it begins"),
    ZONE_UNKNOWN("zone-unknown", 400, "没有该园区代码", "Unknown zone"),
    ZONE_STAY_TAKEN("zone-stay-taken", 409, "该期间已在该园区", "In that zone already"),
    ZONE_STAY_NOT_FOUND("zone-stay-not-found", 404, "没有该入园记录", "Not recorded in that zone"),
    SITE_NOT_FOUND("site-not-found", 404, "没有该场所或已关闭", "No such open site"),
    BOUNDARIES_UNKNOWN("boundaries-unknown", 400, "区划口径有误", "Unknown boundaries");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    EnterpriseProblem(String slug, int status, String titleZh, String titleEn) {
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
