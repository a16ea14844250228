package cn.jiangmen.quality.enterprise.holdings;

/** As what a certificate is counted; recognitions (绿色食品 …) have none. */
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
