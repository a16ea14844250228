package cn.jiangmen.quality.supervision;

import java.time.LocalDate;

/** A command on a case that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class CaseRefused extends RuntimeException {
    private CaseRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No case has the number. */
    public static final class NotFound extends CaseRefused {
        public final String number;

        NotFound(String number) {
            super("case not found");
            this.number = number;
        }
    }

    /** The text is no unified social credit code. */
    public static final class CreditCodeInvalid extends CaseRefused {
        public final String written;

        CreditCodeInvalid(String written) {
            super("credit code invalid");
            this.written = written;
        }
    }

    /** The code names no county of the city. */
    public static final class CountyUnknown extends CaseRefused {
        public final String county;

        CountyUnknown(String county) {
            super("county unknown");
            this.county = county;
        }
    }

    /** The day is in the future or too far in the past. */
    public static final class DayOutOfRange extends CaseRefused {
        public final String field;
        public final LocalDate day;
        public final LocalDate earliest;
        public final LocalDate latest;

        DayOutOfRange(String field, LocalDate day, LocalDate earliest, LocalDate latest) {
            super("day out of range");
            this.field = field;
            this.day = day;
            this.earliest = earliest;
            this.latest = latest;
        }
    }

    /** The step lies before an earlier one of the case. */
    public static final class OutOfOrder extends CaseRefused {
        public final LocalDate day;
        public final LocalDate last;

        OutOfOrder(LocalDate day, LocalDate last) {
            super("out of order");
            this.day = day;
            this.last = last;
        }
    }

    /** The investigation has begun already. */
    public static final class AlreadyInvestigating extends CaseRefused {
        AlreadyInvestigating() {
            super("already investigating");
        }
    }

    /** A case is closed on its investigation, which has not begun. */
    public static final class NotInvestigated extends CaseRefused {
        NotInvestigated() {
            super("not investigated");
        }
    }

    /** Nothing more happens to a closed case. */
    public static final class AlreadyClosed extends CaseRefused {
        public final LocalDate closedOn;

        AlreadyClosed(LocalDate closedOn) {
            super("already closed");
            this.closedOn = closedOn;
        }
    }
}
