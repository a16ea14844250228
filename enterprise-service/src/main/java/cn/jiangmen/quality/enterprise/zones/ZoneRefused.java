package cn.jiangmen.quality.enterprise.zones;

/** A command about a zone that breaks a rule. */
public abstract sealed class ZoneRefused extends RuntimeException {
    private ZoneRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no such zone. */
    public static final class NotFound extends ZoneRefused {
        public final String code;

        NotFound(String code) {
            super("zone not found");
            this.code = code;
        }
    }

    /** The code is another zone's. */
    public static final class CodeTaken extends ZoneRefused {
        public final String code;

        CodeTaken(String code) {
            super("zone code taken");
            this.code = code;
        }
    }

    /** It would end before it begins. */
    public static final class EndsBeforeItBegins extends ZoneRefused {
        EndsBeforeItBegins() {
            super("zone ends before it begins");
        }
    }
}
