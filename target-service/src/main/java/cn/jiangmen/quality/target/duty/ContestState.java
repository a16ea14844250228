package cn.jiangmen.quality.target.duty;

/** What became of an objection to a number; all but the first are final. */
public enum ContestState {
    /** 提出 */
    PROPOSED,
    /** 采纳 */
    ACCEPTED,
    /** 不予采纳 */
    REFUSED,
    /** 撤回 */
    WITHDRAWN
}
