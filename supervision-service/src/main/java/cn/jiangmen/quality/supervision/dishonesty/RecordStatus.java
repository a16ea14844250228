package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a record stands in its life. */
@Schema(name = "DishonestyRecordStatus")
public enum RecordStatus {
    IN_FORCE,
    /** 已申请提前移出或修复 */
    REPAIR_APPLIED,
    /** 已受理 */
    REPAIR_ACCEPTED,
    /** 已提前移出或修复 */
    REPAIRED,
    /** 期满移出 */
    EXPIRED,
    /** 已撤销 */
    ANNULLED;

    /** Whether it is shown and its measures apply. */
    public boolean active() {
        return this == IN_FORCE || this == REPAIR_APPLIED || this == REPAIR_ACCEPTED;
    }
}
