package cn.jiangmen.quality.supervision;

/** How far a case has come. */
public enum CaseStatus {
    /** 已立案 */
    OPENED,
    /** 调查中 */
    INVESTIGATING,
    /** 已结案 */
    CLOSED
}
