package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;

/**
 * Days that a clock does not count, such as the time a test or an appraisal takes (检验、检测、鉴定期间不计).
 *
 * @param from the first day that is not counted
 * @param until the day on which counting goes on, or null while it lasts
 */
public record Suspension(LocalDate from, LocalDate until) {
    public Suspension {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a suspension ends on " + until + ", before it begins on " + from);
        }
    }

    public boolean lasts() {
        return until == null;
    }

    /** Whether the day is not counted; one that lasts takes away no day yet, because its end is not known. */
    boolean covers(LocalDate day) {
        return until != null && !day.isBefore(from) && day.isBefore(until);
    }
}
