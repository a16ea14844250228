package cn.jiangmen.quality.target.allocation;

import java.time.LocalDate;

/** Why a target, a share or a pace is refused. */
public abstract sealed class AllocationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AllocationRefused(String message) {
        super(message, null, false, false);
    }

    /** No plan of this code is published; null: none at all. */
    public static final class UnknownPlan extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final String plan;

        public UnknownPlan(String plan) {
            super("unknown plan");
            this.plan = plan;
        }
    }

    /** The plan has no such indicator. */
    public static final class UnknownIndicator extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final String indicator;

        public UnknownIndicator(String indicator) {
            super("unknown indicator");
            this.indicator = indicator;
        }
    }

    /** No county of this code can have a share. */
    public static final class UnknownCounty extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final String county;

        public UnknownCounty(String county) {
            super("unknown county");
            this.county = county;
        }
    }

    /** A county has two shares in one decision. */
    public static final class CountyRepeated extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final String county;

        public CountyRepeated(String county) {
            super("county repeated");
            this.county = county;
        }
    }

    /** The plan sets no targets for this year. */
    public static final class YearOutsidePlan extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final int first;
        public final int last;

        public YearOutsidePlan(int first, int last) {
            super("year outside plan");
            this.first = first;
            this.last = last;
        }
    }

    /** A decision would take effect before its plan, or after the target is due. */
    public static final class EffectiveOutOfRange extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate first;
        public final LocalDate last;

        public EffectiveOutOfRange(LocalDate first, LocalDate last) {
            super("effective date out of range");
            this.first = first;
            this.last = last;
        }
    }

    /** A day outside the calendar that the ledger keeps. */
    public static final class DayOutOfRange extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final String parameter;

        public DayOutOfRange(String parameter) {
            super("day out of range");
            this.parameter = parameter;
        }
    }

    /** The shares are more than the city's target. */
    public static final class SharesExceedTarget extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final long shares;
        public final int target;

        public SharesExceedTarget(long shares, int target) {
            super("shares exceed target");
            this.shares = shares;
            this.target = target;
        }
    }

    /** The shares were to add up to the city's target and do not. */
    public static final class SharesDoNotAddUp extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final long shares;
        public final int target;

        public SharesDoNotAddUp(long shares, int target) {
            super("shares do not add up");
            this.shares = shares;
            this.target = target;
        }
    }

    /** There is no such decision. */
    public static final class UnknownAllocation extends AllocationRefused {
        private static final long serialVersionUID = 1L;

        public UnknownAllocation() {
            super("unknown allocation");
        }
    }

    /** The days of a curve do not rise. */
    public static final class CurveDatesNotRising extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final int point;

        public CurveDatesNotRising(int point) {
            super("curve dates not rising");
            this.point = point;
        }
    }

    /** A number of a curve is less than the one before it. */
    public static final class CurveFalls extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final int point;

        public CurveFalls(int point) {
            super("curve falls");
            this.point = point;
        }
    }

    /** A curve begins before the plan or goes on after the target is due. */
    public static final class CurveOutOfTerm extends AllocationRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate first;
        public final LocalDate last;

        public CurveOutOfTerm(LocalDate first, LocalDate last) {
            super("curve out of term");
            this.first = first;
            this.last = last;
        }
    }

    /** There is no such curve. */
    public static final class UnknownCurve extends AllocationRefused {
        private static final long serialVersionUID = 1L;

        public UnknownCurve() {
            super("unknown curve");
        }
    }
}
