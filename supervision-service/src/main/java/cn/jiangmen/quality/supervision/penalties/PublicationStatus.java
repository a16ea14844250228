package cn.jiangmen.quality.supervision.penalties;

/** How far the publication of a penalty on a channel has come. */
public enum PublicationStatus {
    /** 待公示 */
    DUE,
    /** 不予公示 */
    EXCLUDED,
    /** 公示中 */
    PUBLISHED,
    /** 公示内容待更正 */
    CORRECTION_DUE,
    /** 待撤下 */
    WITHDRAWAL_DUE,
    /** 已停止公示 */
    ENDED
}
