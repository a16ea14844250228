package cn.jiangmen.quality.target.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How far apart the points of a series are; a point stands on the last day of its period. */
public enum Every {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit length;

    Every(ChronoUnit length) {
        this.length = length;
    }

    /** About how many periods lie between two days. */
    public long periods(LocalDate from, LocalDate to) {
        return length.between(from, to) + 1;
    }

    /** The last day of the period that the day lies in. */
    public LocalDate lastDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
