package cn.jiangmen.quality.enterprise.screenings;

import java.time.LocalDate;

/** A command or a look that breaks a rule of screening; each rule has its own name. */
public abstract sealed class ScreeningRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ScreeningRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No purpose has the code on that day. */
    public static final class PurposeUnknown extends ScreeningRefused {
        private static final long serialVersionUID = 1L;
        public final String purpose;

        PurposeUnknown(String purpose) {
            super("purpose unknown");
            this.purpose = purpose;
        }
    }

    /** No use has the id. */
    public static final class NotFound extends ScreeningRefused {
        private static final long serialVersionUID = 1L;
        public final String id;

        NotFound(String id) {
            super("screening not found");
            this.id = id;
        }
    }

    /** The role may not look at who screened whom. */
    public static final class RoleRefused extends ScreeningRefused {
        private static final long serialVersionUID = 1L;
        public final String role;

        RoleRefused(String role) {
            super("role refused");
            this.role = role;
        }
    }

    /** No watch has the id. */
    public static final class WatchNotFound extends ScreeningRefused {
        private static final long serialVersionUID = 1L;
        public final String id;

        public WatchNotFound(String id) {
            super("watch not found");
            this.id = id;
        }
    }

    /** The watch is over. */
    public static final class WatchEnded extends ScreeningRefused {
        private static final long serialVersionUID = 1L;

        WatchEnded() {
            super("watch ended");
        }
    }

    /** The last day of the watch is past, or too far away. */
    public static final class WatchDayOutOfRange extends ScreeningRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate earliest;
        public final LocalDate latest;

        WatchDayOutOfRange(LocalDate earliest, LocalDate latest) {
            super("watch day out of range");
            this.earliest = earliest;
            this.latest = latest;
        }
    }

    /** There is no code in the screening whose answer could change. */
    public static final class NothingToWatch extends ScreeningRefused {
        private static final long serialVersionUID = 1L;

        NothingToWatch() {
            super("nothing to watch");
        }
    }
}
