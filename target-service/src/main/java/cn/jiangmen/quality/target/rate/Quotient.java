package cn.jiangmen.quality.target.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is divided by what, and the exact value.
 *
 * @param unknown facts that belong to neither because the decisive thing is not known; null where that cannot be
 * @param value numerator × scale ÷ denominator, rounded half up to the rate's decimals; null with a reason where there is
 *     nothing to divide by
 */
public record Quotient(
        @Schema(examples = "21") long numerator,

        @Schema(examples = "9876") long denominator,

        @Schema(
                description = "left out because the decisive fact is not known; null where that cannot be",
                nullable = true)
        Long unknown,

        @Schema(
                description =
                        "exact decimal as text, with the rate's decimals; null when there is nothing to divide by",
                examples = "0.21",
                nullable = true)
        String value,

        @Schema(description = "why there is no value", nullable = true)
        Absence reason) {

    /** Why a rate has no value. */
    @Schema(name = "RateAbsence")
    public enum Absence {
        NOTHING_TO_DIVIDE_BY
    }

    static Quotient of(Rate rate, long numerator, long denominator, long unknown) {
        Long left = rate.tellsUnknown() ? unknown : null;
        if (denominator == 0) {
            return new Quotient(numerator, denominator, left, null, Absence.NOTHING_TO_DIVIDE_BY);
        }
        BigDecimal value = BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(rate.scale()))
                .divide(BigDecimal.valueOf(denominator), rate.decimals(), RoundingMode.HALF_UP);
        return new Quotient(numerator, denominator, left, value.toPlainString(), null);
    }
}
