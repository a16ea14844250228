package cn.jiangmen.quality.supervision;

import java.time.LocalDate;
import java.util.List;

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

    /** A procedure that runs elsewhere needs the reference there, and no other has one. */
    public static final class ReferenceContradictsProcedure extends CaseRefused {
        public final ProcedureKind procedure;

        ReferenceContradictsProcedure(ProcedureKind procedure) {
            super("reference contradicts procedure");
            this.procedure = procedure;
        }
    }

    /** The step belongs to the ordinary procedure. */
    public static final class NoSuchStep extends CaseRefused {
        public final ProcedureKind procedure;

        NoSuchStep(ProcedureKind procedure) {
            super("no such step");
            this.procedure = procedure;
        }
    }

    /** The step does not follow on the stage at which the case stands. */
    public static final class WrongStage extends CaseRefused {
        public final CaseStage stage;
        public final List<CaseStage> allowed;

        WrongStage(CaseStage stage, List<CaseStage> allowed) {
            super("wrong stage");
            this.stage = stage;
            this.allowed = allowed;
        }
    }

    /** The notice told of no right to a hearing (行政处罚法 Art 63). */
    public static final class HearingNotOffered extends CaseRefused {
        HearingNotOffered() {
            super("hearing not offered");
        }
    }

    /** The period within which it had to be asked for is over. */
    public static final class RequestTooLate extends CaseRefused {
        public final LocalDate day;
        public final LocalDate due;

        RequestTooLate(LocalDate day, LocalDate due) {
            super("request too late");
            this.day = day;
            this.due = due;
        }
    }

    /** The parties are told of a hearing seven working days ahead (Art 64). */
    public static final class HearingAnnouncedLate extends CaseRefused {
        public final LocalDate announced;
        public final LocalDate latest;

        HearingAnnouncedLate(LocalDate announced, LocalDate latest) {
            super("hearing announced late");
            this.announced = announced;
            this.latest = latest;
        }
    }

    /** The party may still speak or ask for a hearing. */
    public static final class DefenceOpen extends CaseRefused {
        public final LocalDate due;

        DefenceOpen(LocalDate due) {
            super("defence open");
            this.due = due;
        }
    }

    /** The period is not running. */
    public static final class AlreadySuspended extends CaseRefused {
        public final LocalDate since;

        AlreadySuspended(LocalDate since) {
            super("already suspended");
            this.since = since;
        }
    }

    /** Nothing is suspended that could go on; a hearing ends with the hearing. */
    public static final class NotSuspended extends CaseRefused {
        NotSuspended() {
            super("not suspended");
        }
    }

    /** The head extends once; after that it is decided collectively. */
    public static final class ExtensionOutOfTurn extends CaseRefused {
        public final boolean first;

        ExtensionOutOfTurn(boolean first) {
            super("extension out of turn");
            this.first = first;
        }
    }

    /** Without a lead, or when it is extended already, there is nothing to extend. */
    public static final class FilingNotExtendable extends CaseRefused {
        FilingNotExtendable() {
            super("filing not extendable");
        }
    }

    /** The limit of an order lies too early. */
    public static final class LimitTooEarly extends CaseRefused {
        public final LocalDate limit;
        public final LocalDate earliest;

        LimitTooEarly(LocalDate limit, LocalDate earliest) {
            super("limit too early");
            this.limit = limit;
            this.earliest = earliest;
        }
    }

    /** The case has an order of that number. */
    public static final class OrderNumberTaken extends CaseRefused {
        public final String number;

        OrderNumberTaken(String number) {
            super("order number taken");
            this.number = number;
        }
    }

    /** The case has no order of that number. */
    public static final class OrderUnknown extends CaseRefused {
        public final String number;

        OrderUnknown(String number) {
            super("order unknown");
            this.number = number;
        }
    }

    /** The order was checked or withdrawn already. */
    public static final class OrderEnded extends CaseRefused {
        public final String number;
        public final CorrectionOrder.Status status;

        OrderEnded(String number, CorrectionOrder.Status status) {
            super("order ended");
            this.number = number;
            this.status = status;
        }
    }

    /** A case is not closed while nobody has checked on an order to correct. */
    public static final class CorrectionOpen extends CaseRefused {
        public final String number;

        CorrectionOpen(String number) {
            super("correction open");
            this.number = number;
        }
    }

    /** The outcome belongs to cases whose procedure runs elsewhere. */
    public static final class OutcomeOfOthers extends CaseRefused {
        public final CaseOutcome outcome;

        OutcomeOfOthers(CaseOutcome outcome) {
            super("outcome of others");
            this.outcome = outcome;
        }
    }

    /** The outcome says that there is no penalty, and one stands. */
    public static final class PenaltyStands extends CaseRefused {
        public final String decisionNumber;

        PenaltyStands(String decisionNumber) {
            super("penalty stands");
            this.decisionNumber = decisionNumber;
        }
    }

    /** The outcome says that there is a penalty, and none stands. */
    public static final class PenaltyMissing extends CaseRefused {
        PenaltyMissing() {
            super("penalty missing");
        }
    }
}
