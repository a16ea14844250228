package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import java.time.LocalDate;
import java.util.List;

/**
 * How long a record lasts at least and at most.
 *
 * @param earliestRepairOn first day on which it may be ended early
 * @param latestEndOn first day on which it is off at the latest
 */
record Periods(LocalDate earliestRepairOn, LocalDate latestEndOn) {

    /** A listing: one year and three years (Order 44 Art 16 and 21), longer where a restriction by law runs longer. */
    static Periods ofListing(RunningClocks clocks, LocalDate listedOn, LocalDate restrictedUntil) {
        LocalDate end = end(clocks, "LIST_END", listedOn, listedOn);
        return new Periods(
                end(clocks, "LIST_EARLY_EARLIEST", listedOn, listedOn),
                restrictedUntil != null && restrictedUntil.isAfter(end) ? restrictedUntil : end);
    }

    /**
     * Penalty information by its tier (NDRC Order 36); a minor one has no shortest period.
     *
     * @param ruleDay whose rule holds: the day of the recording, as the tiers hold for all that is shown since April 2026
     * @param from the day of the document
     */
    static Periods ofInformation(RunningClocks clocks, Grade grade, LocalDate ruleDay, LocalDate from) {
        LocalDate latest = end(clocks, "REPAIR_END_" + grade, ruleDay, from);
        return new Periods(
                grade == Grade.MINOR ? from : end(clocks, "REPAIR_EARLIEST_" + grade, ruleDay, from), latest);
    }

    private static LocalDate end(RunningClocks clocks, String clock, LocalDate ruleDay, LocalDate from) {
        try {
            return clocks.end(clocks.rules().rule(clock, ruleDay), from, List.of())
                    .on();
        } catch (ClockRules.NoSuchClock e) {
            throw new RuleRefused.NoRuleInForce(clock, ruleDay);
        }
    }
}
