package cn.jiangmen.quality.target.duty;

/** What it is that is due. */
public enum DueKind {
    /** a task */
    DUTY,
    /** a county's strand of a task */
    COUNTY,
    /** a milestone */
    MILESTONE
}
