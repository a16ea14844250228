package cn.jiangmen.quality.supervision.complaints;

/** What a letter is about, in the words of the plan's part 二(四) and 二(二)8. */
public enum Category {
    FORGED_CERTIFICATE("伪造、冒用、买卖认证证书", "Forged, misused or traded certificates"),
    MISUSED_MARK("伪造、冒用认证标志", "Forged or misused marks"),
    NO_CCC("应当强制性认证而未经认证", "Compulsory certification missing"),
    BODY_CONDUCT("认证机构行为", "Conduct of a certification body"),
    LABORATORY_CONDUCT("检验检测机构行为", "Conduct of a laboratory"),
    PRODUCT_QUALITY("产品质量", "Quality of a product"),
    OTHER("其他", "Other");

    private final String zh;
    private final String en;

    Category(String zh, String en) {
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
