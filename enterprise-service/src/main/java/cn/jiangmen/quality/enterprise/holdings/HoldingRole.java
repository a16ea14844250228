package cn.jiangmen.quality.enterprise.holdings;

/** In which role a certificate names somebody. */
public enum HoldingRole {
    /** 获证组织 */
    HOLDER("h.holder_code", "h.holder_name"),
    /** 认证委托人 */
    APPLICANT("h.applicant_code", "h.applicant_name"),
    /** 生产者(制造商) */
    MANUFACTURER("h.manufacturer_code", "h.manufacturer_name"),
    /** 生产企业 */
    FACTORY("h.factory_code", "h.factory_name");

    final String code;
    final String name;

    HoldingRole(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
