package cn.jiangmen.quality.target.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The calendar periods that statistics are told for. */
public enum Period {
    MONTH(1, 12),
    QUARTER(3, 8),
    YEAR(12, 5);

    private final int months;
    private final int usual;

    Period(int months, int usual) {
        this.months = months;
        this.usual = usual;
    }

    /** The first day of the period that the day lies in. */
    LocalDate first(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** The first day of the next period. */
    LocalDate next(LocalDate day) {
        return first(day).plusMonths(months);
    }

    LocalDate last(LocalDate day) {
        return next(day).minusDays(1);
    }

    /** How many periods the days touch. */
    long count(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(first(from), first(to)) / months + 1;
    }

    /** Where a table begins that ends on a day, if nobody says. */
    LocalDate usualStart(LocalDate to) {
        return first(to).minusMonths((long) months * (usual - 1));
    }

    String label(LocalDate day) {
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> "%04d".formatted(day.getYear());
        };
    }
}
