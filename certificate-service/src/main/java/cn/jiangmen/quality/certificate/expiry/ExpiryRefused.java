package cn.jiangmen.quality.certificate.expiry;

/** Why announced expiries were not given out. */
public abstract sealed class ExpiryRefused extends RuntimeException {
    private ExpiryRefused(String rule) {
        super(rule, null, false, false);
    }

    /** More rows than a worksheet takes. */
    public static final class TooManyRows extends ExpiryRefused {
        public final long rows;
        public final long most;

        public TooManyRows(long rows, long most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }
}
