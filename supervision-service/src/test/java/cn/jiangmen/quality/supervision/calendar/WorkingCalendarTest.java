package cn.jiangmen.quality.supervision.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = new WorkingCalendar(SeededNotices.all());

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 7, 2026-03-02",
        "2026-02-13, 20, 2026-03-19",
        "2026-01-30, 15, 2026-02-27",
        "2026-04-03, 2, 2026-04-08",
        "2026-04-30, 7, 2026-05-13",
        "2026-09-18, 1, 2026-09-20",
        "2026-09-24, 1, 2026-09-28",
        "2026-09-24, 7, 2026-10-12",
        "2026-09-30, 5, 2026-10-13",
        "2025-09-30, 20, 2025-11-04",
        "2024-02-09, 7, 2024-02-26",
        "2026-11-23, 20, 2026-12-21",
    })
    void countsWorkingDaysAfterAnEventThatIsNotCounted(LocalDate event, int n, LocalDate end) {
        assertThat(calendar.after(event, n)).isEqualTo(new Deadline(end, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2021, '20 17 23 22 19 21 22 22 22 17 22 23'",
        "2022, '21 16 23 21 20 21 21 23 21 18 22 22'",
        "2023, '18 20 23 20 21 21 21 23 20 19 22 21'",
        "2024, '22 18 21 22 21 19 23 22 21 19 21 22'",
        "2025, '19 19 21 22 19 20 23 21 23 18 20 23'",
        "2026, '21 16 22 21 19 21 23 21 22 18 21 23'",
    })
    void everyMonthHasItsKnownNumberOfWorkingDays(int year, String months) {
        String[] expected = months.split(" ", -1);
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            long worked = of.atDay(1)
                    .datesUntil(of.plusMonths(1).atDay(1))
                    .filter(calendar::isWorkingDay)
                    .count();
            assertThat(worked).as("%s", of).isEqualTo(Integer.parseInt(expected[month - 1]));
        }
    }

    @Test
    void countingBackFindsTheDayThatCountingForwardStartsFrom() {
        LocalDate hearing = LocalDate.of(2026, 3, 2);
        assertThat(calendar.before(hearing, 7).on()).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(calendar.after(LocalDate.of(2026, 2, 13), 7).on()).isEqualTo(hearing);
    }

    @Test
    void aCountIntoAYearWithoutANoticeIsRefused() {
        LocalDate event = LocalDate.of(2026, 12, 4);
        assertThatThrownBy(() -> calendar.after(event, 20))
                .isInstanceOfSatisfying(
                        CalendarMissing.class, e -> assertThat(e.year()).isEqualTo(2027));
    }

    @Test
    void theLastDaysOfDecemberAreProvisionalUntilTheNextNoticeIsLoaded() {
        LocalDate event = LocalDate.of(2026, 12, 3);
        assertThat(calendar.after(event, 20)).isEqualTo(new Deadline(LocalDate.of(2026, 12, 31), true));
        assertThat(calendar.after(LocalDate.of(2025, 12, 3), 20).provisional()).isFalse();
    }

    @Test
    void aNoticeMayArrangeTheDecemberBeforeItsYear() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2022, 12, 31))).isFalse();
        HolidayNotice next =
                new HolidayNotice(2027, "test", Set.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)), Set.of());
        List<HolidayNotice> notices = new java.util.ArrayList<>(SeededNotices.all());
        notices.add(next);
        WorkingCalendar extended = new WorkingCalendar(notices);
        assertThat(extended.after(LocalDate.of(2026, 12, 30), 1))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), false));
    }

    @Test
    void aNoticeCannotArrangeAnotherYear() {
        assertThatThrownBy(() -> new HolidayNotice(2026, "test", Set.of(LocalDate.of(2025, 5, 1)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodOfPlainDaysRollsForwardToAWorkingDay() {
        assertThat(calendar.rolledForward(LocalDate.of(2026, 10, 1)).on()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.rolledForward(LocalDate.of(2026, 9, 20)).on()).isEqualTo(LocalDate.of(2026, 9, 20));
    }
}
