package cn.jiangmen.quality.supervision.items;

/** What kind of object an item is checked at. */
public enum ObjectKind {
    /** 企业: every enterprise of the register that is operating. */
    ENTERPRISE,
    /** 获证组织: those with a certificate in force. */
    CERTIFICATE_HOLDER,
    /** 强制性产品认证获证企业: those that hold or make under a CCC certificate in force. */
    CCC_HOLDER,
    /** 认证机构: certification bodies seated in the city. */
    CERTIFICATION_BODY
}
