package cn.jiangmen.quality.supervision.penalties;

/** Where a penalty is published; each has its own clock and its own periods. */
public enum Channel {
    /** 国家企业信用信息公示系统 (SAMR Order 45) */
    GSXT("PENALTY_GSXT"),
    /** 信用中国 and the city's credit platform (双公示) */
    CREDIT("PENALTY_CREDIT");

    private final String clock;

    Channel(String clock) {
        this.clock = clock;
    }

    /** The clock that the decision starts. */
    public String clock() {
        return clock;
    }
}
