package cn.jiangmen.quality.supervision.dishonesty;

/** How grave the dishonesty is (NDRC Order 36), the lightest first. */
public enum Grade {
    /** 轻微 */
    MINOR,
    /** 一般 */
    GENERAL,
    /** 严重 */
    SERIOUS
}
