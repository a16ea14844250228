package cn.jiangmen.quality.target.plan;

import java.time.LocalDate;
import java.util.List;

/** Why a plan was not made, changed, published or amended: one class per rule. */
public abstract sealed class PlanRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PlanRefused(String rule) {
        super(rule, null, false, false);
    }

    /** There is no plan of this code. */
    public static final class NotFound extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final String code;

        public NotFound(String code) {
            super("plan not found");
            this.code = code;
        }
    }

    /** There is a plan of this code. */
    public static final class CodeTaken extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final String code;

        public CodeTaken(String code) {
            super("plan code taken");
            this.code = code;
        }
    }

    /** A published plan changes by amendments only. */
    public static final class Published extends PlanRefused {
        private static final long serialVersionUID = 1L;

        public Published() {
            super("plan is published");
        }
    }

    /** A draft is edited, not amended. */
    public static final class IsDraft extends PlanRefused {
        private static final long serialVersionUID = 1L;

        public IsDraft() {
            super("plan is a draft");
        }
    }

    /** Days that cannot be those of a plan. */
    public static final class DatesInvalid extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final String field;
        public final String why;

        public DatesInvalid(String field, String why) {
            super("plan dates");
            this.field = field;
            this.why = why;
        }
    }

    /** A plan that asks for nothing. */
    public static final class WithoutLines extends PlanRefused {
        private static final long serialVersionUID = 1L;

        public WithoutLines() {
            super("plan without lines");
        }
    }

    /** Indicators that are not counted yet. */
    public static final class NotCounted extends PlanRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<String> indicators;

        public NotCounted(List<String> indicators) {
            super("indicator without definition");
            this.indicators = List.copyOf(indicators);
        }

        public List<String> indicators() {
            return indicators;
        }
    }

    /** The plan asks nothing of this indicator. */
    public static final class UnknownLine extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final String indicator;

        public UnknownLine(String indicator) {
            super("unknown line");
            this.indicator = indicator;
        }
    }

    /** Another line stands at this position. */
    public static final class PositionTaken extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final int position;
        public final String indicator;

        public PositionTaken(int position, String indicator) {
            super("position taken");
            this.position = position;
            this.indicator = indicator;
        }
    }

    /** Two lines of one request are of the same indicator. */
    public static final class NamedTwice extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final String indicator;

        public NamedTwice(String indicator) {
            super("indicator named twice");
            this.indicator = indicator;
        }
    }

    /** A later amendment is known already. */
    public static final class AmendmentOutOfOrder extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate last;

        public AmendmentOutOfOrder(LocalDate last) {
            super("amendment out of order");
            this.last = last;
        }
    }

    /** An amendment from a day outside the plan's period. */
    public static final class AmendmentOutsidePlan extends PlanRefused {
        private static final long serialVersionUID = 1L;
        public final LocalDate startsOn;
        public final LocalDate dueOn;

        public AmendmentOutsidePlan(LocalDate startsOn, LocalDate dueOn) {
            super("amendment outside plan");
            this.startsOn = startsOn;
            this.dueOn = dueOn;
        }
    }

    /** Nothing differs from what is recorded. */
    public static final class NothingToChange extends PlanRefused {
        private static final long serialVersionUID = 1L;

        public NothingToChange() {
            super("nothing to change");
        }
    }
}
