package cn.jiangmen.quality.target.rate;

import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The derived quality indicators on a day. */
@Schema(description = "质量衍生指标")
public record Rates(@JsonUnwrapped Standing standing, LocalDate on, List<Line> rates) {

    /** What a value is counted per. */
    @Schema(name = "RateUnit")
    public enum Unit {
        PERCENT,
        PER_THOUSAND
    }

    /** One of them; numerators, denominators and unknown of the counties add up to the city's. */
    @Schema(name = "RateLine")
    public record Line(
            @Schema(examples = "SUSPENSION-RATE") String code,
            @Schema(examples = "证书暂停率") String nameZh,
            @Schema(examples = "Suspension rate") String nameEn,

            @Schema(description = "the item of the plan that it belongs to", examples = "二(四)")
            String planItem,

            Unit unit,
            @Schema(examples = "100") int scale,
            @Schema(examples = "2") int decimals,

            @Schema(
                    description =
                            "a fact of a day counts on it and until this many months after it; null: on its days only",
                    nullable = true)
            Integer windowMonths,

            String numeratorZh,
            String numeratorEn,
            String denominatorZh,
            String denominatorEn,
            Quotient city,
            List<County> counties) {}

    /** The value of a county. */
    @Schema(name = "RateCounty")
    public record County(
            @Schema(examples = "440703") String county,
            String nameZh,
            String nameEn,
            @JsonUnwrapped Quotient quotient) {}
}
