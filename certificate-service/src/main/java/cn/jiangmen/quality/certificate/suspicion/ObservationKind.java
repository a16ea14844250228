package cn.jiangmen.quality.certificate.suspicion;

/** What was seen. */
public enum ObservationKind {
    /** a certificate or a mark was claimed, shown or used (宣称、使用证书或标志) */
    MARK_CLAIM,
    /** a product was made (生产) */
    PRODUCTION
}
