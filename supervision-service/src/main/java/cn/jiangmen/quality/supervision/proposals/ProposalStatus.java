package cn.jiangmen.quality.supervision.proposals;

/** What became of a proposal. */
public enum ProposalStatus {
    /** waits for an officer */
    PROPOSED,
    /** 立案: a case was opened on it */
    ACCEPTED,
    /** 不予立案 */
    DISMISSED,
    /** its lead was cleared before anybody decided */
    LAPSED
}
