package cn.jiangmen.quality.enterprise.holdings;

/** What a certificate is on a day. */
public enum HoldingStanding {
    /** 有效 */
    IN_FORCE,
    /** 暂停: held, but at risk. */
    SUSPENDED,
    /** 过期失效 */
    LAPSED,
    /** 撤销 */
    REVOKED,
    /** 注销 */
    CANCELLED,
    /** 尚未生效 */
    NOT_YET
}
