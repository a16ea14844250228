package cn.jiangmen.quality.certificate.suspicion.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about suspicion that callers can rely on. */
enum SuspicionProblem implements ProblemType {
    UNKNOWN_RULE("suspicion-rule-not-found", 404, "没有该线索规则", "No such suspicion rule"),
    INVALID_PARAMETER("suspicion-parameter-invalid", 400, "规则参数无效", "Invalid parameter of a rule"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    UNKNOWN_LEAD("certificate-lead-not-found", 404, "没有该线索", "No such lead"),
    UNKNOWN_OBSERVATION("observation-not-found", 404, "没有该观察记录", "No such observation"),
    INVALID_DAYS("observed-days-invalid", 400, "观察日期无效", "Invalid days of observation"),
    UNKNOWN_SCHEME("scheme-unknown", 400, "没有该认证制度", "Unknown scheme"),
    ALREADY_WITHDRAWN("already-withdrawn", 409, "已撤回", "Already withdrawn");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    SuspicionProblem(String slug, int status, String titleZh, String titleEn) {
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
