package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of certificates that callers can rely on; a report on an import names the same slugs. */
enum CertificateProblem implements ProblemType {
    NOT_FOUND("certificate-not-found", 404, "没有该证书", "No such certificate"),
    NUMBER_TAKEN("certificate-number-taken", 409, "证书编号已登记", "The certificate number is registered"),
    NUMBER_INVALID("certificate-number-invalid", 400, "证书编号有误", "Not a certificate number"),
    CREDIT_CODE_INVALID("credit-code-invalid", 400, "统一社会信用代码有误", "Not a unified social credit code"),
    CODE_INVALID("code-invalid", 400, "代码格式有误", "A code has the wrong form"),
    PARTY_REPEATED("party-repeated", 400, "同一当事方重复", "A party is given twice"),
    SCHEME_UNKNOWN("scheme-unknown", 400, "没有该认证项目", "Unknown scheme"),
    SCHEME_OF_OTHER_KIND("scheme-of-other-kind", 400, "认证项目与记录类别不符", "The scheme is of another kind of records"),
    REASON_UNKNOWN("reason-code-unknown", 400, "没有该原因代码", "Unknown reason code"),
    REASON_MISSING("reason-code-missing", 400, "缺少原因代码", "The reason code is missing"),
    DATE_IMPLAUSIBLE("date-implausible", 400, "日期不合理", "Implausible date"),
    EXPIRY_BEFORE_ISSUE("expiry-before-issue", 400, "到期日期早于颁证日期", "Expiry before issue"),
    TERM_TOO_LONG("term-too-long", 400, "有效期过长", "The term is too long"),
    CHANGE_DATE_MISSING("change-date-missing", 400, "缺少变更日期", "The date of the change is missing"),
    NOT_YET_EXPIRED("not-yet-expired", 400, "尚未到期", "Not yet expired"),
    NOTHING_TO_SEARCH_FOR("nothing-to-search-for", 400, "没有可检索的内容", "Nothing to search for"),
    TOO_MANY_ROWS("too-many-rows", 400, "行数过多", "Too many rows"),
    NOTHING_TO_CORRECT("nothing-to-correct", 409, "没有需要更正的内容", "Nothing to correct"),
    TRANSITION_NOT_ALLOWED("transition-not-allowed", 409, "不允许的状态变更", "The change of state is not allowed"),
    RESUMPTION_UNDATED("resumption-undated", 409, "恢复有效缺少日期", "A return to valid without a date"),
    EFFECTIVE_BEFORE_ISSUE("effective-before-issue", 409, "生效日期早于颁证", "Effective before issue"),
    CONTRADICTS_LATER_CHANGE("contradicts-later-change", 409, "与其后的变更矛盾", "Contradicts a later change"),
    CHANGE_OLDER_THAN_KNOWN("change-older-than-known", 409, "变更早于已知变更", "The change is older than the known one"),
    TERM_OLDER_THAN_KNOWN("term-older-than-known", 409, "有效期早于已知有效期", "The term is older than the known one"),
    TERM_CONTRADICTS_KNOWN("term-contradicts-known", 409, "有效期与已知矛盾", "The term contradicts the known one"),
    RENEWAL_NOT_LATER("renewal-not-later", 409, "换证未延长有效期", "The renewal does not end later"),
    RENEWAL_AFTER_EXPIRY("renewal-after-expiry", 409, "已到期,不能换证", "Renewal after expiry"),
    CHANGE_OUTSIDE_TERM("change-outside-term", 409, "已知变更落在有效期之外", "A known change would lie outside"),
    RECORD_KIND_DIFFERS("record-kind-differs", 409, "记录类别不同", "Another kind of records"),
    CHANGE_UNKNOWN("change-unknown", 409, "没有该状态变更", "No such change of state"),
    CHANGE_NEEDED("change-needed", 409, "其后的变更以此为前提", "A later change follows from it"),
    NO_RENEWAL("no-renewal", 409, "没有可撤回的换证", "No renewal to take back"),
    REISSUE_OUTSIDE_TERM("reissue-outside-term", 409, "换发日期不在有效期内", "Re-issue outside the term"),
    CERTIFICATE_ENDED("certificate-ended", 409, "证书已终止", "The certificate has ended");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    CertificateProblem(String slug, int status, String titleZh, String titleEn) {
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
