package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;

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
}
