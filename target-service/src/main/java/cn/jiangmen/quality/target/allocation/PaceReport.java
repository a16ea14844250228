package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the numbers of a plan stand to the pace they are to keep, on a day. */
@Schema(description = "进度与应达进度的比较")
public record PaceReport(
        @JsonUnwrapped Standing standing,
        LocalDate on,
        String plan,

        @Schema(description = "how far from the expected number still counts as on track, percent", examples = "2.00")
        BigDecimal tolerancePercent,

        List<Line> indicators) {

    /** Which target is paced. */
    @Schema(name = "PaceScope")
    public enum Scope {
        /** The year's. */
        YEAR,
        /** The plan's, from its first day to its last. */
        PLAN
    }

    /** One indicator. */
    @Schema(name = "IndicatorPace")
    public record Line(
            @Schema(examples = "MS-ENT") String code,
            String nameZh,
            String nameEn,
            Unit unit,
            Basis basis,

            @Schema(description = "true: a target must be exceeded (超过)")
            boolean strict,

            int threshold,
            Scope scope,

            @Schema(description = "whose targets hold on the day")
            int year,

            LocalDate dueOn,
            Pace city,
            List<County> counties) {}

    /** One county, or what is not attributed to any. */
    @Schema(name = "CountyPace")
    public record County(@Schema(examples = "440703") String county, String nameZh, String nameEn, Pace pace) {}
}
