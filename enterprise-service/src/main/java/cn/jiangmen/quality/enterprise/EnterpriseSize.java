package cn.jiangmen.quality.enterprise;

/** Size class of an enterprise (大型, 中型, 小型, 微型) as the statistics office assigns it. */
public enum EnterpriseSize {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
