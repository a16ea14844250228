package cn.jiangmen.quality.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.HolidayNotice;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The last day of a case against a count day by day, and what a missing calendar makes of it. */
class CaseClocksTest {
    private static final LocalDate FROM = LocalDate.of(2021, 7, 15);
    private static final Set<LocalDate> NATIONAL_DAY = Stream.iterate(LocalDate.of(2026, 10, 1), day -> day.plusDays(1))
            .limit(7)
            .collect(java.util.stream.Collectors.toSet());
    private static final LocalDate MAKE_UP = LocalDate.of(2026, 10, 10);

    @Test
    void theLastDayIsTheOneThatCountingDayByDayGives() {
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            LocalDate opened = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60));
            SupervisionCase each = investigating(opened);
            List<LocalDate> lost = new ArrayList<>();
            LocalDate day = opened;
            int days = 90;
            for (int act = random.nextInt(4); act > 0; act--) {
                LocalDate from = day.plusDays(random.nextInt(20));
                LocalDate until = from.plusDays(random.nextInt(25));
                each.proceedings().suspend(told(from), SuspensionGround.TESTING);
                each.proceedings().resume(told(until));
                from.datesUntil(until).forEach(lost::add);
                day = until;
            }
            if (random.nextBoolean()) {
                each.proceedings().extend(told(day), StepKind.EXTENDED, 30, LocalDate.MAX);
                days += 30;
            }
            LocalDate expected = opened;
            for (int left = days; left > 0; ) {
                expected = expected.plusDays(1);
                left -= lost.contains(expected) ? 0 : 1;
            }
            while (!worked(expected)) {
                expected = expected.plusDays(1);
            }

            CaseClock decide = decide(each, LocalDate.of(2026, 11, 23));

            assertThat(decide.dueOn()).as("case %d of %s", i, opened).isEqualTo(expected);
            assertThat(decide.suspendedDays()).isEqualTo(lost.size());
        }
    }

    @Test
    void aPeriodIntoAYearWithoutNoticeIsProvisionalOrMissingNeverGuessed() {
        SupervisionCase each = investigating(LocalDate.of(2026, 11, 2));
        CaseClock decide = decide(each, LocalDate.of(2026, 11, 23));
        assertThat(decide.dueOn()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(decide.provisional()).isTrue();
        assertThat(decide.state()).isEqualTo(CaseClock.State.RUNNING);

        LocalDate late = LocalDate.of(2026, 12, 21);
        each.proceedings().conclude(told(late), "成立");
        each.proceedings().notify(told(late), false);
        each.proceedings().waive(told(late));
        each.proceedings().requestReview(told(late));
        CaseClock review = CaseClocks.of(each, clocks(), late).getLast();
        assertThat(review.clock()).isEqualTo("LEGAL_REVIEW");
        assertThat(review.dueOn()).isNull();
        assertThat(review.calendarMissing()).isEqualTo(2027);
        assertThat(review.state()).isEqualTo(CaseClock.State.CALENDAR_MISSING);
    }

    @Test
    void whatRunsOutOnTheLastDayIsOverdueOnTheNext() {
        SupervisionCase each = investigating(LocalDate.of(2026, 3, 2));
        // 90 days after 03-02 are Sunday 05-31, so Monday 06-01
        assertThat(decide(each, LocalDate.of(2026, 6, 1)).state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(decide(each, LocalDate.of(2026, 6, 1)).daysLeft()).isZero();
        assertThat(decide(each, LocalDate.of(2026, 6, 2)).state()).isEqualTo(CaseClock.State.OVERDUE);
    }

    @Test
    void aCaseOfBeforeTheRulesHasNoPeriodAndACalendarThatIsMissingIsNoSuccess() {
        assertThat(CaseClocks.of(investigating(LocalDate.of(2021, 1, 4)), clocks(), LocalDate.of(2026, 11, 23)))
                .isEmpty();
        SupervisionCase each = investigating(LocalDate.of(2025, 12, 1));
        LocalDate day = LocalDate.of(2025, 12, 2);
        each.proceedings().conclude(told(day), "成立");
        each.proceedings().notify(told(day), false);
        each.proceedings().waive(told(day));
        each.proceedings().requestReview(told(day));
        each.proceedings().passReview(told(day));
        assertThat(CaseClocks.of(each, clocks(), day).getLast().state()).isEqualTo(CaseClock.State.CALENDAR_MISSING);
    }

    private static CaseClock decide(SupervisionCase each, LocalDate today) {
        return CaseClocks.of(each, clocks(), today).stream()
                .filter(clock -> clock.clock().equals("CASE_DECIDE"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return day.equals(MAKE_UP) || (!weekend && !NATIONAL_DAY.contains(day));
    }

    private static SupervisionCase investigating(LocalDate opened) {
        SupervisionCase each = new SupervisionCase(
                Ids.next(),
                "440703-2026-000001",
                "440703",
                Subject.of("江门市示例照明有限公司", null, null),
                "涉嫌无证出厂",
                opened,
                ProcedureKind.ORDINARY,
                null,
                null,
                Instant.EPOCH);
        each.investigate(opened, null);
        return each;
    }

    private static CaseStep.Told told(LocalDate on) {
        return new CaseStep.Told(on, null, "执法一科", Instant.EPOCH);
    }

    private static RunningClocks clocks() {
        return new RunningClocks(
                new ClockRules(List.of(
                        rule("CASE_DECIDE", ClockRule.Unit.DAYS, 90),
                        rule("DEFENCE", ClockRule.Unit.WORKING_DAYS, 5),
                        rule("LEGAL_REVIEW", ClockRule.Unit.WORKING_DAYS, 10))),
                new WorkingCalendar(List.of(new HolidayNotice(2026, "test", NATIONAL_DAY, Set.of(MAKE_UP)))));
    }

    private static ClockRule rule(String clock, ClockRule.Unit unit, int length) {
        return new ClockRule(clock, FROM, null, length, unit, "行政处罚法", ClockRule.Confidence.VERIFIED);
    }
}
