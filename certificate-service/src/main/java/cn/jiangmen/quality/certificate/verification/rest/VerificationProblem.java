package cn.jiangmen.quality.certificate.verification.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of verification that callers can rely on. */
enum VerificationProblem implements ProblemType {
    NOTHING_NAMED("verification-names-nothing", 400, "未提供证书编号或组织", "Neither a certificate nor a holder is named"),
    TOKEN_NOT_GENUINE("verification-token-not-genuine", 422, "不是本系统签发的核验码", "Not a genuine token");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    VerificationProblem(String slug, int status, String titleZh, String titleEn) {
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
