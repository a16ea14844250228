package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan's indicators on one day, for the city and for each county. City is always the sum of the counties listed. */
@Schema(description = "某日全市及各县(市、区)指标完成情况")
public record Progress(
        @Schema(description = "the day, Asia/Shanghai", examples = "2025-12-31")
        LocalDate on,

        @Schema(
                description =
                        "everything that was published before this moment is in the numbers; null right after start",
                nullable = true)
        Instant asOf,

        @Schema(description = "rises with every change of any number or target on any day")
        long sequence,

        @Schema(description = "how old as_of is, milliseconds; null right after start", nullable = true)
        Long eventLagMs,

        @Schema(description = "whether no event was waiting at the last look")
        boolean caughtUp,

        @Schema(description = "events that could not be applied and are kept for replay")
        int parkedEvents,

        @Schema(
                description =
                        "rows of the ledger that were found different from an independent count and not healed yet")
        int drift,

        @Schema(
                description =
                        "every row of the ledger was recounted after this moment; null until a first round is complete",
                nullable = true)
        Instant verifiedAt,

        Plan plan,
        List<Line> indicators) {

    /** The plan the thresholds come from. */
    public record Plan(String code, String titleZh, String titleEn, LocalDate startsOn, LocalDate dueOn) {}

    /** One indicator. */
    @Schema(name = "IndicatorProgress")
    public record Line(
            @Schema(examples = "MS-ENT") String code,
            String nameZh,
            String nameEn,
            Unit unit,

            @Schema(description = "version of the definition it is counted by", examples = "1")
            int definition,

            @Schema(description = "the official basis, which `value` follows")
            Basis basis,

            int threshold,

            @Schema(description = "true: the threshold must be exceeded (超过)")
            boolean strict,

            @Schema(description = "with how many decimals ratios of this line are told", examples = "0")
            int decimals,

            City city,

            @Schema(description = "seven counties, then `unattributed`")
            List<County> counties) {}

    /** The whole city. */
    @Schema(name = "CityProgress")
    public record City(
            int value,
            int distinct,
            int holdings,

            @Schema(description = "the city's target for the year of the day: as allocated, otherwise the threshold")
            int target,

            @Schema(description = "how many are still missing to the plan's threshold; 0 when met")
            int gap,

            boolean met) {}

    /** One county, or what is not attributed to any. */
    @Schema(name = "CountyProgress")
    public record County(
            @Schema(examples = "440703") String county,
            String nameZh,
            String nameEn,
            int value,
            int distinct,
            int holdings,

            @Schema(
                    description = "the county's share of the target on that day; null while none is allocated",
                    nullable = true)
            Integer target,

            @Schema(description = "how many are still missing to its share; null without one", nullable = true)
            Integer gap,

            @Schema(
                    description = "whether its share is met, exceeded where the indicator is strict; null without one",
                    nullable = true)
            Boolean met) {}
}
