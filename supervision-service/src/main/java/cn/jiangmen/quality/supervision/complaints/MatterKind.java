package cn.jiangmen.quality.supervision.complaints;

/** What a letter asks for; one that asks for both becomes two matters, handled apart (Order 20 Art 3, 7). */
public enum MatterKind {
    /** 投诉: a consumer's dispute with an operator, who wants mediation. */
    COMPLAINT("TS", "complaint"),
    /** 举报: a lead on a breach, whose writer wants enforcement. */
    REPORT("JB", "report");

    private final String prefix;
    private final String aggregate;

    MatterKind(String prefix, String aggregate) {
        this.prefix = prefix;
        this.aggregate = aggregate;
    }

    /** Of the matter's number. */
    public String prefix() {
        return prefix;
    }

    /** As event types name it. */
    public String aggregate() {
        return aggregate;
    }
}
