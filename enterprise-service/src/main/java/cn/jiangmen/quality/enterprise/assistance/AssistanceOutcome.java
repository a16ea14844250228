package cn.jiangmen.quality.enterprise.assistance;

/** What came of a request. */
public enum AssistanceOutcome {
    /** 获证 */
    CERTIFIED,
    /** 不予受理 */
    REFUSED,
    /** 企业撤回 */
    WITHDRAWN,
    /** 无需认证 */
    NOT_NEEDED,
    /** 条件不具备 */
    NOT_READY,
    /** 认证机构不予认证 */
    BODY_REFUSED,
    /** 误录:不计入任何统计 */
    MISTAKE,
    /** 其他 */
    OTHER
}
