package cn.jiangmen.quality.supervision.penalties;

/** Why a penalty is shown no longer. */
public enum EndReason {
    /** 公示期满 */
    EXPIRED,
    /** 提前停止公示 (SAMR Order 45 Art 14) */
    EARLY_STOP,
    /** 处罚决定被撤销、变更、确认违法或无效 (Art 11) */
    WITHDRAWN,
    /** 信用修复 (NDRC Order 36) */
    CREDIT_REPAIR
}
