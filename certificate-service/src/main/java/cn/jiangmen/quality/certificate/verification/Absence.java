package cn.jiangmen.quality.certificate.verification;

/** Why a certificate may not be found; not found alone proves nothing. */
public enum Absence {
    NUMBER_MISTYPED("编号可能录入有误,请核对证书原件", "the number may be mistyped; compare it with the certificate"),
    OTHER_BODY("有该编号的证书,但不属于所填机构", "there is a certificate of this number, but not of the body named"),
    NOT_YET_REPORTED(
            "认证机构于次月10日前报送当月数据,新证书可能尚未入库",
            "bodies report a month by the 10th of the next, so a new certificate may not be here yet"),
    OUTSIDE_COVERAGE("本库仅收录江门市相关组织的证书", "this register has certificates of organisations in Jiangmen only"),
    NO_CERTIFICATE(
            "该标志可能不是认证证书(如绿色食品、地理标志)",
            "the mark may not be a certificate at all (green food, geographical indication)"),
    NEVER_ISSUED("证书可能从未颁发", "the certificate may never have been issued");

    private final String zh;
    private final String en;

    Absence(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
