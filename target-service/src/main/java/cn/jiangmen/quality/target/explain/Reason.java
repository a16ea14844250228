package cn.jiangmen.quality.target.explain;

/** Why a certificate, or a body, does not count in an indicator on a day; the first that applies is told. */
public enum Reason {
    CLASS_NOT_COUNTED("类别不在口径内", "Its class is not counted here"),
    SCHEME_NOT_COUNTED("认证项目不在口径内", "Its scheme is not counted here"),
    SUB_CERTIFICATE("子证书", "Sub-certificate"),
    NOT_YET_BEGUN("尚未生效", "Not yet begun"),
    SUSPENDED("暂停期内", "Suspended"),
    REVOKED("已撤销", "Revoked"),
    CANCELLED("已注销", "Cancelled"),
    EXPIRED("已到期", "Expired"),
    GAP("两期之间", "Between two terms"),
    NO_CREDIT_CODE("无统一社会信用代码", "No credit code"),
    ANOTHER_PARTY("由另一主体计数", "Counted for another party"),
    HOLDER_KIND("主体类型不计", "Its kind of organisation is not counted"),
    SIZE("规模不计", "Its size is not counted"),
    DEREGISTERED("企业已注销登记", "Enterprise deregistered"),
    OUTSIDE_CITY("不在本市", "Outside the city"),
    BODY_NOT_ATTRACTED("未计为引进机构", "Body not attracted on that day");

    public final String nameZh;
    public final String nameEn;

    Reason(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }
}
