package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.supervision.tasks.Ratios;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shares to be drawn, 0 to 1, by credit-risk class and for key groups. */
@Schema(name = "CheckRatios", description = "抽查比例")
record RatioTerms(
        @Schema(examples = "0.01") @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal a,

        @Schema(examples = "0.02") @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal b,

        @Schema(examples = "0.1") @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal c,

        @Schema(examples = "0.3") @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal d,

        @Schema(description = "of the objects of key groups; null = 1, full coverage", examples = "1", nullable = true)
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal key) {

    Ratios said() {
        return new Ratios(a, b, c, d, key == null ? BigDecimal.ONE : key);
    }

    static RatioTerms of(Ratios ratios) {
        return new RatioTerms(
                ratios.lowShare(), ratios.generalShare(), ratios.raisedShare(), ratios.highShare(), ratios.keyShare());
    }
}
