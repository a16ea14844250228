package cn.jiangmen.quality.supervision.items;

/** How an item is checked. */
public enum CheckMethod {
    /** 现场检查 */
    SITE,
    /** 书面检查 */
    DOCUMENT,
    /** 网络监测 */
    NETWORK,
    /** 委托专业机构 */
    COMMISSIONED
}
