package cn.jiangmen.quality.enterprise.gatherings;

/** Where a gathering stands. */
public enum GatheringStatus {
    /** 计划 */
    PLANNED,
    /** 已举办 */
    HELD,
    /** 已取消;也用于撤回误录的记录 */
    CANCELLED
}
