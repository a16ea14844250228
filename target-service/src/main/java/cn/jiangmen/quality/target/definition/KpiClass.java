package cn.jiangmen.quality.target.definition;

/** Classes of certificates that can be counted. */
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
