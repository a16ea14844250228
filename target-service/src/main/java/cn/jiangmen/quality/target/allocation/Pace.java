package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number on a day beside what is expected of it. Without a target only what is known is told.
 *
 * @param needed the least number that meets the target: 5301 where more than 5300 is asked
 * @param aheadBy actual − expected
 * @param requiredPerMonth net gain needed in each month that is left, rounded up; null once the due day has come
 * @param valueAtDue the ledger's number for the due day; before it, what is left if nobody renews
 * @param assessment by the number of the due day, from that day on
 * @param last whether the due day is over: the assessment stands, unless events correct the past
 */
@Schema(name = "Pace")
public record Pace(
        @Schema(nullable = true) Integer target,
        @Schema(nullable = true) Integer needed,
        @Schema(nullable = true) Targets.Source source,
        int actual,
        @Schema(nullable = true) BigDecimal expected,
        @Schema(nullable = true) BigDecimal aheadBy,
        @Schema(nullable = true) Integer gap,
        @Schema(nullable = true) Boolean met,
        @Schema(nullable = true) BigDecimal requiredPerMonth,
        @Schema(nullable = true) BigDecimal monthsLeft,
        int valueAtDue,
        @Schema(nullable = true) Assessment assessment,
        @Schema(nullable = true) PaceState state,

        @com.fasterxml.jackson.annotation.JsonProperty("final")
        boolean last,

        @Schema(nullable = true) Way curve) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The target on the day it was due. */
    @Schema(name = "PaceAssessment")
    public record Assessment(LocalDate on, int value, int gap, boolean met) {}

    /** The line the expected number lies on; straight between its points. */
    @Schema(name = "PaceWay")
    public record Way(Kind kind, @Schema(nullable = true) UUID id, List<Curve.Point> points) {}

    /** Whose line it is: the straight one, or one that was given. */
    @Schema(name = "PaceKind")
    public enum Kind {
        STRAIGHT,
        OWN
    }

    /** What is to be reached, by when, and whether that day is over. */
    record Goal(Threshold asked, Targets.Source source, LocalDate due, boolean over) {
        int needed() {
            return asked.gap(0);
        }
    }

    /** The numbers that the ledger has for the days that matter. */
    record Numbers(int atStart, int actual, int atDue) {}

    /**
     * The pace of one number.
     *
     * @param goal with a null {@code asked} where there is no target
     * @param start the day a straight line begins
     * @param own the curve that was given, or null
     * @param tolerance in percent of the expected number
     */
    static Pace on(LocalDate on, Goal goal, LocalDate start, Numbers numbers, PaceCurve own, BigDecimal tolerance) {
        if (goal.asked() == null) {
            Curve given = own == null ? null : own.curve();
            BigDecimal expected = given == null ? null : given.expected(on);
            return new Pace(
                    null,
                    null,
                    null,
                    numbers.actual(),
                    expected,
                    expected == null
                            ? null
                            : BigDecimal.valueOf(numbers.actual()).subtract(expected),
                    null,
                    null,
                    null,
                    null,
                    numbers.atDue(),
                    null,
                    null,
                    goal.over() && !on.isBefore(goal.due()),
                    given == null ? null : new Way(Kind.OWN, own.id(), given.points()));
        }
        Curve curve = (own == null ? new Curve(List.of(new Curve.Point(start, numbers.atStart()))) : own.curve())
                .leadingTo(goal.due(), goal.needed());
        BigDecimal expected = curve.expected(on);
        int gap = goal.asked().gap(numbers.actual());
        boolean due = !on.isBefore(goal.due());
        MonthsLeft left = due ? null : MonthsLeft.between(on, goal.due());
        return new Pace(
                goal.asked().value(),
                goal.needed(),
                goal.source(),
                numbers.actual(),
                expected,
                BigDecimal.valueOf(numbers.actual()).subtract(expected),
                gap,
                gap == 0,
                left == null ? null : left.spread(gap),
                left == null ? null : left.number(),
                numbers.atDue(),
                due
                        ? new Assessment(
                                goal.due(),
                                numbers.atDue(),
                                goal.asked().gap(numbers.atDue()),
                                goal.asked().metBy(numbers.atDue()))
                        : null,
                due ? dueState(goal, numbers) : state(gap, numbers.actual(), expected, tolerance),
                due && goal.over(),
                new Way(own == null ? Kind.STRAIGHT : Kind.OWN, own == null ? null : own.id(), curve.points()));
    }

    private static PaceState dueState(Goal goal, Numbers numbers) {
        if (goal.asked().metBy(numbers.atDue())) {
            return PaceState.MET;
        }
        return goal.over() ? PaceState.MISSED : PaceState.BEHIND;
    }

    private static PaceState state(int gap, int actual, BigDecimal expected, BigDecimal tolerance) {
        if (gap == 0) {
            return PaceState.MET;
        }
        // compared times a hundred, so that nothing is rounded
        BigDecimal ahead = BigDecimal.valueOf(actual).subtract(expected).multiply(HUNDRED);
        BigDecimal band = expected.multiply(tolerance);
        if (ahead.compareTo(band) > 0) {
            return PaceState.AHEAD;
        }
        return ahead.compareTo(band.negate()) < 0 ? PaceState.BEHIND : PaceState.ON_TRACK;
    }
}
