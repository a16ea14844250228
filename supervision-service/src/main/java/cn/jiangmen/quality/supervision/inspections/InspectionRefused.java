package cn.jiangmen.quality.supervision.inspections;

/** A command on an inspection that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class InspectionRefused extends RuntimeException {
    private InspectionRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No inspection has the id. */
    public static final class NotFound extends InspectionRefused {
        public final String id;

        NotFound(String id) {
            super("inspection not found");
            this.id = id;
        }
    }

    /** An inspection takes at least two inspectors. */
    public static final class TooFewInspectors extends InspectionRefused {
        public final int inspectors;

        TooFewInspectors(int inspectors) {
            super("too few inspectors");
            this.inspectors = inspectors;
        }
    }

    /** The inspection refers to a case that there is not. */
    public static final class CaseUnknown extends InspectionRefused {
        public final String number;

        CaseUnknown(String number) {
            super("case unknown");
            this.number = number;
        }
    }

    /** The correction says what is recorded already. */
    public static final class NothingToCorrect extends InspectionRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** Nothing more happens to a withdrawn record. */
    public static final class AlreadyWithdrawn extends InspectionRefused {
        AlreadyWithdrawn() {
            super("already withdrawn");
        }
    }
}
