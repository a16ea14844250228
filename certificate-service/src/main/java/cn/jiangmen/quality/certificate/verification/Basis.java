package cn.jiangmen.quality.certificate.verification;

/** What the outcome of a check rests on. */
public enum Basis {
    REGISTER_RECORD(Check.EXISTS, Verdict.YES, "登记库中有该编号的证书", "the register has a certificate of this number"),
    SAME_CREDIT_CODE(Check.HOLDER, Verdict.YES, "持证组织的统一社会信用代码一致", "the holder's credit code is the same"),
    SAME_NAME(Check.HOLDER, Verdict.YES, "持证组织名称一致", "the holder's name is the same"),
    NAMED_PARTY(
            Check.HOLDER, Verdict.YES, "为证书所载的认证委托人、生产者或生产企业", "it is one of the parties that the certificate names"),
    OTHER_CREDIT_CODE(Check.HOLDER, Verdict.NO, "证书属于其他统一社会信用代码", "the certificate belongs to another credit code"),
    OTHER_NAME(Check.HOLDER, Verdict.NO, "证书上的组织名称不同", "the certificate names another organisation"),
    HOLDER_NOT_RECORDED(Check.HOLDER, Verdict.UNKNOWN, "登记库未记载持证组织", "the register does not tell the holder"),
    HOLDER_NOT_NAMED(Check.HOLDER, Verdict.NOT_ASKED, "请求未提供组织", "the request named no holder"),
    VALID(Check.IN_FORCE, Verdict.YES, "该日有效", "valid on that day"),
    NOT_BEGUN(Check.IN_FORCE, Verdict.NO, "该日尚未颁发", "not yet issued on that day"),
    SUSPENDED(Check.IN_FORCE, Verdict.NO, "该日处于暂停", "suspended on that day"),
    REVOKED(Check.IN_FORCE, Verdict.NO, "已撤销", "revoked"),
    CANCELLED(Check.IN_FORCE, Verdict.NO, "已注销", "cancelled"),
    EXPIRED(Check.IN_FORCE, Verdict.NO, "已过有效期", "expired"),
    IN_SCOPE(
            Check.BODY_APPROVED,
            Verdict.YES,
            "颁证日机构获批该认证项目",
            "on the day of issue the body was approved for the scheme"),
    OUT_OF_SCOPE(
            Check.BODY_APPROVED,
            Verdict.NO,
            "颁证日机构的批准范围不含该认证项目",
            "on the day of issue the scheme was not in the body's scope"),
    BODY_SUSPENDED(Check.BODY_APPROVED, Verdict.NO, "颁证日机构的批准已暂停", "on the day of issue the body was suspended"),
    BODY_WITHDRAWN(
            Check.BODY_APPROVED, Verdict.NO, "颁证日机构的批准已撤销或注销", "on the day of issue the body was no longer approved"),
    SCOPE_NOT_RECORDED(Check.BODY_APPROVED, Verdict.UNKNOWN, "未记载该机构的批准范围", "the body's scope is not recorded"),
    BODY_NOT_RECORDED(Check.BODY_APPROVED, Verdict.UNKNOWN, "未记载该机构", "the body is not recorded"),
    NO_CERTIFICATION(
            Check.BODY_APPROVED,
            Verdict.NOT_ASKED,
            "属于认定而非认证,不由认证机构颁发",
            "a recognition, not issued by a certification body"),
    PRODUCT_CLASS_EQUAL(Check.PRODUCT, Verdict.YES, "产品类别一致", "the class of products is the same"),
    PRODUCT_NAMED(Check.PRODUCT, Verdict.YES, "证书载有该产品", "the certificate names the product"),
    PRODUCT_NOT_NAMED(Check.PRODUCT, Verdict.NO, "证书未载有该产品", "the certificate does not name the product"),
    PRODUCT_NOT_RECORDED(Check.PRODUCT, Verdict.UNKNOWN, "登记库未记载产品", "the register does not tell the product"),
    PRODUCT_NOT_ASKED(Check.PRODUCT, Verdict.NOT_ASKED, "请求未提供产品", "the request named no product");

    private final Check check;
    private final Verdict verdict;
    private final String zh;
    private final String en;

    Basis(Check check, Verdict verdict, String zh, String en) {
        this.check = check;
        this.verdict = verdict;
        this.zh = zh;
        this.en = en;
    }

    public Check check() {
        return check;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
