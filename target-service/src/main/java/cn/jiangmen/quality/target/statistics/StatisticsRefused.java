package cn.jiangmen.quality.target.statistics;

/** Why no table is given. */
public abstract sealed class StatisticsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StatisticsRefused(String message) {
        super(message, null, false, false);
    }

    /** More periods than one table holds. */
    public static final class TooManyPeriods extends StatisticsRefused {
        private static final long serialVersionUID = 1L;
        public final int most;

        TooManyPeriods(int most) {
            super("too many periods");
            this.most = most;
        }
    }

    /** A day before certification began, or beyond the calendar. */
    public static final class DayOutOfRange extends StatisticsRefused {
        private static final long serialVersionUID = 1L;
        public final String parameter;

        DayOutOfRange(String parameter) {
            super("day out of range");
            this.parameter = parameter;
        }
    }

    /** What is counted has no such attribute: certification bodies have no scheme class, industry or size. */
    public static final class BreakdownNotApplicable extends StatisticsRefused {
        private static final long serialVersionUID = 1L;
        public final String indicator;
        public final Dimension dimension;

        BreakdownNotApplicable(String indicator, Dimension dimension) {
            super("breakdown not applicable");
            this.indicator = indicator;
            this.dimension = dimension;
        }
    }

    /** Rows and columns by the same thing. */
    public static final class SameDimension extends StatisticsRefused {
        private static final long serialVersionUID = 1L;

        SameDimension() {
            super("rows and columns are the same");
        }
    }

    /** Nothing is published under this name. */
    public static final class UnknownDataset extends StatisticsRefused {
        private static final long serialVersionUID = 1L;
        public final String name;

        public UnknownDataset(String name) {
            super("unknown dataset");
            this.name = name;
        }
    }
}
