package cn.jiangmen.quality.enterprise.divisions;

import java.time.LocalDate;
import java.util.UUID;

/** A change of the county tree that breaks a rule. */
public abstract sealed class DivisionRefused extends RuntimeException {
    private DivisionRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No change has that id. */
    public static final class NotFound extends DivisionRefused {
        public final UUID id;

        NotFound(UUID id) {
            super("division change not found");
            this.id = id;
        }
    }

    /** The county does not exist on that day, or the new one does already. */
    public static final class CountyNotThere extends DivisionRefused {
        public final String county;
        public final LocalDate day;

        CountyNotThere(String county, LocalDate day) {
            super("county not there");
            this.county = county;
            this.day = day;
        }
    }

    /** A new county needs both its names, and a county that exists keeps its own. */
    public static final class NamesMissing extends DivisionRefused {
        NamesMissing() {
            super("names missing");
        }
    }

    /** The county is part of another change that this one contradicts. */
    public static final class Contradicted extends DivisionRefused {
        public final String county;

        Contradicted(String county) {
            super("contradicted");
            this.county = county;
        }
    }

    /** Something is recorded under the code that would be no more. */
    public static final class InUse extends DivisionRefused {
        public final String county;

        InUse(String county) {
            super("in use");
            this.county = county;
        }
    }
}
