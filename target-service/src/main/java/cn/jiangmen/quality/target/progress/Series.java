package cn.jiangmen.quality.target.progress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One indicator over time; {@code value} follows the official basis. */
@Schema(description = "某指标的时间序列")
public record Series(
        @JsonUnwrapped Standing standing,

        @Schema(examples = "MS-ENT") String indicator,

        @Schema(description = "null: the whole city", nullable = true)
        String county,

        @Schema(description = "version of the definition it is counted by", examples = "1")
        int definition,

        List<Point> points) {

    /** The numbers on one day. */
    @Schema(name = "SeriesPoint")
    public record Point(LocalDate on, int distinct, int holdings, int value) {}
}
