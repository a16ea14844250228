package cn.jiangmen.quality.supervision.complaints;

/** How a letter came (domain: 12315, 12345 by 广东省市场监管条例 Art 61, mail, visit, transfer). */
public enum Channel {
    /** 网上, written by its sender; all others are recorded by an officer. */
    ONLINE,
    /** 12315 平台 */
    HOTLINE_12315,
    /** 12345 热线 */
    HOTLINE_12345,
    /** 来信 */
    MAIL,
    /** 来访 */
    VISIT,
    /** 其他机关移送 */
    TRANSFER
}
