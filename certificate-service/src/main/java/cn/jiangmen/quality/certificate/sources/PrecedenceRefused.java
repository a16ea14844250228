package cn.jiangmen.quality.certificate.sources;

/** Why the declared precedence is not changed: one class per rule. */
public abstract sealed class PrecedenceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PrecedenceRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No certificate has a field of that name. */
    public static final class UnknownField extends PrecedenceRefused {
        private static final long serialVersionUID = 1L;
        public final String field;

        UnknownField(String field) {
            super("unknown field");
            this.field = field;
        }
    }

    /** The field has no row of its own. */
    public static final class NotDeclared extends PrecedenceRefused {
        private static final long serialVersionUID = 1L;
        public final String field;

        NotDeclared(String field) {
            super("not declared");
            this.field = field;
        }
    }

    /** The field has a row already. */
    public static final class Declared extends PrecedenceRefused {
        private static final long serialVersionUID = 1L;
        public final String field;

        Declared(String field) {
            super("declared already");
            this.field = field;
        }
    }

    /** The order does not name each source once. */
    public static final class Incomplete extends PrecedenceRefused {
        private static final long serialVersionUID = 1L;

        Incomplete() {
            super("incomplete order");
        }
    }

    /** It is declared so already. */
    public static final class NothingToCorrect extends PrecedenceRefused {
        private static final long serialVersionUID = 1L;

        NothingToCorrect() {
            super("nothing to correct");
        }
    }
}
