package cn.jiangmen.quality.supervision.risk;

import java.time.LocalDate;

/** A request about credit risk that breaks a rule. */
public abstract sealed class RiskRefused extends RuntimeException {
    private RiskRefused(String rule) {
        super(rule, null, false, false);
    }

    /** Nothing is known of an object with this id. */
    public static final class ObjectUnknown extends RiskRefused {
        public final String id;

        ObjectUnknown(String id) {
            super("object unknown");
            this.id = id;
        }
    }

    /** The past is classed already: new rules begin today at the earliest, and after those that are known. */
    public static final class RulesTooEarly extends RiskRefused {
        public final LocalDate earliest;

        RulesTooEarly(LocalDate earliest) {
            super("rules too early");
            this.earliest = earliest;
        }
    }

    /** There is no such kind of fact. */
    public static final class InputUnknown extends RiskRefused {
        public final String input;

        InputUnknown(String input) {
            super("input unknown");
            this.input = input;
        }
    }

    /** A kind of fact has two rules. */
    public static final class InputTwice extends RiskRefused {
        public final String input;

        InputTwice(String input) {
            super("input twice");
            this.input = input;
        }
    }

    /** The limits of the classes do not rise. */
    public static final class LimitsNotRising extends RiskRefused {
        LimitsNotRising() {
            super("limits not rising");
        }
    }

    /** An override ends before it begins, lies in the past, or lasts longer than is allowed. */
    public static final class OverrideDaysWrong extends RiskRefused {
        public final int longest;

        OverrideDaysWrong(int longest) {
            super("override days wrong");
            this.longest = longest;
        }
    }

    /** Another override holds on one of the days. */
    public static final class OverrideOverlaps extends RiskRefused {
        public final String other;

        OverrideOverlaps(String other) {
            super("override overlaps");
            this.other = other;
        }
    }

    public static final class OverrideNotFound extends RiskRefused {
        public final String id;

        OverrideNotFound(String id) {
            super("override not found");
            this.id = id;
        }
    }

    /** It is over already. */
    public static final class OverrideOver extends RiskRefused {
        public final LocalDate on;

        OverrideOver(LocalDate on) {
            super("override over");
            this.on = on;
        }
    }

    public static final class AbnormalEntryNotFound extends RiskRefused {
        public final String id;

        AbnormalEntryNotFound(String id) {
            super("abnormal entry not found");
            this.id = id;
        }
    }

    /** The enterprise is on the list for this ground already. */
    public static final class AbnormalAlready extends RiskRefused {
        public final LocalDate since;

        AbnormalAlready(LocalDate since) {
            super("abnormal already");
            this.since = since;
        }
    }

    /** The entry was removed already. */
    public static final class AbnormalRemoved extends RiskRefused {
        public final LocalDate on;

        AbnormalRemoved(LocalDate on) {
            super("abnormal removed");
            this.on = on;
        }
    }

    /** Removed before it was entered. */
    public static final class AbnormalDaysReversed extends RiskRefused {
        public final LocalDate entered;

        AbnormalDaysReversed(LocalDate entered) {
            super("abnormal days reversed");
            this.entered = entered;
        }
    }
}
