package cn.jiangmen.quality.supervision.penalties;

/** Which day's words of an article are applied (行政处罚法 Art 37: 从旧兼从轻). */
public enum ProvisionChoice {
    /** Those in force on the day of the offence. */
    AT_OFFENCE,
    /** Those in force on the day of the decision, because they punish less. */
    LIGHTER_LATER
}
