package cn.jiangmen.quality.certificate.suspicion;

/** Whether the facts of a lead still stand. */
public enum LeadStatus {
    OPEN,
    /** the facts have gone: what was recorded was put right */
    CLEARED
}
