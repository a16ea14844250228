package cn.jiangmen.quality.supervision.penalties;

import java.time.LocalDate;

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
}
