package cn.jiangmen.quality.target.parked;

/** What cannot be done with a parked event. */
public abstract sealed class ParkedRefused extends RuntimeException {
    private ParkedRefused(String message) {
        super(message, null, false, false);
    }

    /** No such event is parked, or not any more. */
    public static final class UnknownEvent extends ParkedRefused {
        public UnknownEvent() {
            super("unknown parked event");
        }
    }

    /** The ledger does not take events in at the moment. */
    public static final class StandsStill extends ParkedRefused {
        public StandsStill() {
            super("the projection stands still");
        }
    }
}
