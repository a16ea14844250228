package cn.jiangmen.quality.target.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calendar periods in which activities are counted and rates are told. */
@Schema(name = "CalendarSpan")
public enum Span {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /** Days from {@code from} to {@code to}, both included. */
    @Schema(name = "CalendarPeriod")
    public record Period(LocalDate from, LocalDate to) {}

    /** How many periods the days from one to another touch. */
    public long periods(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(first(from), first(to)) / months + 1;
    }

    /** The periods that the days touch, the first and the last one cut to them. */
    public List<Period> cut(LocalDate from, LocalDate to) {
        List<Period> periods = new ArrayList<>();
        LocalDate begin = from;
        while (!begin.isAfter(to)) {
            LocalDate last = first(begin).plusMonths(months).minusDays(1);
            periods.add(new Period(begin, last.isAfter(to) ? to : last));
            begin = last.plusDays(1);
        }
        return periods;
    }

    /** The first day of the period that a day lies in. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
