package cn.jiangmen.quality.target.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.target.Threshold;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected of a number on a day, and what that says of it. */
class PaceTest {
    private static final LocalDate EVE = LocalDate.of(2024, 12, 31);
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final BigDecimal TOLERANCE = new BigDecimal("2.00");

    @ParameterizedTest
    @CsvSource({
        // 4600 on the eve, 5301 needed, 365 days: 701/365 a day
        "2024-12-31, 4600.00",
        "2025-01-01, 4601.92",
        "2025-07-01, 4949.54",
        "2025-12-30, 5299.08",
        "2025-12-31, 5301.00",
        "2026-03-01, 5301.00",
        "2020-01-01, 4600.00"
    })
    void theStraightLineLeadsToTheLeastNumberThatPasses(LocalDate on, BigDecimal expected) {
        assertThat(pace(on, 4600, 4600, 0).expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // expected 4949.54 on 1 July; 2 % of it is 98.9908
        "5301, MET",
        "5300, AHEAD",
        "5049, AHEAD",
        "5048, ON_TRACK",
        "4950, ON_TRACK",
        "4851, ON_TRACK",
        "4850, BEHIND",
        "0, BEHIND"
    })
    void theStateIsWhatTheToleranceSays(int actual, PaceState state) {
        Pace pace = pace(LocalDate.of(2025, 7, 1), 4600, actual, 0);

        assertThat(pace.state()).isEqualTo(state);
        assertThat(pace.met()).isEqualTo(state == PaceState.MET);
        assertThat(pace.assessment()).isNull();
    }

    @Test
    void fromTheDueDayOnItsNumberDecides() {
        Pace exactly = pace(DUE, 4600, 5300, 5300);
        assertThat(exactly.state()).isEqualTo(PaceState.MISSED);
        assertThat(exactly.assessment()).isEqualTo(new Pace.Assessment(DUE, 5300, 1, false));
        assertThat(exactly.requiredPerMonth()).isNull();

        Pace laterMore = pace(DUE.plusDays(40), 4600, 6000, 5300);
        assertThat(laterMore.state()).isEqualTo(PaceState.MISSED);
        assertThat(laterMore.met()).isTrue();
        assertThat(laterMore.last()).isTrue();

        Pace laterLess = pace(DUE.plusDays(40), 4600, 100, 5301);
        assertThat(laterLess.state()).isEqualTo(PaceState.MET);
        assertThat(laterLess.met()).isFalse();
    }

    @Test
    void theDueDayItselfIsNotMissedBeforeItIsOver() {
        Pace.Goal goal = new Pace.Goal(new Threshold(5300, true), Targets.Source.PLAN, DUE, false);
        Pace pace = Pace.on(DUE, goal, EVE, new Pace.Numbers(4600, 5290, 5290), null, TOLERANCE);

        assertThat(pace.state()).isEqualTo(PaceState.BEHIND);
        assertThat(pace.last()).isFalse();
    }

    @Test
    void aTargetThatIsNotStrictIsMetByItself() {
        Pace.Goal goal = new Pace.Goal(new Threshold(1, false), Targets.Source.PLAN, DUE, true);

        assertThat(Pace.on(DUE, goal, EVE, new Pace.Numbers(0, 1, 1), null, TOLERANCE)
                        .state())
                .isEqualTo(PaceState.MET);
        assertThat(goal.needed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-31, 100, 50.00, 2.0000",
        "2025-12-01, 100, 103.34, 0.9677",
        "2025-12-30, 1, 31.00, 0.0323",
        "2025-01-31, 11, 1.00, 11.0000",
        "2024-02-29, 221, 10.02, 22.0645",
        "2025-12-30, 0, 0.00, 0.0323"
    })
    void whatIsMissingIsSpreadOverTheMonthsThatAreLeft(LocalDate on, int missing, BigDecimal rate, BigDecimal left) {
        Pace pace = pace(on, 0, 5301 - missing, 0);

        assertThat(pace.gap()).isEqualTo(missing);
        assertThat(pace.monthsLeft()).isEqualTo(left);
        assertThat(pace.requiredPerMonth()).isEqualTo(rate);
    }

    @Test
    void withoutATargetNothingIsJudged() {
        Pace.Goal none = new Pace.Goal(null, null, DUE, false);
        Pace pace = Pace.on(LocalDate.of(2025, 7, 1), none, EVE, new Pace.Numbers(5, 7, 6), null, TOLERANCE);

        assertThat(pace.actual()).isEqualTo(7);
        assertThat(pace.target()).isNull();
        assertThat(pace.state()).isNull();
        assertThat(pace.expected()).isNull();
    }

