package cn.jiangmen.quality.enterprise;

/** Whether an enterprise exists on a day (登记状态). */
public enum EnterpriseStatus {
    /** 存续 */
    OPERATING,
    /** 注销: from its day of deregistration the enterprise is counted nowhere. */
    DEREGISTERED,
    /** Its registration was taken back; told in the event of that alone, because nothing is recorded of it any more. */
    WITHDRAWN
}
