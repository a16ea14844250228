package cn.jiangmen.quality.enterprise.holdings;

/** A question about holdings that breaks a rule. */
public abstract sealed class HoldingRefused extends RuntimeException {
    private HoldingRefused(String rule) {
        super(rule, null, false, false);
    }

    /** A file of this form cannot hold so many rows. */
    public static final class TooManyRows extends HoldingRefused {
        public final long rows;
        public final int most;

        public TooManyRows(long rows, int most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }

    /** No zone has the code. */
    public static final class ZoneUnknown extends HoldingRefused {
        public final String zone;

        public ZoneUnknown(String zone) {
            super("zone unknown");
            this.zone = zone;
        }
    }
}
