package cn.jiangmen.quality.target.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Amounts of yuan as they are written in requests: at most twelve digits and two decimals, never rounded. */
final class Yuan {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,2})?");

    private Yuan() {}

    /** An amount above zero. */
    static BigDecimal entry(String written) {
        BigDecimal amount = read(written, false);
        if (amount.signum() <= 0) {
            throw new DutyRefused.AmountInvalid(false);
        }
        return amount;
    }

    /** An amount above or below zero. */
    static BigDecimal correction(String written) {
        BigDecimal amount = read(written, true);
        if (amount.signum() == 0) {
            throw new DutyRefused.AmountInvalid(true);
        }
        return amount;
    }

    private static BigDecimal read(String written, boolean signed) {
        if (!FORM.matcher(written).matches()) {
            throw new DutyRefused.AmountInvalid(signed);
        }
        return new BigDecimal(written).setScale(2, RoundingMode.UNNECESSARY);
    }
}
