package cn.jiangmen.quality.certificate.suspicion;

/** Whom a lead is about. */
public enum SubjectKind {
    ENTERPRISE,
    /** a certification body (认证机构) */
    BODY
}
