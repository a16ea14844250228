package cn.jiangmen.quality.target.forecast;

/** Why a forecast is refused. */
public abstract sealed class ForecastRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ForecastRefused(String message) {
        super(message, null, false, false);
    }

    /** Calls are listed for 30, 60 or 90 days. */
    public static final class UnknownWithin extends ForecastRefused {
        private static final long serialVersionUID = 1L;

        public UnknownWithin() {
            super("unknown within");
        }
    }

    /** The forecast ends before it begins: it begins today. */
    public static final class EndsBeforeToday extends ForecastRefused {
        private static final long serialVersionUID = 1L;

        public EndsBeforeToday() {
            super("ends before today");
        }
    }
}
