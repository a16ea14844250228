package cn.jiangmen.quality.supervision.tasks;

/** How far a task has come. */
public enum TaskStatus {
    /** 已制定 */
    PLANNED,
    /** 已承诺种子: the hash of the seed is public. */
    COMMITTED,
    /** 已冻结名录: population and pool are fixed and hashed. */
    FROZEN,
    /** 已抽取: the seed is public, and so is what follows from it. */
    DRAWN,
    /** 已办结 */
    CLOSED,
    /** 已取消 */
    CANCELLED
}
