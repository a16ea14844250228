package cn.jiangmen.quality.supervision;

/** For what the period of a case is not counted (不计入办案期限). */
public enum SuspensionGround {
    /** 检测、检验、检疫、鉴定 */
    TESTING,
    /** 听证 */
    HEARING,
    /** 公告 */
    PUBLIC_NOTICE,
    /** 中止调查 */
    INVESTIGATION_SUSPENDED,
    /** 责令退款、召回等 and what else the law leaves out */
    OTHER
}
