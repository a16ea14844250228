package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about letters, complaints and reports that callers can rely on. */
enum MatterProblem implements ProblemType {
    LETTER_NOT_FOUND("letter-not-found", 404, "没有该来件", "No such letter"),
    MATTER_NOT_FOUND("matter-not-found", 404, "没有该事项", "No such complaint or report"),
    INTAKE_CLOSED("intake-closed", 503, "暂不能收取来件", "Letters are not taken in"),
    FIELD_COMBINATION("field-combination", 400, "字段组合有误", "Fields do not go together"),
    IDENTITY_REQUIRED("identity-required", 400, "须提供身份和联系方式", "Name and contact are required"),
    NAMES_REPORTER("names-reporter", 400, "内容涉及投诉举报人信息", "The text names the reporter"),
    INVALID_LETTER_FORM("invalid-letter-form", 400, "表单有误", "The form is invalid"),
    TOO_MANY_ATTACHMENTS("too-many-attachments", 400, "附件过多", "Too many attachments"),
    ATTACHMENT_EMPTY("attachment-empty", 400, "附件为空", "An attachment is empty"),
    ATTACHMENT_TOO_LARGE("attachment-too-large", 413, "附件过大", "An attachment is too large"),
    ATTACHMENTS_TOO_LARGE("attachments-too-large", 413, "附件合计过大", "The attachments are too large together"),
    ATTACHMENT_TYPE("attachment-type", 415, "附件类型不符", "Type of attachment not taken"),
    ACT_NOT_POSSIBLE("act-not-possible", 409, "当前状态不能办理此步骤", "Not possible in this state"),
    STEP_OUT_OF_ORDER("step-out-of-order", 409, "日期早于上一步骤", "Before the last step"),
    NOT_ROUTED("not-routed", 409, "尚未确定办理机关", "No department has it yet"),
    SAME_COUNTY("same-county", 409, "已在该县(市、区)办理", "It is in that county already"),
    GROUND_UNKNOWN("ground-unknown", 400, "不是有效的法定情形", "Unknown ground"),
    TIME_NOT_OVER("time-not-over", 409, "期限尚未届满", "The time is not over"),
    NOT_EXTENDABLE("not-extendable", 409, "不能延长", "Not extendable"),
    ALREADY_SUSPENDED("already-suspended", 409, "已中止计算", "Suspended already"),
    NOT_SUSPENDED("not-suspended", 409, "未中止计算", "Not suspended"),
    STILL_SUSPENDED("still-suspended", 409, "期限中止计算中", "Still suspended"),
    CASE_UNKNOWN("case-unknown", 400, "没有该案件", "Unknown case"),
    NOT_A_REPEAT("not-a-repeat", 409, "不能合并", "Not a repeat"),
    REPORTER_ANONYMOUS("reporter-anonymous", 409, "匿名来件无法告知", "Nobody to tell"),
    ROLE_NOT_ALLOWED("role-not-allowed", 403, "该角色无权查阅", "The role may not look");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    MatterProblem(String slug, int status, String titleZh, String titleEn) {
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
