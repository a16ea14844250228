package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a proposal to list stands. */
@Schema(name = "DishonestyProposalStatus")
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
