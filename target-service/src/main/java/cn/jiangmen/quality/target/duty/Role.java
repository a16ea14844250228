package cn.jiangmen.quality.target.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which way a department is responsible, in the words of the plan. */
@Schema(name = "DutyRole")
public enum Role {
    /** 牵头 */
    LEAD,
    /** 分工负责 */
    SHARING,
    /** 配合 */
    COOPERATING
}
