package cn.jiangmen.quality.target.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time from a day to another in calendar months: whole months, and the days that are left over as a part of the month
 * they lie in. From 31 October to 31 December there are 2.
 *
 * @param days days beyond the whole months
 * @param length days of the month they lie in
 */
record MonthsLeft(long whole, long days, long length) {
    static final int SCALE = 4;

    static MonthsLeft between(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.MONTHS.between(from, to);
        // the last day of a shorter month ends a month that began on a later day of the month
        if (!from.plusMonths(whole + 1).isAfter(to)) {
            whole++;
        }
        LocalDate begun = from.plusMonths(whole);
        return new MonthsLeft(
                whole, ChronoUnit.DAYS.between(begun, to), ChronoUnit.DAYS.between(begun, from.plusMonths(whole + 1)));
    }

    /** A number spread over the months, rounded up so that it is enough. */
    BigDecimal spread(int number) {
        return BigDecimal.valueOf(number)
                .multiply(BigDecimal.valueOf(length))
                .divide(BigDecimal.valueOf(whole * length + days), Curve.SCALE, RoundingMode.CEILING);
    }

    BigDecimal number() {
        return BigDecimal.valueOf(whole * length + days)
                .divide(BigDecimal.valueOf(length), SCALE, RoundingMode.HALF_UP);
    }
}
