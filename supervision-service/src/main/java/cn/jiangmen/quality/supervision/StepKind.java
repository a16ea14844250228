package cn.jiangmen.quality.supervision;

/** The acts of a procedure after the investigation began. */
public enum StepKind {
    /** 调查终结 */
    CONCLUDED,
    /** 行政处罚告知书送达 */
    NOTIFIED,
    /** 陈述、申辩 */
    STATEMENT_MADE,
    /** 放弃陈述申辩和听证 */
    WAIVED,
    /** 申请听证 */
    HEARING_REQUESTED,
    /** 听证举行 */
    HEARING_HELD,
    /** 陈述申辩复核 */
    DEFENCE_REVIEWED,
    /** 送法制审核 */
    REVIEW_REQUESTED,
    /** 审核通过 */
    REVIEW_PASSED,
    /** 审核退回,补充调查 */
    REVIEW_RETURNED,
    /** 中止计算期限 */
    SUSPENDED,
    /** 恢复计算期限 */
    RESUMED,
    /** 负责人批准延期 */
    EXTENDED,
    /** 集体讨论决定继续延期 */
    EXTENDED_COLLECTIVELY,
    /** 立案核查期限延长 */
    FILING_EXTENDED,
    /** 责令改正 */
    ORDERED_TO_CORRECT,
    /** 改正期限延长 */
    CORRECTION_EXTENDED,
    /** 改正复查 */
    CORRECTION_CHECKED,
    /** 撤回责令改正 */
    ORDER_WITHDRAWN,
    /** 作出处罚决定 */
    DECIDED,
    /** 处罚决定全部送达 */
    SERVED
}
