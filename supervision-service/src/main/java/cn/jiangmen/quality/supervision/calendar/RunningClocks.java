package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The clocks and the working days of one moment, together. */
public record RunningClocks(ClockRules rules, WorkingCalendar calendar) {

    /**
     * Where a period ends, as far as that is known.
     *
     * @param on the last day, or null when working days run into a year without a notice
     * @param provisional true when a notice that is not loaded yet could still move it
     * @param missingYear the year whose notice is needed, or null
     */
    public record Due(String clock, LocalDate from, LocalDate on, boolean provisional, Integer missingYear) {
        /** Whether the period is over on a day; a period whose end is not known is not. */
        public boolean over(LocalDate day) {
            return on != null && day.isAfter(on);
        }
    }

    /**
     * The end of the period that an event of a day starts, to be shown: a missing notice is told, not refused.
     *
     * @throws ClockRules.NoSuchClock when no rule covers that day
     */
    public Due due(String clock, LocalDate event) {
        try {
            Deadline end = end(clock, event);
            return new Due(clock, event, end.on(), end.provisional(), null);
        } catch (CalendarMissing e) {
            return new Due(clock, event, null, true, e.year());
        }
    }

    /**
     * The same, to decide by.
     *
     * @throws CalendarMissing when working days are counted into a year without a notice
     * @throws ClockRules.NoSuchClock when no rule covers that day
     */
    public Deadline end(String clock, LocalDate event) {
        return rules.rule(clock, event).end(event, calendar);
    }

    /**
     * The end of a period from which days are taken away, to be shown.
     *
     * @param ruleDay the day whose rule is in force for the matter, for example that of its receipt
     * @param event the day on which the period starts, not counted itself
     * @param suspended days that are not counted; one that still lasts takes away none
     * @throws ClockRules.NoSuchClock when no rule covers the day
     */
    public Due due(String clock, LocalDate ruleDay, LocalDate event, List<Suspension> suspended) {
        return due(rules.rule(clock, ruleDay), event, suspended);
    }

    /** The same by a rule that was looked up, or made longer by an extension. */
    public Due due(ClockRule rule, LocalDate event, List<Suspension> suspended) {
        try {
            Deadline end = end(rule, event, suspended);
            return new Due(rule.clock(), event, end.on(), end.provisional(), null);
        } catch (CalendarMissing e) {
            return new Due(rule.clock(), event, null, true, e.year());
        }
    }

    /**
     * The same, to decide by. Plain days that end on a holiday end on the next working day; months and years do not.
     *
     * @throws CalendarMissing when working days are counted into a year without a notice
     */
    public Deadline end(ClockRule rule, LocalDate event, List<Suspension> suspended) {
        Predicate<LocalDate> uncounted = day -> suspended.stream().anyMatch(suspension -> suspension.covers(day));
        return switch (rule.unit()) {
            case WORKING_DAYS -> calendar.after(event, rule.length(), uncounted);
            case WORKING_DAYS_BEFORE -> rule.end(event, calendar);
            case DAYS -> rolled(later(event, rule.length(), uncounted));
            case MONTHS, YEARS -> {
                LocalDate end = rule.end(event, calendar).on();
                int lost = (int) event.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(uncounted)
                        .count();
                yield new Deadline(later(end, lost, uncounted), false);
            }
        };
    }

    private static LocalDate later(LocalDate day, int days, Predicate<LocalDate> uncounted) {
        LocalDate end = day;
        for (int left = days; left > 0; ) {
            end = end.plusDays(1);
            if (!uncounted.test(end)) {
                left--;
            }
        }
        return end;
    }

    /** A period of plain days that ends on a holiday ends on the next working day (民法典 Art 203), where that is known. */
    private Deadline rolled(LocalDate end) {
        try {
            return calendar.rolledForward(end);
        } catch (CalendarMissing missing) {
            return new Deadline(end, true);
        }
    }
}
