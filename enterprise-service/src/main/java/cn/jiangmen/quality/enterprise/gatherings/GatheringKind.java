package cn.jiangmen.quality.enterprise.gatherings;

/** What a gathering is for. */
public enum GatheringKind {
    /** 培训 */
    TRAINING,
    /** 宣传 */
    PUBLICITY
}
