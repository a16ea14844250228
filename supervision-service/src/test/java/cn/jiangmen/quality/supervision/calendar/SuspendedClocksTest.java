package cn.jiangmen.quality.supervision.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.supervision.calendar.ClockRule.Confidence;
import cn.jiangmen.quality.supervision.calendar.ClockRule.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods from which some days are taken away, and periods of plain days that end on a holiday. */
class SuspendedClocksTest {
    private static final LocalDate EVENT = LocalDate.of(2026, 9, 23);
    private static final List<Suspension> NONE = List.of();

    private final RunningClocks clocks =
            new RunningClocks(new ClockRules(List.of()), new WorkingCalendar(SeededNotices.all()));

    @Test
    void suspendedWorkingDaysAreNotCounted() {
        // 24 Sep, then 25-27 off, 28, 29, 30 Sep, 1-7 Oct off, 8, 9, Saturday 10 Oct works, 12
        assertThat(end(5, Unit.WORKING_DAYS, NONE)).isEqualTo("2026-10-08");
        assertThat(end(5, Unit.WORKING_DAYS, List.of(days("2026-09-28", "2026-09-30"))))
                .isEqualTo("2026-10-10");
        assertThat(end(5, Unit.WORKING_DAYS, List.of(days("2026-10-01", "2026-10-08"))))
                .isEqualTo("2026-10-08");
        assertThat(end(5, Unit.WORKING_DAYS, List.of(days("2026-09-28", "2026-09-28"))))
                .isEqualTo("2026-10-08");
    }

    @Test
    void overlappingSuspensionsTakeADayAwayOnce() {
        assertThat(end(
                        5,
                        Unit.WORKING_DAYS,
                        List.of(days("2026-09-28", "2026-09-30"), days("2026-09-29", "2026-09-30"))))
                .isEqualTo("2026-10-10");
    }

    @Test
    void aSuspensionThatLastsTakesNothingAwayYet() {
        assertThat(end(5, Unit.WORKING_DAYS, List.of(new Suspension(LocalDate.of(2026, 9, 28), null))))
                .isEqualTo("2026-10-08");
    }

    @Test
    void plainDaysThatEndOnAHolidayEndOnTheNextWorkingDay() {
        assertThat(end(9, Unit.DAYS, NONE)).isEqualTo("2026-10-08");
        assertThat(end(17, Unit.DAYS, NONE)).isEqualTo("2026-10-10");
        assertThat(end(10, Unit.DAYS, List.of(days("2026-09-24", "2026-10-01"))))
                .isEqualTo("2026-10-10");
    }

    @Test
    void plainDaysIntoAYearWithoutNoticeAreProvisional() {
        Deadline end = clocks.end(rule(120, Unit.DAYS), EVENT, NONE);

        assertThat(end).isEqualTo(new Deadline(LocalDate.of(2027, 1, 21), true));
        assertThatThrownBy(() -> clocks.end(rule(120, Unit.WORKING_DAYS), EVENT, NONE))
                .isInstanceOf(CalendarMissing.class);
    }

    @Test
    void monthsGrowByTheDaysTakenAway() {
        assertThat(end(1, Unit.MONTHS, NONE)).isEqualTo("2026-10-23");
        assertThat(end(1, Unit.MONTHS, List.of(days("2026-10-01", "2026-10-11"))))
                .isEqualTo("2026-11-02");
        assertThat(end(1, Unit.MONTHS, List.of(days("2026-10-20", "2026-10-30"))))
                .isEqualTo("2026-11-02");
    }

    @Test
    void aSuspensionDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> days("2026-09-28", "2026-09-27")).isInstanceOf(IllegalArgumentException.class);
    }

    private String end(int length, Unit unit, List<Suspension> suspended) {
        return clocks.end(rule(length, unit), EVENT, suspended).on().toString();
    }

    private static ClockRule rule(int length, Unit unit) {
        return new ClockRule("SOME", LocalDate.of(2020, 1, 1), null, length, unit, "a law", Confidence.HIGH);
    }

    private static Suspension days(String from, String until) {
        return new Suspension(LocalDate.parse(from), LocalDate.parse(until));
    }
}
