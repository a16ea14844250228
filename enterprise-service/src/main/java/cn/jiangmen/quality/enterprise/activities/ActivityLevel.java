package cn.jiangmen.quality.enterprise.activities;

/** The level at which something was awarded, recognised or organised. */
public enum ActivityLevel {
    /** 国家级 */
    NATIONAL,
    /** 省级 */
    PROVINCIAL,
    /** 市级 */
    CITY,
    /** 县级 */
    COUNTY,
    /** 企业级 */
    ENTERPRISE
}
