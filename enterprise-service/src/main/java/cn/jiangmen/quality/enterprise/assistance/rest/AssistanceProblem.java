package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about assistance requests that callers can rely on. */
enum AssistanceProblem implements ProblemType {
    NOT_FOUND("assistance-request-not-found", 404, "没有该帮扶需求", "No such request"),
    DAY_INVALID("assistance-day-invalid", 400, "日期有误", "The day does not fit"),
    ENTERPRISE_UNKNOWN("enterprise-unknown", 400, "企业未登记", "The enterprise is not registered"),
    SCHEME_INVALID("scheme-invalid", 400, "认证项目代码有误", "Not a code of a certification"),
    ALREADY_REQUESTED("assistance-already-requested", 409, "已有办理中的需求", "Requested already"),
    STEP_IMPOSSIBLE("assistance-step-impossible", 409, "当前状态不能如此办理", "Not possible in this state"),
    SAME_ADVISER("same-adviser", 409, "帮扶单位未变", "The same adviser"),
    OUTCOME_IMPOSSIBLE("outcome-impossible", 400, "不能以该结果终止", "Not an outcome of closing"),
    CERTIFICATE_UNKNOWN("certificate-unknown", 409, "未查到该企业的该证书", "No such certificate"),
    TOO_MANY_ROWS("too-many-rows", 400, "行数过多", "Too many rows");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    AssistanceProblem(String slug, int status, String titleZh, String titleEn) {
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
