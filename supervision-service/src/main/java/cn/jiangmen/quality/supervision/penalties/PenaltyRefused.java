package cn.jiangmen.quality.supervision.penalties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A command on a penalty that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class PenaltyRefused extends RuntimeException {
    private PenaltyRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No penalty has the id. */
    public static final class NotFound extends PenaltyRefused {
        public final String id;

        NotFound(String id) {
            super("penalty not found");
            this.id = id;
        }
    }

    /** The penalty names a case that there is not. */
    public static final class CaseUnknown extends PenaltyRefused {
        public final String number;

        CaseUnknown(String number) {
            super("case unknown");
            this.number = number;
        }
    }

    /** No penalty without an investigation (行政处罚法 Art 54), which has not begun. */
    public static final class CaseNotInvestigated extends PenaltyRefused {
        public final String number;

        CaseNotInvestigated(String number) {
            super("case not investigated");
            this.number = number;
        }
    }

    /** The decision lies before the investigation of its case began. */
    public static final class DecidedTooEarly extends PenaltyRefused {
        public final LocalDate day;
        public final LocalDate earliest;

        DecidedTooEarly(LocalDate day, LocalDate earliest) {
            super("decided too early");
            this.day = day;
            this.earliest = earliest;
        }
    }

    /** Money is taken without an amount, or there is an amount and no money is taken. */
    public static final class AmountContradictsKinds extends PenaltyRefused {
        public final boolean takesMoney;

        AmountContradictsKinds(boolean takesMoney) {
            super("amount contradicts kinds");
            this.takesMoney = takesMoney;
        }
    }

    /** Another penalty that stands has the decision number. */
    public static final class DecisionNumberTaken extends PenaltyRefused {
        public final String number;

        DecisionNumberTaken(String number) {
            super("decision number taken");
            this.number = number;
        }
    }

    /** The correction says what is recorded already. */
    public static final class NothingToCorrect extends PenaltyRefused {
        NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** Nothing more happens to a withdrawn penalty. */
    public static final class AlreadyWithdrawn extends PenaltyRefused {
        AlreadyWithdrawn() {
            super("already withdrawn");
        }
    }

    /** Fine and gains are told apart, and add up to the amount. */
    public static final class AmountPartsContradict extends PenaltyRefused {
        AmountPartsContradict() {
            super("amount parts contradict");
        }
    }

    /** A procedure that runs here tells the offence's day and the article; elsewhere at least the article's text. */
    public static final class ProvisionMissing extends PenaltyRefused {
        ProvisionMissing() {
            super("provision missing");
        }
    }

    /** The article was not in force on the day. */
    public static final class ProvisionNotInForce extends PenaltyRefused {
        public final String code;
        public final LocalDate day;

        ProvisionNotInForce(String code, LocalDate day) {
            super("provision not in force");
            this.code = code;
            this.day = day;
        }
    }

    /** The words of the decision's day are those of the offence's day, or no reason was given. */
    public static final class ChoiceNotNeeded extends PenaltyRefused {
        ChoiceNotNeeded() {
            super("choice not needed");
        }
    }

    /** The article allows no such fine. */
    public static final class FineOutOfRange extends PenaltyRefused {
        public final BigDecimal fine;
        public final BigDecimal least;
        public final BigDecimal most;

        FineOutOfRange(BigDecimal fine, BigDecimal least, BigDecimal most) {
            super("fine out of range");
            this.fine = fine;
            this.least = least;
            this.most = most;
        }
    }

    /** The fine is measured by the value of the goods, which was not told. */
    public static final class GoodsValueMissing extends PenaltyRefused {
        public final String article;

        GoodsValueMissing(String article) {
            super("goods value missing");
            this.article = article;
        }
    }

    /** The offence was found out too late (行政处罚法 Art 36). */
    public static final class TimeBarred extends PenaltyRefused {
        public final LocalDate offence;
        public final LocalDate latest;

        TimeBarred(LocalDate offence, LocalDate latest) {
            super("time barred");
            this.offence = offence;
            this.latest = latest;
        }
    }

    /** Too much for the simple procedure (Art 51). */
    public static final class NotOnTheSpot extends PenaltyRefused {
        public final BigDecimal most;

        NotOnTheSpot(BigDecimal most) {
            super("not on the spot");
            this.most = most;
        }
    }

    /** It was served, or performed, already. */
    public static final class AlreadyRecorded extends PenaltyRefused {
        public final LocalDate on;

        AlreadyRecorded(LocalDate on) {
            super("already recorded");
            this.on = on;
        }
    }

    /** The decision is not served yet. */
    public static final class NotServed extends PenaltyRefused {
        NotServed() {
            super("not served");
        }
    }

    /** The party was not told in writing that the penalty will be published (SAMR Order 45 Art 8). */
    public static final class NotTold extends PenaltyRefused {
        NotTold() {
            super("not told");
        }
    }

    /** The act lies before what it follows on. */
    public static final class DayBefore extends PenaltyRefused {
        public final LocalDate day;
        public final LocalDate earliest;

        DayBefore(LocalDate day, LocalDate earliest) {
            super("day before");
            this.day = day;
            this.earliest = earliest;
        }
    }

    /** The penalty has no publication on such a channel. */
    public static final class PublicationUnknown extends PenaltyRefused {
        public final String channel;

        PublicationUnknown(String channel) {
            super("publication unknown");
            this.channel = channel;
        }
    }

    /** The act does not follow on the status of the publication. */
    public static final class WrongPublicationStatus extends PenaltyRefused {
        public final PublicationStatus status;

        WrongPublicationStatus(PublicationStatus status) {
            super("wrong publication status");
            this.status = status;
        }
    }

    /** Nobody has set up to what a fine is a lower one, so the officer has to tell the period. */
    public static final class LowFineLimitMissing extends PenaltyRefused {
        LowFineLimitMissing() {
            super("low fine limit missing");
        }
    }

    /** The rules leave no choice of the period. */
    public static final class PeriodContradicts extends PenaltyRefused {
        public final String told;
        public final String ruled;

        PeriodContradicts(String told, String ruled) {
            super("period contradicts");
            this.told = told;
            this.ruled = ruled;
        }
    }

    /** There is no such period on the channel. */
    public static final class PeriodUnknown extends PenaltyRefused {
        public final String period;

        PeriodUnknown(String period) {
            super("period unknown");
            this.period = period;
        }
    }

    /** What would be published has ended already. */
    public static final class PeriodOver extends PenaltyRefused {
        public final LocalDate ended;

        PeriodOver(LocalDate ended) {
            super("period over");
            this.ended = ended;
        }
    }

    /** The application before is not decided yet. */
    public static final class EarlyStopPending extends PenaltyRefused {
        public final LocalDate appliedOn;

        EarlyStopPending(LocalDate appliedOn) {
            super("early stop pending");
            this.appliedOn = appliedOn;
        }
    }

    /** Nobody has applied for an early stop. */
    public static final class NoEarlyStop extends PenaltyRefused {
        NoEarlyStop() {
            super("no early stop");
        }
    }

    /** Conditions of an early stop are not met. */
    public static final class EarlyStopConditions extends PenaltyRefused {
        public final List<String> conditions;

        EarlyStopConditions(List<String> conditions) {
            super("early stop conditions");
            this.conditions = conditions;
        }
    }

    /** Words of that day are known already. */
    public static final class ProvisionOverlaps extends PenaltyRefused {
        public final String code;
        public final LocalDate from;

        ProvisionOverlaps(String code, LocalDate from) {
            super("provision overlaps");
            this.code = code;
            this.from = from;
        }
    }
}
