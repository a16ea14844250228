package cn.jiangmen.quality.target;

/** Why this service refuses a request. */
public abstract sealed class TargetRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TargetRefused(String message) {
        super(message, null, false, false);
    }

    /** The plan has no indicator of this code. */
    public static final class UnknownIndicator extends TargetRefused {
        private static final long serialVersionUID = 1L;
        public final String code;

        public UnknownIndicator(String code) {
            super("unknown indicator");
            this.code = code;
        }
    }

    /** No plan of this code is published. */
    public static final class UnknownPlan extends TargetRefused {
        private static final long serialVersionUID = 1L;
        public final String code;

        public UnknownPlan(String code) {
            super("unknown plan");
            this.code = code;
        }
    }

    /** No county of this code is told. */
    public static final class UnknownCounty extends TargetRefused {
        private static final long serialVersionUID = 1L;
        public final String county;

        public UnknownCounty(String county) {
            super("unknown county");
            this.county = county;
        }
    }

    /** A day outside the calendar that the ledger keeps. */
    public static final class DayOutOfRange extends TargetRefused {
        private static final long serialVersionUID = 1L;
        public final String parameter;

        public DayOutOfRange(String parameter) {
            super("day out of range");
            this.parameter = parameter;
        }
    }

    /** A series that ends before it begins. */
    public static final class EndBeforeStart extends TargetRefused {
        private static final long serialVersionUID = 1L;

        public EndBeforeStart() {
            super("end before start");
        }
    }

    /** A series with more points than one answer holds. */
    public static final class SeriesTooLong extends TargetRefused {
        private static final long serialVersionUID = 1L;
        public final int most;

        public SeriesTooLong(int most) {
            super("series too long");
            this.most = most;
        }
    }

    /** Another rebuild is running. */
    public static final class RebuildRunning extends TargetRefused {
        private static final long serialVersionUID = 1L;

        public RebuildRunning() {
            super("a rebuild is running");
        }
    }

    /** There has been no rebuild of this id. */
    public static final class UnknownRebuild extends TargetRefused {
        private static final long serialVersionUID = 1L;

        public UnknownRebuild() {
            super("unknown rebuild");
        }
    }
}
