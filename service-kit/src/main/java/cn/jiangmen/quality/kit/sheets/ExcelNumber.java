package cn.jiangmen.quality.kit.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes the numbers of a workbook the way their author sees them. */
final class ExcelNumber {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final LocalDate ORIGIN_1904 = LocalDate.of(1904, 1, 1);
    // Excel takes 1900 for a leap year: its day 60 does not exist, and days before it are one off
    private static final LocalDate ORIGIN_1900 = LocalDate.of(1899, 12, 30);
    private static final int MISSING_DAY = 60;
    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS = 86_400;
    private static final int DIGITS_KEPT = 15;

    private ExcelNumber() {}

    /** A day as 2024-05-01, with its time where it has one; a number that is no day as a number. */
    static String date(String raw, boolean from1904) {
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return plain(raw);
        }
        long seconds = Math.round(serial * SECONDS);
        long day = Math.floorDiv(seconds, SECONDS);
        if (!from1904 && day < MISSING_DAY && day > 0) {
            day++;
        }
        LocalDate date = (from1904 ? ORIGIN_1904 : ORIGIN_1900).plusDays(day);
        long second = Math.floorMod(seconds, (long) SECONDS);
        LocalDateTime moment = date.atStartOfDay().plus(second, ChronoUnit.SECONDS);
        if (second == 0) {
            return date.toString();
        }
        return (day == 0 ? TIME : DAY_AND_TIME).format(moment);
    }

    /**
     * A number without exponent or trailing zeros. Beyond fifteen digits Excel has lost the rest, and the number is shown
     * as Excel shows it, so that nobody takes it for a whole certificate number.
     */
    static String plain(String raw) {
        if (raw.length() <= DIGITS_KEPT && raw.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return raw;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (Math.abs((long) number.precision() - number.scale()) > DIGITS_KEPT) {
            return number.signum() == 0 ? "0" : scientific(number);
        }
        BigDecimal shown = number.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros();
        return shown.toPlainString();
    }

    private static String scientific(BigDecimal number) {
        BigDecimal digits = number.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
        return mantissa + (exponent < 0 ? "E-" : "E+") + String.format("%02d", Math.abs(exponent));
    }
}
