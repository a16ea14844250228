package cn.jiangmen.quality.target.duty;

import java.time.LocalDate;

/** The days that may stand in the duty ledger. */
final class DutyDays {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private DutyDays() {}

    /** A day on which something has happened; null is today. */
    static LocalDate past(String field, LocalDate day, LocalDate today) {
        return day == null ? today : between(field, day, today);
    }

    /** A day that may lie ahead. */
    static LocalDate planned(String field, LocalDate day) {
        return between(field, day, LATEST);
    }

    private static LocalDate between(String field, LocalDate day, LocalDate latest) {
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new DutyRefused.DayOutOfRange(field, day, EARLIEST, latest);
        }
        return day;
    }
}
