package cn.jiangmen.quality.target.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number at the end of a period, what moved it, and what it is compared with. */
@Schema(name = "StatisticsMeasure")
public record Measure(
        int value,

        @Schema(description = "how many came within the period")
        int gains,

        @Schema(description = "how many went within the period")
        int losses,

        @Schema(description = "at the end of the period before (上期)")
        int previous,

        @Schema(description = "value − previous (环比增减)") int change,

        @Schema(description = "环比, percent, two decimals half up; null where previous is 0", nullable = true)
        BigDecimal changePercent,

        @Schema(description = "a year before (上年同期)") int yearBefore,

        @Schema(description = "value − year_before (同比增减)") int yearChange,

        @Schema(description = "同比, percent, two decimals half up; null where year_before is 0", nullable = true)
        BigDecimal yearChangePercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Measure of(int value, int gains, int losses, int previous, int yearBefore) {
        return new Measure(
                value,
                gains,
                losses,
                previous,
                value - previous,
                percent(value - previous, previous),
                yearBefore,
                value - yearBefore,
                percent(value - yearBefore, yearBefore));
    }

    /** A part of a base in percent, two decimals; null where there is no base. */
    static BigDecimal percent(int part, int base) {
        return base == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
    }
}
