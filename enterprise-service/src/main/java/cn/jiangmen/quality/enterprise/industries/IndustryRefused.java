package cn.jiangmen.quality.enterprise.industries;

/** A question about the classification that has no answer. */
public abstract sealed class IndustryRefused extends RuntimeException {
    private IndustryRefused(String rule) {
        super(rule, null, false, false);
    }

    /** The list has no such code. */
    public static final class NotListed extends IndustryRefused {
        public final String code;

        public NotListed(String code) {
            super("industry not listed");
            this.code = code;
        }
    }
}
