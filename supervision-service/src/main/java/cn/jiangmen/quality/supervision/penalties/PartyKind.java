package cn.jiangmen.quality.supervision.penalties;

/** Who is punished (行政相对人类别). */
public enum PartyKind {
    /** 法人及非法人组织 */
    ORGANISATION,
    /** 个体工商户; the name is often the owner's own */
    SOLE_TRADER,
    /** 自然人 */
    NATURAL_PERSON;

    private static final String SOLE_TRADERS = "92";

    /** What was told, or what the credit code says; without one, an organisation whose code is not known. */
    static PartyKind of(PartyKind told, String creditCode) {
        if (told != null) {
            return told;
        }
        return creditCode != null && creditCode.startsWith(SOLE_TRADERS) ? SOLE_TRADER : ORGANISATION;
    }
}
