package cn.jiangmen.quality.certificate.schemes;

/** The classes that the plan's numbers are made of; every certification scheme has one, no recognition has. */
public enum KpiClass {
    QMS,
    EMS,
    OHSMS,
    OTHER_MS,
    CCC,
    VOLUNTARY_PRODUCT,
    FOOD_AGRI,
    SERVICE
}
