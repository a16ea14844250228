package cn.jiangmen.quality.supervision.penalties;

/** Whether a penalty stands. */
public enum PenaltyStatus {
    DECIDED,
    /** 已撤销 */
    WITHDRAWN
}
