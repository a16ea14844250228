package cn.jiangmen.quality.enterprise;

/** Whether an enterprise exists on a day (登记状态). In all but the first it is counted nowhere in the city. */
public enum EnterpriseStatus {
    /** 存续 */
    OPERATING,
    /** 迁出: known to sit outside the city, after it sat inside. */
    MOVED_OUT,
    /** 吊销: its licence is revoked; it still is to be deregistered. */
    REVOKED,
    /** 注销 */
    DEREGISTERED,
    /** 被吸收合并: another enterprise goes on in its place. */
    MERGED,
    /** Its registration was taken back; told in the event of that alone, because nothing is recorded of it any more. */
    WITHDRAWN
}
