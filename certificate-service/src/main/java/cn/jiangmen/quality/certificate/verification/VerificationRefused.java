package cn.jiangmen.quality.certificate.verification;

/** Why a verification was not made: one class per rule. */
public abstract sealed class VerificationRefused extends RuntimeException {
    private VerificationRefused(String rule) {
        super(rule, null, false, false);
    }

    /** A question that names neither a certificate nor a holder. */
    public static final class NothingNamed extends VerificationRefused {
        public final int index;

        public NothingNamed(int index) {
            super("nothing named");
            this.index = index;
        }
    }

    /** A token that this service did not sign, or that was changed since. */
    public static final class NotOurs extends VerificationRefused {
        public NotOurs() {
            super("not ours");
        }
    }
}
