package cn.jiangmen.quality.supervision.inspections;

import java.time.LocalDate;

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

    /** The result asks for nothing, or was answered already. */
    public static final class NothingToFollowUp extends InspectionRefused {
        public final InspectionResult result;
        public final LocalDate doneOn;

        NothingToFollowUp(InspectionResult result, LocalDate doneOn) {
            super("nothing to follow up");
            this.result = result;
            this.doneOn = doneOn;
        }
    }

    /** What answers a result does not come before it. */
    public static final class BeforeInspection extends InspectionRefused {
        public final LocalDate on;
        public final LocalDate inspectedOn;

        BeforeInspection(LocalDate on, LocalDate inspectedOn) {
            super("before inspection");
            this.on = on;
            this.inspectedOn = inspectedOn;
        }
    }

    /** A result is answered in the way that it asks for. */
    public static final class FollowUpDiffers extends InspectionRefused {
        public final FollowUpKind asked;

        FollowUpDiffers(FollowUpKind asked) {
            super("follow-up differs");
            this.asked = asked;
        }
    }

    /** It is public already. */
    public static final class AlreadyPublished extends InspectionRefused {
        public final LocalDate on;

        AlreadyPublished(LocalDate on) {
            super("already published");
            this.on = on;
        }
    }

    /** Nothing more happens to a withdrawn record. */
    public static final class AlreadyWithdrawn extends InspectionRefused {
        AlreadyWithdrawn() {
            super("already withdrawn");
        }
    }
}