    @Test
    void anOwnCurveIsFollowedAndThenLeadsToTheTarget() {
        PaceCurve own = curve(point("2025-03-31", 4700), point("2025-06-30", 5000), point("2025-09-30", 5000));
        for (Object[] expected : new Object[][] {
            {"2025-01-15", "4700.00"},
            {"2025-05-15", "4848.35"},
            {"2025-08-01", "5000.00"},
            {"2025-11-15", "5150.50"},
            {"2025-12-31", "5301.00"}
        }) {
            Pace pace = Pace.on(
                    LocalDate.parse((String) expected[0]), goal(), EVE, new Pace.Numbers(0, 0, 0), own, TOLERANCE);
            assertThat(pace.expected()).as("%s", expected[0]).isEqualTo(new BigDecimal((String) expected[1]));
            assertThat(pace.curve().kind()).isEqualTo(Pace.Kind.OWN);
        }
    }

    @Test
    void aCurveRisesInTimeAndNeverFalls() {
        assertThatThrownBy(() -> curve(point("2025-03-31", 1), point("2025-03-31", 2)))
                .isInstanceOf(AllocationRefused.CurveDatesNotRising.class);
        assertThatThrownBy(() -> curve(point("2025-03-31", 2), point("2025-04-01", 1)))
                .isInstanceOf(AllocationRefused.CurveFalls.class);
    }

    /** Against whole numbers alone: the stated number is the one nearest to the line, halves upwards. */
    @Test
    void everyExpectedNumberIsTheNearestHundredthOfTheLine() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            List<Curve.Point> points = new ArrayList<>();
            LocalDate on = LocalDate.of(2021, 1, 1);
            int value = random.nextInt(1_000);
            for (int n = 2 + random.nextInt(6); n > 0; n--) {
                points.add(new Curve.Point(on, value));
                on = on.plusDays(1 + random.nextInt(300));
                value += random.nextInt(2_000);
            }
            int leg = random.nextInt(points.size() - 1);
            Curve.Point from = points.get(leg);
            Curve.Point to = points.get(leg + 1);
            long all = to.on().toEpochDay() - from.on().toEpochDay();
            long passed = random.nextInt((int) all + 1);
            // 2 * all * hundredths must lie within all of 2 * 100 * (from * all + rise * passed)
            BigInteger exact =
                    BigInteger.valueOf(100L * (from.value() * all + (long) (to.value() - from.value()) * passed));
            BigInteger told = new Curve(points)
                    .expected(from.on().plusDays(passed))
                    .unscaledValue()
                    .multiply(BigInteger.valueOf(all));
            BigInteger twice = exact.subtract(told).shiftLeft(1);
            assertThat(twice).isLessThan(BigInteger.valueOf(all)).isGreaterThanOrEqualTo(BigInteger.valueOf(-all));
        }
    }

    /** Gaining the stated rate in each month, and its part of the last one, is enough; a hundredth less is not. */
    @Test
    void theRequiredRateIsJustEnough() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            LocalDate on = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_825));
            int missing = 1 + random.nextInt(5_000);
            BigDecimal rate = pace(on, 0, 5301 - missing, 0).requiredPerMonth();
            int months = 0;
            LocalDate at = on;
            while (!day(on, months + 1).isAfter(DUE)) {
                at = day(on, ++months);
            }
            long days = DUE.toEpochDay() - at.toEpochDay();
            long length = day(on, months + 1).toEpochDay() - at.toEpochDay();
            BigDecimal share = BigDecimal.valueOf(months * length + days);
            BigDecimal asked = BigDecimal.valueOf(missing).multiply(BigDecimal.valueOf(length));
            assertThat(rate.multiply(share)).isGreaterThanOrEqualTo(asked);
            assertThat(rate.subtract(new BigDecimal("0.01")).multiply(share)).isLessThan(asked);
        }
    }

    /** The same day of a later month, or the last day of one that is shorter. */
    private static LocalDate day(LocalDate on, int months) {
        YearMonth month = YearMonth.from(on).plusMonths(months);
        return month.atDay(Math.min(on.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static Pace pace(LocalDate on, int atStart, int actual, int atDue) {
        return Pace.on(on, goal(), EVE, new Pace.Numbers(atStart, actual, atDue), null, TOLERANCE);
    }

    private static Pace.Goal goal() {
        return new Pace.Goal(new Threshold(5300, true), Targets.Source.PLAN, DUE, true);
    }

    private static Curve.Point point(String on, int value) {
        return new Curve.Point(LocalDate.parse(on), value);
    }

    private static PaceCurve curve(Curve.Point... points) {
        return new PaceCurve(
                new UUID(0, 1),
                1,
                "2021-2025",
                "MS-ENT",
                2025,
                null,
                new Curve(List.of(points)).points(),
                EVE,
                "江质强办〔2025〕3号",
                "按季度推进",
                "市市场监管局",
                java.time.Instant.EPOCH);
    }
}
