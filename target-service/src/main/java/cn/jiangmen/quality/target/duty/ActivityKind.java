package cn.jiangmen.quality.target.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of activity it was. */
@Schema(name = "DutyActivityKind")
public enum ActivityKind {
    /** 培训 */
    TRAINING,
    /** 宣传 */
    PUBLICITY,
    /** 帮扶 */
    ASSISTANCE,
    /** 检查 */
    INSPECTION,
    /** 会议 */
    MEETING,
    /** 其他 */
    OTHER
}
