package cn.jiangmen.quality.supervision.proposals;

import java.time.LocalDate;

/** A command on a proposal that breaks a rule; each rule has its own name, which reaches the caller as a problem type. */
public abstract sealed class ProposalRefused extends RuntimeException {
    private ProposalRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No proposal has the id. */
    public static final class NotFound extends ProposalRefused {
        public final String id;

        NotFound(String id) {
            super("proposal not found");
            this.id = id;
        }
    }

    /** An officer has decided already. */
    public static final class AlreadyDecided extends ProposalRefused {
        public final ProposalStatus status;
        public final LocalDate on;
        public final String caseNumber;

        AlreadyDecided(ProposalStatus status, LocalDate on, String caseNumber) {
            super("already decided");
            this.status = status;
            this.on = on;
            this.caseNumber = caseNumber;
        }
    }

    /** The lead was cleared: there is nothing to decide on. */
    public static final class Lapsed extends ProposalRefused {
        Lapsed() {
            super("lapsed");
        }
    }

    /** The lead names no county or no subject, and the request neither. */
    public static final class Incomplete extends ProposalRefused {
        public final String field;

        Incomplete(String field) {
            super("incomplete");
            this.field = field;
        }
    }
}
