package cn.jiangmen.quality.supervision.items;

/** How much weight an item has (国市监信〔2019〕38号). */
public enum ItemClass {
    /** 重点检查事项 */
    KEY,
    /** 一般检查事项 */
    GENERAL
}
