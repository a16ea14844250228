package cn.jiangmen.quality.enterprise.assistance;

/** Where a request stands. */
public enum AssistanceStatus {
    /** 已提出 */
    REQUESTED,
    /** 已受理 */
    ACCEPTED,
    /** 辅导中 */
    ADVISING,
    /** 已向认证机构申请 */
    APPLIED,
    /** 已获证 */
    CERTIFIED,
    /** 不予受理 */
    REFUSED,
    /** 已终止 */
    CLOSED;

    /** Whether something is still to be done. */
    boolean isOpen() {
        return switch (this) {
            case REQUESTED, ACCEPTED, ADVISING, APPLIED -> true;
            case CERTIFIED, REFUSED, CLOSED -> false;
        };
    }
}
