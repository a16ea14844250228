package cn.jiangmen.quality.supervision.tasks;

/** How far a plan has come. */
public enum PlanStatus {
    DRAFT,
    /** 已公布: public, and tasks can be made from it. */
    ADOPTED
}
