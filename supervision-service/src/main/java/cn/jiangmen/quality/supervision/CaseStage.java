package cn.jiangmen.quality.supervision;

/** Where the procedure of a case stands. */
public enum CaseStage {
    /** 已立案 */
    FILED,
    /** 调查中 */
    INVESTIGATING,
    /** 调查终结 */
    CONCLUDED,
    /** 已告知: the periods for defence and for asking a hearing run (行政处罚法 Art 44, 63, 64) */
    NOTIFIED,
    /** 听证 asked for, not held yet */
    HEARING,
    /** 陈述申辩复核 or 听证 done, or both waived */
    HEARD,
    /** 法制审核中 (Art 58) */
    IN_REVIEW,
    /** 审核通过 */
    REVIEWED,
    /** 已作出处罚决定 */
    DECIDED,
    /** 已送达 */
    SERVED,
    /** 已结案 */
    CLOSED
}
