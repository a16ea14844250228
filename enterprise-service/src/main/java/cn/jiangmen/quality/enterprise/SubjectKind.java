package cn.jiangmen.quality.enterprise;

/** What kind of subject a credit code belongs to, read from its first two characters (GB 32100-2015, table 1). */
public enum SubjectKind {
    /** 企业 */
    ENTERPRISE("91"),
    /** 个体工商户 */
    SOLE_TRADER("92"),
    /** 农民专业合作社 */
    COOPERATIVE("93"),
    /** 事业单位 */
    INSTITUTION("12"),
    /** 机关 */
    GOVERNMENT("11"),
    /** 民办非企业单位 */
    PRIVATE_NON_ENTERPRISE("52"),
    /** 社会团体 */
    SOCIAL_ORGANISATION("51"),
    /** Every other authority and class. */
    OTHER("");

    private final String prefix;

    SubjectKind(String prefix) {
        this.prefix = prefix;
    }

    static SubjectKind of(String prefix) {
        for (SubjectKind kind : values()) {
            if (kind.prefix.equals(prefix)) {
                return kind;
            }
        }
        return OTHER;
    }
}
