package cn.jiangmen.quality.supervision;

import java.time.Clock;
import java.time.LocalDate;

/** The day of something that has happened: not in the future, and not before the People's Republic. */
public final class LegalDay {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private LegalDay() {}

    /**
     * The day that was told, or today for null.
     *
     * @param field the request's field, for the refusal
     * @throws CaseRefused.DayOutOfRange when it lies in the future or too far back
     */
    public static LocalDate of(String field, LocalDate said, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = said == null ? today : said;
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            throw new CaseRefused.DayOutOfRange(field, day, EARLIEST, today);
        }
        return day;
    }
}
