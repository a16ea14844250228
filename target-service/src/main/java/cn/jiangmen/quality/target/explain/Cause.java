package cn.jiangmen.quality.target.explain;

/** Why a number moved by one; where several certificates are concerned, the first of these that applies to one of them. */
public enum Cause {
    ISSUED("新颁证", "Certificate issued"),
    RENEWED("续证恢复", "Renewed after a gap"),
    RESUMED("恢复", "Suspension lifted"),
    REVOKED("撤销", "Certificate revoked"),
    CANCELLED("注销", "Certificate cancelled"),
    SUSPENDED("暂停", "Certificate suspended"),
    EXPIRED("到期失效", "Certificate expired"),
    MOVED_IN("迁入", "Enterprise moved in"),
    MOVED_OUT("迁出", "Enterprise moved out"),
    ATTRIBUTED("归属县区已明确", "County became known"),
    UNATTRIBUTED("归属县区不明", "County no longer known"),
    DEREGISTERED("企业注销登记", "Enterprise deregistered"),
    BODY_ATTRACTED("引进机构", "Body attracted"),
    BODY_LEFT("机构退出", "Body left"),
    /** The ledger moved and nothing behind it did: shown rather than hidden, so that the causes add up all the same. */
    UNEXPLAINED("无法说明", "Unexplained");

    public final String nameZh;
    public final String nameEn;

    Cause(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }
}
