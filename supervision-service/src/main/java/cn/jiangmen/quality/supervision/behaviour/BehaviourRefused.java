package cn.jiangmen.quality.supervision.behaviour;

/** A request about the behaviour records that breaks a rule. */
public abstract sealed class BehaviourRefused extends RuntimeException {
    private BehaviourRefused(String rule) {
        super(rule, null, false, false);
    }

    /** No such sequence was given out. */
    public static final class AheadOfFeed extends BehaviourRefused {
        public final long sequence;
        public final long last;

        AheadOfFeed(long sequence, long last) {
            super("ahead of feed");
            this.sequence = sequence;
            this.last = last;
        }
    }
}
