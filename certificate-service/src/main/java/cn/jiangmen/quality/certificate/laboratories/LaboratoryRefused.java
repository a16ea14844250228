package cn.jiangmen.quality.certificate.laboratories;

import java.time.LocalDate;
import java.util.UUID;

/** Why an institution was not registered or changed: one class per rule. */
public abstract sealed class LaboratoryRefused extends RuntimeException {
    private LaboratoryRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no institution of that id. */
    public static final class NotFound extends LaboratoryRefused {
        public final UUID id;

        public NotFound(UUID id) {
            super("not found");
            this.id = id;
        }
    }

    /** One of that name and credit code is registered. */
    public static final class NameTaken extends LaboratoryRefused {
        public final String name;

        public NameTaken(String name) {
            super("name taken");
            this.name = name;
        }
    }

    /** Neither six digits nor {@code outside}. */
    public static final class InvalidCounty extends LaboratoryRefused {
        public InvalidCounty() {
            super("invalid county");
        }
    }

    /** A certification body that is not registered. */
    public static final class UnknownBody extends LaboratoryRefused {
        public final String approvalNumber;

        public UnknownBody(String approvalNumber) {
            super("unknown body");
            this.approvalNumber = approvalNumber;
        }
    }

    /** A standing that does not begin after the last one known. */
    public static final class StandingNotLater extends LaboratoryRefused {
        public final LocalDate last;

        public StandingNotLater(LocalDate last) {
            super("standing not later");
            this.last = last;
        }
    }

    /** Days that end before they begin. */
    public static final class DaysReversed extends LaboratoryRefused {
        public final String field;

        public DaysReversed(String field) {
            super("days reversed");
            this.field = field;
        }
    }

    /** The institution has no capability or resource of that id, or it has ended. */
    public static final class LineNotFound extends LaboratoryRefused {
        public final UUID id;

        public LineNotFound(UUID id) {
            super("line not found");
            this.id = id;
        }
    }

    /** A text without letter or digit cannot be looked for. */
    public static final class NothingToSearchFor extends LaboratoryRefused {
        public NothingToSearchFor() {
            super("nothing to search for");
        }
    }

    /** A change that would change nothing. */
    public static final class NothingToCorrect extends LaboratoryRefused {
        public NothingToCorrect() {
            super("nothing to correct");
        }
    }
}
