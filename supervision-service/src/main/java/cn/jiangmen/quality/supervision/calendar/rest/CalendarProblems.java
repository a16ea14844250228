package cn.jiangmen.quality.supervision.calendar.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.calendar.CalendarMissing;
import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.NoticeRefused;
import jakarta.ws.rs.ext.Provider;

/** Says why a deadline is refused rather than guessed. */
final class CalendarProblems {
    private CalendarProblems() {}

    /** Working days of a year whose notice has not come. */
    @Provider
    static final class Missing extends ProblemMapper<CalendarMissing> {
        @Override
        protected Problem problem(CalendarMissing refusal) {
            return new Problem(
                    CalendarProblem.CALENDAR_MISSING,
                    "尚未载入 " + refusal.year() + " 年的节假日安排通知,无法计算工作日期限。",
                    "The holiday notice of " + refusal.year() + " is not loaded, so working days cannot be counted.");
        }
    }

    /** A day for which no rule is known. */
    @Provider
    static final class NoClock extends ProblemMapper<ClockRules.NoSuchClock> {
        @Override
        protected Problem problem(ClockRules.NoSuchClock refusal) {
            return new Problem(
                    CalendarProblem.NO_SUCH_CLOCK,
                    refusal.event + " 没有适用的期限规定(" + refusal.clock + ")。",
                    "No rule of the clock " + refusal.clock + " covers " + refusal.event + ".");
        }
    }

    /** A notice that cannot be loaded. */
    @Provider
    static final class Notice extends ProblemMapper<NoticeRefused> {
        @Override
        protected Problem problem(NoticeRefused refusal) {
            return switch (refusal) {
                case NoticeRefused.Loaded r ->
                    new Problem(
                            CalendarProblem.NOTICE_LOADED,
                            r.year + " 年的节假日安排已载入,不能重复载入。",
                            "The notice of " + r.year + " is loaded already.");
                case NoticeRefused.DayImpossible r ->
                    new Problem(
                            CalendarProblem.NOTICE_DAY_IMPOSSIBLE,
                            r.day + " 不能这样安排:须在该年度(或上年十二月)内,调休上班只能是周末,且未被其他通知安排。",
                            r.day + " must lie in the year or the December before, be arranged once, and be a weekend"
                                    + " day if it is worked.");
            };
        }
    }
}
