package cn.jiangmen.quality.supervision.proposals;

/** Whether the facts of the lead still stand. */
public enum LeadStatus {
    OPEN,
    CLEARED
}
