package cn.jiangmen.quality.enterprise.inbox;

/** Where an unconfirmed enterprise stands. */
public enum UnconfirmedState {
    /** 待确认 */
    WAITING,
    /** Registered by another way, such as an import; follows by itself. */
    REGISTERED,
    /** 已确认: registered from here. */
    CONFIRMED,
    /** 已关联: it is a subject that is registered under another code. */
    LINKED,
    /** 不予登记 */
    DISMISSED,
    /** No certificate names it any more; follows by itself. */
    GONE
}
