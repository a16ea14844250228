package cn.jiangmen.quality.target.rate;

import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One derived quality indicator over time. */
@Schema(description = "质量衍生指标的时间序列")
public record RateSeries(
        @JsonUnwrapped Standing standing,
        @Schema(examples = "SUSPENSION-RATE") String code,

        @Schema(description = "null: the whole city", nullable = true)
        String county,

        Rates.Unit unit,
        int scale,
        int decimals,
        List<Point> points) {

    /** The value on one day. */
    @Schema(name = "RatePoint")
    public record Point(LocalDate on, @JsonUnwrapped Quotient quotient) {}
}
