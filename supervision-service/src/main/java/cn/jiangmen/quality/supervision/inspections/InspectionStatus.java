package cn.jiangmen.quality.supervision.inspections;

/** Whether the record of an inspection stands. */
public enum InspectionStatus {
    RECORDED,
    /** 已撤回: it had not taken place, or not like this */
    WITHDRAWN
}
