package cn.jiangmen.quality.enterprise.inbox.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the inbox that callers can rely on. */
enum InboxProblem implements ProblemType {
    NOT_FOUND("unconfirmed-enterprise-not-found", 404, "没有该待确认企业", "No such unconfirmed enterprise"),
    WRONG_STATE("unconfirmed-enterprise-in-other-state", 409, "待确认企业的状态不允许此操作", "It is in another state"),
    CREDIT_CODE_NEEDED("credit-code-needed", 409, "统一社会信用代码缺失或不符", "The credit code is missing or another"),
    SUBJECT_UNKNOWN("subject-unknown", 409, "要关联的主体未登记", "The subject to link to is not registered");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    InboxProblem(String slug, int status, String titleZh, String titleEn) {
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
