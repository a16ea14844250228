package cn.jiangmen.quality.enterprise.activities;

/** Whether the record of an activity stands. */
public enum ActivityStatus {
    RECORDED,
    /** 已撤回 */
    WITHDRAWN
}
