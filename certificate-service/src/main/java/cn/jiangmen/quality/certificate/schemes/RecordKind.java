package cn.jiangmen.quality.certificate.schemes;

/** The four kinds of records that the national register keeps and exports. */
public enum RecordKind {
    MANAGEMENT_SYSTEM_AND_SERVICE,
    CCC,
    FOOD_AGRI_PRODUCT,
    VOLUNTARY_PRODUCT
}
