package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;
import java.util.List;

/** A command on a proposal that breaks a rule of its life or of the listing that it leads to. */
public abstract sealed class ProposalRefused extends DishonestyRefused {
    private ProposalRefused(String rule) {
        super(rule);
    }

    /** No proposal has the id. */
    public static final class ProposalNotFound extends ProposalRefused {
        public final String id;

        ProposalNotFound(String id) {
            super("proposal not found");
            this.id = id;
        }
    }

    /** The case that is named is not there. */
    public static final class CaseUnknown extends ProposalRefused {
        public final String number;

        CaseUnknown(String number) {
            super("case unknown");
            this.number = number;
        }
    }

    /** Nobody is proposed before the case is investigated. */
    public static final class CaseNotInvestigated extends ProposalRefused {
        public final String number;

        CaseNotInvestigated(String number) {
            super("case not investigated");
            this.number = number;
        }
    }

    /** The case has a proposal on the ground already. */
    public static final class AlreadyProposed extends ProposalRefused {
        public final String caseNumber;
        public final String ground;

        AlreadyProposed(String caseNumber, String ground) {
            super("already proposed");
            this.caseNumber = caseNumber;
            this.ground = ground;
        }
    }

    /** The party may still defend itself. */
    public static final class DefencePeriodRuns extends ProposalRefused {
        public final LocalDate until;

        DefencePeriodRuns(LocalDate until) {
            super("defence period runs");
            this.until = until;
        }
    }

    /** The defence was upheld, or showed that there was no intent (Order 44 Art 12). */
    public static final class DefenceUpheld extends ProposalRefused {
        public final DefenceOutcome outcome;

        DefenceUpheld(DefenceOutcome outcome) {
            super("defence upheld");
            this.outcome = outcome;
        }
    }

    /** The next higher authority has not consented (Order 44 Art 22). */
    public static final class ConsentMissing extends ProposalRefused {
        public final LocalDate day;

        ConsentMissing(LocalDate day) {
            super("consent missing");
            this.day = day;
        }
    }

    /** The penalty was decided in another case. */
    public static final class PenaltyElsewhere extends ProposalRefused {
        public final String decisionNumber;
        public final String caseNumber;

        PenaltyElsewhere(String decisionNumber, String caseNumber) {
            super("penalty elsewhere");
            this.decisionNumber = decisionNumber;
            this.caseNumber = caseNumber;
        }
    }

    /** The penalty is not a heavy one (Order 44 Art 2). */
    public static final class PenaltyTooLight extends ProposalRefused {
        public final List<String> kinds;
        public final boolean byPrinciple;

        PenaltyTooLight(List<String> kinds, boolean byPrinciple) {
            super("penalty too light");
            this.kinds = kinds;
            this.byPrinciple = byPrinciple;
        }
    }

    /** The listing is decided together with the penalty (Order 44 Art 13). */
    public static final class NotTogether extends ProposalRefused {
        public final LocalDate day;
        public final LocalDate decidedOn;

        NotTogether(LocalDate day, LocalDate decidedOn) {
            super("not together");
            this.day = day;
            this.decidedOn = decidedOn;
        }
    }

    /** A measure set by law has a period of its own, and only such a measure. */
    public static final class MeasurePeriodUnfit extends ProposalRefused {
        public final String code;
        public final boolean needed;

        MeasurePeriodUnfit(String code, boolean needed) {
            super("measure period unfit");
            this.code = code;
            this.needed = needed;
        }
    }
}
