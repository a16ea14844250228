package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.ClockRule.Confidence;
import cn.jiangmen.quality.supervision.calendar.ClockRule.Unit;
import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.calendar.SeededNotices;
import cn.jiangmen.quality.supervision.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A matter without a container, and the clocks of the two orders. */
final class AMatter {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 4, 15);

    static final RunningClocks CLOCKS = new RunningClocks(
            new ClockRules(List.of(
                    rule("COMPLAINT_ACCEPT", 7, Unit.WORKING_DAYS, FIRST, null),
                    rule("MEDIATION_END", 45, Unit.WORKING_DAYS, FIRST, CHANGE.minusDays(1)),
                    rule("MEDIATION_END", 60, Unit.DAYS, CHANGE, null),
                    rule("MEDIATION_TELL", 7, Unit.WORKING_DAYS, FIRST, null),
                    rule("REPORT_VERIFY", 15, Unit.WORKING_DAYS, FIRST, null),
                    rule("REPORT_EXTENSION", 15, Unit.WORKING_DAYS, FIRST, null),
                    rule("REPORT_TELL", 5, Unit.WORKING_DAYS, FIRST, null))),
            new WorkingCalendar(SeededNotices.all()));

    private AMatter() {}

    static Matter received(MatterKind kind, String day) {
        return received(kind, day, true);
    }

    static Matter received(MatterKind kind, String day, boolean named) {
        Origin origin = new Origin(
                kind,
                kind.prefix() + "-2026-000001",
                Ids.next(),
                "LJ-2026-000001",
                Channel.ONLINE,
                Category.MISUSED_MARK,
                named,
                Subject.of("江门市测试制造有限公司", null, null),
                "江门市测试制造有限公司",
                LocalDate.parse(day));
        Matter matter = new Matter(Ids.next(), origin, "440703", Instant.EPOCH);
        return timed(matter);
    }

    /** Computes what is kept of the clocks. */
    static Matter timed(Matter matter) {
        matter.due(MatterClocks.dues(matter, CLOCKS, LocalDate.of(2026, 11, 23)), Instant.EPOCH);
        return matter;
    }

    private static ClockRule rule(String clock, int length, Unit unit, LocalDate from, LocalDate until) {
        return new ClockRule(clock, from, until, length, unit, "a law", Confidence.HIGH);
    }
}
