package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which capacity somebody acts; which role may do what are rows of the database. */
@Schema(name = "DishonestyRole")
public enum Role {
    /** 办案人员 */
    CASE_HANDLER,
    /** 作出决定的负责人 */
    DECIDER,
    /** 上一级市场监督管理部门 */
    SUPERIOR,
    /** 信用监管人员 */
    CREDIT_OFFICER,
    /** the service itself, by rule and date */
    SYSTEM
}
