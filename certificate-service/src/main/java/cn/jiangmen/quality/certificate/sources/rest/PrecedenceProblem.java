package cn.jiangmen.quality.certificate.sources.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals about the precedence of sources that callers can rely on. */
enum PrecedenceProblem implements ProblemType {
    UNKNOWN_FIELD("precedence-field-unknown", 400, "证书没有该字段", "Certificates have no such field"),
    NOT_DECLARED("precedence-not-declared", 404, "该字段没有单独的优先级", "The field has no precedence of its own"),
    DECLARED("precedence-declared", 409, "该字段已有优先级", "The field has a precedence already"),
    INCOMPLETE("precedence-incomplete", 400, "须列出每个来源各一次", "Each source is to be named once"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    PrecedenceProblem(String slug, int status, String titleZh, String titleEn) {
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
