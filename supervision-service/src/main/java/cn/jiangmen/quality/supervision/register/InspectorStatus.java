package cn.jiangmen.quality.supervision.register;

/** Whether somebody may be sent. */
public enum InspectorStatus {
    ACTIVE,
    LEFT
}
