package cn.jiangmen.quality.target.duty;

/** What an entry of funds is. */
public enum FundKind {
    /** 预算 */
    BUDGETED,
    /** 支出 */
    SPENT
}
