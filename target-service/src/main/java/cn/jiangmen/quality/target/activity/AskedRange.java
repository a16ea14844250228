package cn.jiangmen.quality.target.activity;

import cn.jiangmen.quality.target.TargetRefused;
import java.time.LocalDate;

/** The days that a caller asks for, both included, checked so that the answer stays small. */
public record AskedRange(LocalDate from, LocalDate to) {
    private static final int LAST_YEAR = 9999;

    /** The most periods of one answer: fifty years of months. */
    public static final int MOST = 600;

    /**
     * What was asked for.
     *
     * @param from null: the first of the month that lies {@code months} before {@code to}, plus one month
     * @param to null: today
     * @throws TargetRefused when a day is out of the calendar, the end before the start, or the range has too many periods
     */
    public static AskedRange of(LocalDate from, LocalDate to, LocalDate today, int months, Span every) {
        LocalDate end = to == null ? today : inCalendar("to", to);
        LocalDate start = from == null
                ? inCalendar("to", end.withDayOfMonth(1).minusMonths(months - 1))
                : inCalendar("from", from);
        if (end.isBefore(start)) {
            throw new TargetRefused.EndBeforeStart();
        }
        if (every.periods(start, end) > MOST) {
            throw new TargetRefused.SeriesTooLong(MOST);
        }
        return new AskedRange(start, end);
    }

    /** Lets a day of a four-digit year pass. */
    public static LocalDate inCalendar(String parameter, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new TargetRefused.DayOutOfRange(parameter);
        }
        return day;
    }
}
