package cn.jiangmen.quality.supervision.tasks;

/** Why an inspector does not check an object. */
public enum RecusalGround {
    /** 直接利害关系 (行政处罚法 Art 43) */
    DIRECT_INTEREST,
    /** 其他可能影响公正的关系 */
    OTHER_RELATION,
    /** 当事人申请回避且获准 */
    PARTY_REQUEST,
    /** 因故不能参加: illness, leave, departure */
    UNAVAILABLE
}
