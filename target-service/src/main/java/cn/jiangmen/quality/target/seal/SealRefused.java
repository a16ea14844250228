package cn.jiangmen.quality.target.seal;

import java.time.LocalDate;
import java.util.UUID;

/** Why nothing is sealed or adjusted. */
public abstract sealed class SealRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SealRefused(String message) {
        super(message, null, false, false);
    }

    /** No plan of this code is published. */
    public static final class UnknownPlan extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final String plan;

        public UnknownPlan(String plan) {
            super("unknown plan");
            this.plan = plan;
        }
    }

    /** The plan sets no targets for this year. */
    public static final class YearOutsidePlan extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final int first;
        public final int last;

        public YearOutsidePlan(int first, int last) {
            super("year outside plan");
            this.first = first;
            this.last = last;
        }
    }

    /** The day of the figures is not over. */
    public static final class YearNotOver extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate on;

        public YearNotOver(LocalDate on) {
            super("year not over");
            this.on = on;
        }
    }

    /** The year has its seal. */
    public static final class AlreadySealed extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final UUID seal;

        public AlreadySealed(UUID seal) {
            super("year already sealed");
            this.seal = seal;
        }
    }

    /** Events are waiting, so the figures are not all that is known. */
    public static final class NotCaughtUp extends SealRefused {
        private static final long serialVersionUID = 1L;

        public NotCaughtUp() {
            super("not caught up");
        }
    }

    /** The ledger is known to be wrong somewhere. */
    public static final class LedgerDrifted extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final int differences;

        public LedgerDrifted(int differences) {
            super("ledger drifted");
            this.differences = differences;
        }
    }

    /** There is no such seal. */
    public static final class UnknownSeal extends SealRefused {
        private static final long serialVersionUID = 1L;

        public UnknownSeal() {
            super("unknown seal");
        }
    }

    /** The seal has no figure of this indicator and county. */
    public static final class NoSuchFigure extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final String indicator;
        public final String county;

        public NoSuchFigure(String indicator, String county) {
            super("no such figure");
            this.indicator = indicator;
            this.county = county;
        }
    }

    /** An adjustment by nothing. */
    public static final class NothingAdjusted extends SealRefused {
        private static final long serialVersionUID = 1L;

        public NothingAdjusted() {
            super("nothing adjusted");
        }
    }

    /** What is adjusted would be less than nothing. */
    public static final class BelowZero extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final long would;

        public BelowZero(long would) {
            super("adjusted below zero");
            this.would = would;
        }
    }

    /** An adjustment that takes effect before the sealed day or in the future. */
    public static final class EffectiveOutOfRange extends SealRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate first;
        public final LocalDate last;

        public EffectiveOutOfRange(LocalDate first, LocalDate last) {
            super("effective date out of range");
            this.first = first;
            this.last = last;
        }
    }
}
