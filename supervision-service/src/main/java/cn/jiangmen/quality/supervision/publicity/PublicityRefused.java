package cn.jiangmen.quality.supervision.publicity;

/** A request about the files of the credit platform that breaks a rule. */
public abstract sealed class PublicityRefused extends RuntimeException {
    private PublicityRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No county of the city has the code. */
    public static final class CountyUnknown extends PublicityRefused {
        public final String county;

        CountyUnknown(String county) {
            super("county unknown");
            this.county = county;
        }
    }

    /** The first day lies after the last one. */
    public static final class DaysReversed extends PublicityRefused {
        DaysReversed() {
            super("days reversed");
        }
    }
}
