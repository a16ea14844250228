package cn.jiangmen.quality.target.definition;

/** Why an indicator or a definition was not made, changed, compared or published: one class per rule. */
public abstract sealed class DefinitionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DefinitionRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is an indicator of this code. */
    public static final class CodeTaken extends DefinitionRefused {
        private static final long serialVersionUID = 1L;
        public final String code;

        public CodeTaken(String code) {
            super("indicator code taken");
            this.code = code;
        }
    }

    /** The indicator has no version of this number. */
    public static final class UnknownVersion extends DefinitionRefused {
        private static final long serialVersionUID = 1L;
        public final String indicator;
        public final int number;

        public UnknownVersion(String indicator, int number) {
            super("unknown definition version");
            this.indicator = indicator;
            this.number = number;
        }
    }

    /** Only a draft, compared or not, can be changed, compared or discarded. */
    public static final class NotADraft extends DefinitionRefused {
        private static final long serialVersionUID = 1L;
        public final DefinitionVersion.State state;

        public NotADraft(DefinitionVersion.State state) {
            super("not a draft");
            this.state = state;
        }
    }

    /** Only what was compared can be published. */
    public static final class NotCompared extends DefinitionRefused {
        private static final long serialVersionUID = 1L;
        public final DefinitionVersion.State state;

        public NotCompared(DefinitionVersion.State state) {
            super("not compared");
            this.state = state;
        }
    }

    /** An independent count of today does not give the numbers of the trial. */
    public static final class NotProved extends DefinitionRefused {
        private static final long serialVersionUID = 1L;

        public NotProved() {
            super("not proved");
        }
    }

    /** Nothing could be counted by such a rule. */
    public static final class RuleInvalid extends DefinitionRefused {
        private static final long serialVersionUID = 1L;
        public final String field;
        public final String why;

        public RuleInvalid(String field, String why) {
            super("rule invalid");
            this.field = field;
            this.why = why;
        }
    }

    /** The rule is what it was. */
    public static final class Unchanged extends DefinitionRefused {
        private static final long serialVersionUID = 1L;

        public Unchanged() {
            super("unchanged");
        }
    }

    /** Another comparison, or a rebuild, is running. */
    public static final class JobRunning extends DefinitionRefused {
        private static final long serialVersionUID = 1L;

        public JobRunning() {
            super("a ledger job is running");
        }
    }

    /** There has been no comparison of this id. */
    public static final class UnknownComparison extends DefinitionRefused {
        private static final long serialVersionUID = 1L;

        public UnknownComparison() {
            super("unknown comparison");
        }
    }

    /** The comparison runs no more. */
    public static final class ComparisonOver extends DefinitionRefused {
        private static final long serialVersionUID = 1L;

        public ComparisonOver() {
            super("comparison over");
        }
    }
}
