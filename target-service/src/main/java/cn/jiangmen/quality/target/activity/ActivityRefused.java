package cn.jiangmen.quality.target.activity;

/** Why activities are not told. */
public abstract sealed class ActivityRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ActivityRefused(String message) {
        super(message, null, false, false);
    }

    /** No kind of activity has this code. */
    public static final class UnknownKind extends ActivityRefused {
        private static final long serialVersionUID = 1L;
        public final String code;

        public UnknownKind(String code) {
            super("unknown kind of activity");
            this.code = code;
        }
    }
}
