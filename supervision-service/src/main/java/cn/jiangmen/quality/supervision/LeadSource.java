package cn.jiangmen.quality.supervision;

/** Where the lead came from on which a case is filed (案源). */
public enum LeadSource {
    /** 监督检查 */
    INSPECTION,
    /** 举报 */
    REPORT,
    /** 证书疑点线索 */
    SUSPICION,
    /** 其他机关移送 */
    TRANSFER,
    /** 监测 */
    MONITORING,
    OTHER
}
