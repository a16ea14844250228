package cn.jiangmen.quality.supervision.dishonesty;

/** Where a proposal to list stands. */
public enum ProposalStatus {
    PROPOSED,
    /** 已告知 */
    NOTIFIED,
    /** 已陈述申辩 */
    DEFENDED,
    /** 已报上级同意 */
    CONSENT_REQUESTED,
    /** 上级同意 */
    CONSENTED,
    /** 上级不同意 */
    CONSENT_REFUSED,
    /** 已列入 */
    LISTED,
    /** 不予列入 */
    ABANDONED
}
