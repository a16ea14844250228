package cn.jiangmen.quality.supervision.complaints;

import java.time.LocalDate;

/**
 * A command on a letter or matter that breaks a rule; each rule has its own name, which reaches the caller as a problem
 * type. None carries a word of a letter.
 */
public abstract sealed class MatterRefused extends RuntimeException {
    private MatterRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No letter has the number or the code, or no attachment of it has the number. */
    public static final class LetterNotFound extends MatterRefused {
        LetterNotFound() {
            super("letter not found");
        }
    }

    /** No matter of the kind has the number. */
    public static final class NotFound extends MatterRefused {
        public final MatterKind kind;

        NotFound(MatterKind kind) {
            super("matter not found");
            this.kind = kind;
        }
    }

    /** No keys are configured, so nothing can be sealed or opened. */
    public static final class KeysMissing extends MatterRefused {
        public KeysMissing() {
            super("keys missing");
        }
    }

    /** A field that the kind or the channel of the letter needs is missing, or one it must not have is there. */
    public static final class FieldNeeded extends MatterRefused {
        public final String field;

        FieldNeeded(String field) {
            super("field needed");
            this.field = field;
        }
    }

    /** A complaint sent online names its writer (Order 20 Art 9). */
    public static final class IdentityNeeded extends MatterRefused {
        public final String field;

        IdentityNeeded(String field) {
            super("identity needed");
            this.field = field;
        }
    }

    /** A text that others will read names the reporter. */
    public static final class NamesReporter extends MatterRefused {
        public final String field;

        NamesReporter(String field) {
            super("names reporter");
            this.field = field;
        }
    }

    /** The attachments are too many, too large, empty, or of a type that is not taken. */
    public static final class AttachmentRefused extends MatterRefused {
        /** What is wrong with them. */
        public enum Fault {
            TOO_MANY,
            TOO_LARGE,
            TOGETHER_TOO_LARGE,
            EMPTY,
            TYPE
        }

        public final Fault fault;
        public final int n;
        public final long limit;

        AttachmentRefused(Fault fault, int n, long limit) {
            super("attachment refused");
            this.fault = fault;
            this.n = n;
            this.limit = limit;
        }
    }

    /** The act is not possible in this state, or for this kind. */
    public static final class WrongState extends MatterRefused {
        public final Act act;
        public final MatterStatus status;

        WrongState(Act act, MatterStatus status) {
            super("wrong state");
            this.act = act;
            this.status = status;
        }
    }

    /** The act lies before the last one. */
    public static final class OutOfOrder extends MatterRefused {
        public final LocalDate day;
        public final LocalDate last;

        OutOfOrder(LocalDate day, LocalDate last) {
            super("out of order");
            this.day = day;
            this.last = last;
        }
    }

    /** The department that decides is not known yet. */
    public static final class NotRouted extends MatterRefused {
        NotRouted() {
            super("not routed");
        }
    }

    /** The matter is in that county already. */
    public static final class SameCounty extends MatterRefused {
        SameCounty() {
            super("same county");
        }
    }

    /** The ground is none of the rule that is in force for the matter. */
    public static final class GroundUnknown extends MatterRefused {
        public final LocalDate receivedOn;

        GroundUnknown(LocalDate receivedOn) {
            super("ground unknown");
            this.receivedOn = receivedOn;
        }
    }

    /** Mediation does not end for time before its time is over. */
    public static final class TimeNotOver extends MatterRefused {
        public final LocalDate due;

        TimeNotOver(LocalDate due) {
            super("time not over");
            this.due = due;
        }
    }

    /** The period was extended before, or is over. */
    public static final class NotExtendable extends MatterRefused {
        public final LocalDate extendedOn;

        NotExtendable(LocalDate extendedOn) {
            super("not extendable");
            this.extendedOn = extendedOn;
        }
    }

    /** The clock stands still already. */
    public static final class AlreadySuspended extends MatterRefused {
        AlreadySuspended() {
            super("already suspended");
        }
    }

    /** The clock does not stand still. */
    public static final class NotSuspended extends MatterRefused {
        NotSuspended() {
            super("not suspended");
        }
    }

    /** Nothing is decided while the clock stands still. */
    public static final class StillSuspended extends MatterRefused {
        StillSuspended() {
            super("still suspended");
        }
    }

    /** The filing refers to a case that there is not. */
    public static final class CaseUnknown extends MatterRefused {
        CaseUnknown() {
            super("case unknown");
        }
    }

    /** The two are no repeats of each other. */
    public static final class NotARepeat extends MatterRefused {
        /** Why they are none. */
        public enum Why {
            ITSELF,
            UNKNOWN,
            OTHER_ENTERPRISE,
            OTHER_COMPLAINANT,
            MERGED_ITSELF,
            HAS_REPEATS,
            LATER
        }

        public final Why why;

        NotARepeat(Why why) {
            super("not a repeat");
            this.why = why;
        }
    }

    /** Nobody is known who could be told. */
    public static final class Anonymous extends MatterRefused {
        Anonymous() {
            super("anonymous");
        }
    }

    /** The role may not look at what is sealed; the attempt was recorded. */
    public static final class RoleNotAllowed extends MatterRefused {
        RoleNotAllowed() {
            super("role not allowed");
        }
    }
}
