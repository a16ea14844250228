package cn.jiangmen.quality.enterprise.assistance;

import java.time.LocalDate;

/** A command on a request that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class AssistanceRefused extends RuntimeException {
    private AssistanceRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No request has the id. */
    public static final class NotFound extends AssistanceRefused {
        public final String id;

        NotFound(String id) {
            super("request not found");
            this.id = id;
        }
    }

    /** The day lies in the future, or before the step before. */
    public static final class DayInvalid extends AssistanceRefused {
        public final String field;
        public final LocalDate day;
        public final LocalDate earliest;

        DayInvalid(String field, LocalDate day, LocalDate earliest) {
            super("day invalid");
            this.field = field;
            this.day = day;
            this.earliest = earliest;
        }
    }

    /** No name was told, and the register does not know the code. */
    public static final class EnterpriseUnknown extends AssistanceRefused {
        public final String creditCode;

        EnterpriseUnknown(String creditCode) {
            super("enterprise unknown");
            this.creditCode = creditCode;
        }
    }

    /** The certification wanted is no code. */
    public static final class SchemeInvalid extends AssistanceRefused {
        public final String scheme;

        SchemeInvalid(String scheme) {
            super("scheme invalid");
            this.scheme = scheme;
        }
    }

    /** The enterprise has an open request for the same certification. */
    public static final class AlreadyRequested extends AssistanceRefused {
        public final String number;

        AlreadyRequested(String number) {
            super("already requested");
            this.number = number;
        }
    }

    /** From its state the request does not go there. */
    public static final class StepImpossible extends AssistanceRefused {
        public final AssistanceStatus from;
        public final AssistanceStatus to;

        StepImpossible(AssistanceStatus from, AssistanceStatus to) {
            super("step impossible");
            this.from = from;
            this.to = to;
        }
    }

    /** That office helps already. */
    public static final class SameAdviser extends AssistanceRefused {
        SameAdviser() {
            super("same adviser");
        }
    }

    /** A request is not closed with that outcome. */
    public static final class OutcomeImpossible extends AssistanceRefused {
        public final AssistanceOutcome outcome;

        OutcomeImpossible(AssistanceOutcome outcome) {
            super("outcome impossible");
            this.outcome = outcome;
        }
    }

    /** The enterprise is not known to have a certificate of that number. */
    public static final class CertificateUnknown extends AssistanceRefused {
        public final String number;

        CertificateUnknown(String number) {
            super("certificate unknown");
            this.number = number;
        }
    }

    /** A worksheet does not take so many rows. */
    public static final class TooManyRows extends AssistanceRefused {
        public final long rows;
        public final int most;

        public TooManyRows(long rows, int most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }
}
