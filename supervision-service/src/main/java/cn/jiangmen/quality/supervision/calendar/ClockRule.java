package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;

/**
 * One legal period as it was in force for events of certain days.
 *
 * @param clock stable id, for example {@code PENALTY_CREDIT}
 * @param from first event day it holds for
 * @param until last event day it holds for, or null
 * @param length how many units
 * @param unit what is counted
 * @param instrument the law or rule, with its article
 * @param confidence how sure the source is: VERIFIED, HIGH, MEDIUM or LOW
 */
public record ClockRule(
        String clock,
        LocalDate from,
        LocalDate until,
        int length,
        Unit unit,
        String instrument,
        Confidence confidence) {

    /** What a period counts: 工作日, calendar days, months or years; backwards for notices given ahead. */
    public enum Unit {
        WORKING_DAYS,
        WORKING_DAYS_BEFORE,
        DAYS,
        MONTHS,
        YEARS
    }

    /** How far the source of a rule can be trusted. */
    public enum Confidence {
        VERIFIED,
        HIGH,
        MEDIUM,
        LOW
    }

    boolean covers(LocalDate event) {
        return !event.isBefore(from) && (until == null || !event.isAfter(until));
    }

    /**
     * When the period that an event starts will end.
     *
     * @throws CalendarMissing when working days are counted into a year without a notice
     */
    public Deadline end(LocalDate event, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.after(event, length);
            case WORKING_DAYS_BEFORE -> calendar.before(event, length);
            case DAYS -> new Deadline(event.plusDays(length), false);
            case MONTHS -> new Deadline(event.plusMonths(length), false);
            case YEARS -> new Deadline(event.plusYears(length), false);
        };
    }
}
