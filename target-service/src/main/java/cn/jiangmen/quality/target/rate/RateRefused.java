package cn.jiangmen.quality.target.rate;

/** Why a rate is not told. */
public abstract sealed class RateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RateRefused(String message) {
        super(message, null, false, false);
    }

    /** No rate has this code. */
    public static final class UnknownRate extends RateRefused {
        private static final long serialVersionUID = 1L;
        public final String code;

        UnknownRate(String code) {
            super("unknown rate");
            this.code = code;
        }
    }
}
