package cn.jiangmen.quality.target.definition;

/** Sizes of enterprises, as the register tells them. */
public enum EnterpriseSize {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
