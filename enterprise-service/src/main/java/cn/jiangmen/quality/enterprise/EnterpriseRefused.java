package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/** A command that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class EnterpriseRefused extends RuntimeException {
    private EnterpriseRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No enterprise is registered under the code. */
    public static final class NotFound extends EnterpriseRefused {
        public final CreditCode code;

        public NotFound(CreditCode code) {
            super("enterprise not found");
            this.code = code;
        }
    }

    /** The text is no unified social credit code. */
    public static final class CreditCodeInvalid extends EnterpriseRefused {
        public final String written;
        public final CreditCode.Fault fault;

        CreditCodeInvalid(String written, CreditCode.Fault fault) {
            super("credit code invalid");
            this.written = written;
            this.fault = fault;
        }
    }

    /** Another enterprise is registered under the code. */
    public static final class CreditCodeTaken extends EnterpriseRefused {
        public final String code;

        CreditCodeTaken(String code) {
            super("credit code taken");
            this.code = code;
        }
    }

    /** The code names no county of the city on that day. */
    public static final class CountyUnknown extends EnterpriseRefused {
        public final String county;

        public CountyUnknown(String county) {
            super("county unknown");
            this.county = county;
        }
    }

    /** The text is no code of GB/T 4754. */
    public static final class IndustryUnknown extends EnterpriseRefused {
        public final String industry;

        IndustryUnknown(String industry) {
            super("industry unknown");
            this.industry = industry;
        }
    }

    /** The effective day is too old or too far ahead. */
    public static final class EffectiveDayOutOfRange extends EnterpriseRefused {
        public final String field;
        public final LocalDate day;
        public final LocalDate earliest;
        public final LocalDate latest;

        EffectiveDayOutOfRange(String field, LocalDate day, LocalDate earliest, LocalDate latest) {
            super("effective day out of range");
            this.field = field;
            this.day = day;
            this.earliest = earliest;
            this.latest = latest;
        }
    }

    /** The enterprise sits in that county on that day already. */
    public static final class CountyUnchanged extends EnterpriseRefused {
        public final LocalDate day;
        public final String county;

        CountyUnchanged(LocalDate day, String county) {
            super("county unchanged");
            this.day = day;
            this.county = county == null ? County.UNATTRIBUTED : county;
        }
    }

    /** A move is recorded for that day; it can be corrected. */
    public static final class CountyMoveTaken extends EnterpriseRefused {
        public final LocalDate day;

        CountyMoveTaken(LocalDate day) {
            super("county move taken");
            this.day = day;
        }
    }

    /** No move is recorded for that day. */
    public static final class CountyMoveNotFound extends EnterpriseRefused {
        public final LocalDate day;

        CountyMoveNotFound(LocalDate day) {
            super("county move not found");
            this.day = day;
        }
    }

    /** The correction says what is recorded already, or nothing. */
    public static final class NothingToCorrect extends EnterpriseRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** The enterprise is deregistered from a day, and the command is about that day or a later one. */
    public static final class AlreadyDeregistered extends EnterpriseRefused {
        public final LocalDate since;

        AlreadyDeregistered(LocalDate since) {
            super("already deregistered");
            this.since = since;
        }
    }

    /** There is no deregistration to withdraw. */
    public static final class NotDeregistered extends EnterpriseRefused {
        NotDeregistered() {
            super("not deregistered");
        }
    }

    /** A county move is recorded on or after the day from which the enterprise is to be deregistered. */
    public static final class MovedAfterwards extends EnterpriseRefused {
        public final LocalDate moved;

        MovedAfterwards(LocalDate moved) {
            super("moved afterwards");
            this.moved = moved;
        }
    }

    /** The licence is revoked from a day on. */
    public static final class AlreadyRevoked extends EnterpriseRefused {
        public final LocalDate since;

        AlreadyRevoked(LocalDate since) {
            super("already revoked");
            this.since = since;
        }
    }

    /** There is no revocation to withdraw. */
    public static final class NotRevoked extends EnterpriseRefused {
        NotRevoked() {
            super("not revoked");
        }
    }

    /** It cannot be deregistered before the day on which its licence was revoked. */
    public static final class EndsBeforeRevoked extends EnterpriseRefused {
        public final LocalDate revoked;

        EndsBeforeRevoked(LocalDate revoked) {
            super("ends before revoked");
            this.revoked = revoked;
        }
    }

    /** It was merged into another, which goes on in its place. */
    public static final class AlreadyMerged extends EnterpriseRefused {
        public final LocalDate since;

        AlreadyMerged(LocalDate since) {
            super("already merged");
            this.since = since;
        }
    }

    /** There is no merger to withdraw. */
    public static final class NotMerged extends EnterpriseRefused {
        NotMerged() {
            super("not merged");
        }
    }

    /** The enterprise that is to go on has ended itself, or is the one that is to end. */
    public static final class SurvivorEnded extends EnterpriseRefused {
        public final CreditCode survivor;

        SurvivorEnded(CreditCode survivor) {
            super("survivor ended");
            this.survivor = survivor;
        }
    }

    /** It has that credit code. */
    public static final class CreditCodeUnchanged extends EnterpriseRefused {
        public final CreditCode code;

        CreditCodeUnchanged(CreditCode code) {
            super("credit code unchanged");
            this.code = code;
        }
    }

    /** It had no other credit code. */
    public static final class CreditCodeNeverChanged extends EnterpriseRefused {
        CreditCodeNeverChanged() {
            super("credit code never changed");
        }
    }

    /** It is called so on that day. */
    public static final class NameUnchanged extends EnterpriseRefused {
        public final String name;

        NameUnchanged(String name) {
            super("name unchanged");
            this.name = name;
        }
    }

    /** A change of name is recorded for that day. */
    public static final class NameChangeTaken extends EnterpriseRefused {
        public final LocalDate day;

        NameChangeTaken(LocalDate day) {
            super("name change taken");
            this.day = day;
        }
    }

    /** No change of name is recorded for that day. */
    public static final class NameChangeNotFound extends EnterpriseRefused {
        public final LocalDate day;

        NameChangeNotFound(LocalDate day) {
            super("name change not found");
            this.day = day;
        }
    }

    /** The period ends before it begins. */
    public static final class PeriodInvalid extends EnterpriseRefused {
        public final LocalDate from;
        public final LocalDate to;

        PeriodInvalid(LocalDate from, LocalDate to) {
            super("period invalid");
            this.from = from;
            this.to = to;
        }
    }

    /** There is no such zone or park. */
    public static final class ZoneUnknown extends EnterpriseRefused {
        public final String zone;

        ZoneUnknown(String zone) {
            super("zone unknown");
            this.zone = zone;
        }
    }

    /** It is in that zone on one of the days. */
    public static final class ZoneStayTaken extends EnterpriseRefused {
        public final String zone;

        ZoneStayTaken(String zone) {
            super("zone stay taken");
            this.zone = zone;
        }
    }

    /** It is not recorded in that zone so. */
    public static final class ZoneStayNotFound extends EnterpriseRefused {
        public final String zone;

        ZoneStayNotFound(String zone) {
            super("zone stay not found");
            this.zone = zone;
        }
    }

    /** It has no such site, or it is closed. */
    public static final class SiteNotFound extends EnterpriseRefused {
        public final int site;

        SiteNotFound(int site) {
            super("site not found");
            this.site = site;
        }
    }

    /** The text says neither then nor now nor a day. */
    public static final class BoundariesUnknown extends EnterpriseRefused {
        public final String said;

        public BoundariesUnknown(String said) {
            super("boundaries unknown");
            this.said = said;
        }
    }
}
