package cn.jiangmen.quality.supervision;

/** With what a case was closed. None of them is a penalty or a listing by itself: those are decided separately. */
public enum CaseOutcome {
    /** 未发现违法行为 */
    NO_VIOLATION,
    /** 责令改正 (行政处罚法 Art 28) */
    ORDERED_TO_CORRECT,
    /** 拟予行政处罚; of cases whose procedure runs elsewhere */
    PENALTY_PROPOSED,
    /** 移送其他机关 */
    TRANSFERRED,
    /** 已作出处罚决定并送达 */
    PENALISED,
    /** 不予行政处罚 (Art 33) */
    EXEMPTED
}
