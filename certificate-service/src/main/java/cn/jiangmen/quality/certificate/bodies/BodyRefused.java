package cn.jiangmen.quality.certificate.bodies;

import java.time.LocalDate;
import java.util.UUID;

/** Why a certification body was not registered or changed: one class per rule. */
public abstract sealed class BodyRefused extends RuntimeException {
    private BodyRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no body of that approval number. */
    public static final class NotFound extends BodyRefused {
        public final String approvalNumber;

        public NotFound(String approvalNumber) {
            super("not found");
            this.approvalNumber = approvalNumber;
        }
    }

    /** The approval number is registered. */
    public static final class NumberTaken extends BodyRefused {
        public final String approvalNumber;

        public NumberTaken(String approvalNumber) {
            super("number taken");
            this.approvalNumber = approvalNumber;
        }
    }

    /** An approval number of nothing but space. */
    public static final class InvalidApprovalNumber extends BodyRefused {
        public InvalidApprovalNumber() {
            super("invalid approval number");
        }
    }

    /** A standing that does not begin after the last one known. */
    public static final class StandingNotLater extends BodyRefused {
        public final LocalDate last;

        public StandingNotLater(LocalDate last) {
            super("standing not later");
            this.last = last;
        }
    }

    /** A scope that ends before it begins. */
    public static final class ScopeReversed extends BodyRefused {
        public ScopeReversed() {
            super("scope reversed");
        }
    }

    /** A scheme that the catalogue does not have. */
    public static final class UnknownScheme extends BodyRefused {
        public final String scheme;

        public UnknownScheme(String scheme) {
            super("unknown scheme");
            this.scheme = scheme;
        }
    }

    /** Neither six digits nor {@code outside}. */
    public static final class InvalidCounty extends BodyRefused {
        public final String told;

        public InvalidCounty(String told) {
            super("invalid county");
            this.told = told;
        }
    }

    /** Days of attraction for a body that is not attracted, or in the wrong order. */
    public static final class ContradictoryAttraction extends BodyRefused {
        public ContradictoryAttraction() {
            super("contradictory attraction");
        }
    }

    /** A correction that would change nothing. */
    public static final class NothingToCorrect extends BodyRefused {
        public NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** The body has no branch or qualification of that id. */
    public static final class PartNotFound extends BodyRefused {
        public final UUID id;

        public PartNotFound(UUID id) {
            super("part not found");
            this.id = id;
        }
    }

    /** Days that end before they begin. */
    public static final class DaysReversed extends BodyRefused {
        public final String field;

        public DaysReversed(String field) {
            super("days reversed");
            this.field = field;
        }
    }

    /** A branch that is closed, or a qualification that has ended. */
    public static final class AlreadyEnded extends BodyRefused {
        public final LocalDate on;

        public AlreadyEnded(LocalDate on) {
            super("already ended");
            this.on = on;
        }
    }

    /** A notified body has four digits. */
    public static final class InvalidNotifiedNumber extends BodyRefused {
        public final String told;

        public InvalidNotifiedNumber(String told) {
            super("invalid notified number");
            this.told = told;
        }
    }

    /** A regulation or product that the lists of the directory do not have. */
    public static final class UnknownTerm extends BodyRefused {
        public final String field;
        public final String code;

        public UnknownTerm(String field, String code) {
            super("unknown term");
            this.field = field;
            this.code = code;
        }
    }

    /** A qualification of a body that is not approved on the day of publication, or that does not hold on it. */
    public static final class NotPublishable extends BodyRefused {
        public final LocalDate day;

        public NotPublishable(LocalDate day) {
            super("not publishable");
            this.day = day;
        }
    }
}
