package cn.jiangmen.quality.supervision.dishonesty;

/** What a document of a record is. */
public enum DocumentKind {
    PENALTY_DECISION,
    LISTING_DECISION,
    REPAIR_APPLICATION,
    REPAIR_ACCEPTANCE,
    REPAIR_DECISION,
    ANNULMENT,
    RESTORATION,
    CORRECTION,
    PROOF
}
