package cn.jiangmen.quality.target.duty;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A command on the duty ledger that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class DutyRefused extends RuntimeException {
    private DutyRefused(String rule) {
        super(rule, null, false, false);
    }

    /** What was looked for. */
    public enum Thing {
        DUTY,
        STRAND,
        MILESTONE,
        REPORT,
        FUND_ENTRY,
        COMMENT,
        CONTESTED_VALUE,
        DEPARTMENT,
        RESPONSIBILITY,
        COUNTY,
        PLAN,
        ITEM,
        INDICATOR
    }

    /** Nothing of this kind is at the address. */
    public static final class NotFound extends DutyRefused {
        public final Thing thing;
        public final String written;

        public NotFound(Thing thing, String written) {
            super("not found");
            this.thing = thing;
            this.written = written;
        }
    }

    /** The request refers to something that is not there. */
    public static final class Unknown extends DutyRefused {
        public final Thing thing;
        public final String field;
        public final String written;

        public Unknown(Thing thing, String field, String written) {
            super("unknown reference");
            this.thing = thing;
            this.field = field;
            this.written = written;
        }
    }

    /** The state cannot follow on the present one. */
    public static final class StateUnreachable extends DutyRefused {
        public final DutyState from;
        public final DutyState to;

        StateUnreachable(DutyState from, DutyState to) {
            super("state unreachable");
            this.from = from;
            this.to = to;
        }
    }

    /** This change of state needs a reason. */
    public static final class ReasonMissing extends DutyRefused {
        public final DutyState to;

        ReasonMissing(DutyState to) {
            super("reason missing");
            this.to = to;
        }
    }

    /** The day lies before what has happened already. */
    public static final class OutOfOrder extends DutyRefused {
        public final String field;
        public final LocalDate day;
        public final LocalDate last;

        OutOfOrder(String field, LocalDate day, LocalDate last) {
            super("out of order");
            this.field = field;
            this.day = day;
            this.last = last;
        }
    }

    /** Nothing of this kind is done on what is done or dropped. */
    public static final class Closed extends DutyRefused {
        public final DutyState state;

        Closed(DutyState state) {
            super("closed");
            this.state = state;
        }
    }

    /** It cannot be done while counties or milestones of it are open; counties joined by commas. */
    public static final class Unfinished extends DutyRefused {
        public final String counties;
        public final int milestones;

        Unfinished(String counties, int milestones) {
            super("unfinished");
            this.counties = counties;
            this.milestones = milestones;
        }
    }

    /** The day is too early or too late. */
    public static final class DayOutOfRange extends DutyRefused {
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

    /** The period ends before it begins. */
    public static final class EndBeforeStart extends DutyRefused {
        public final String field;

        EndBeforeStart(String field) {
            super("end before start");
            this.field = field;
        }
    }

    /** A duty has one lead at a time. */
    public static final class LeadTaken extends DutyRefused {
        public final String department;

        LeadTaken(String department) {
            super("lead taken");
            this.department = department;
        }
    }

    /** The department is responsible for the duty already. */
    public static final class AlreadyResponsible extends DutyRefused {
        public final String department;

        AlreadyResponsible(String department) {
            super("already responsible");
            this.department = department;
        }
    }

    /** Another has this code, number, name or county. */
    public static final class CodeTaken extends DutyRefused {
        public final String field;
        public final String written;

        CodeTaken(String field, String written) {
            super("code taken");
            this.field = field;
            this.written = written;
        }
    }

    /** A county belongs to the government of a county, and to no other department. */
    public static final class CountyMisplaced extends DutyRefused {
        CountyMisplaced() {
            super("county misplaced");
        }
    }

    /** Evidence is linked by https only; counted from 0. */
    public static final class LinkRefused extends DutyRefused {
        public final int position;

        LinkRefused(int position) {
            super("link refused");
            this.position = position;
        }
    }

    /** The text is no amount of yuan that can be entered here. */
    public static final class AmountInvalid extends DutyRefused {
        public final boolean signed;

        AmountInvalid(boolean signed) {
            super("amount invalid");
            this.signed = signed;
        }
    }

    /** The corrections of an entry cannot take more than it has. */
    public static final class CorrectionTooLarge extends DutyRefused {
        public final BigDecimal left;

        CorrectionTooLarge(BigDecimal left) {
            super("correction too large");
            this.left = left;
        }
    }

    /** Corrections belong to the first entry. */
    public static final class CorrectionOfCorrection extends DutyRefused {
        CorrectionOfCorrection() {
            super("correction of a correction");
        }
    }

    /** The milestone is done. */
    public static final class MilestoneDone extends DutyRefused {
        public final LocalDate on;

        MilestoneDone(LocalDate on) {
            super("milestone done");
            this.on = on;
        }
    }

    /** The milestone is not done. */
    public static final class MilestoneOpen extends DutyRefused {
        MilestoneOpen() {
            super("milestone open");
        }
    }

    /** This number is contested already and not decided. */
    public static final class AlreadyContested extends DutyRefused {
        AlreadyContested() {
            super("already contested");
        }
    }

    /** The objection has been decided or withdrawn. */
    public static final class Decided extends DutyRefused {
        public final ContestState state;

        Decided(ContestState state) {
            super("decided");
            this.state = state;
        }
    }

    /** This is for the county itself, or for the city, to do. */
    public static final class WrongActor extends DutyRefused {
        public final boolean county;

        WrongActor(boolean county) {
            super("wrong actor");
            this.county = county;
        }
    }

    /** The text looks like the number or address of a person. */
    public static final class PersonalMention extends DutyRefused {
        public final String field;

        PersonalMention(String field) {
            super("personal mention");
            this.field = field;
        }
    }
}
