package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The targets of a year as they stand on a day. */
@Schema(description = "某日有效的年度目标及分解")
public record Targets(
        String plan,
        int year,
        LocalDate on,

        @Schema(description = "decisions recorded later are left out; null: none is", nullable = true)
        Instant knownAt,

        List<Line> indicators) {

    /** Who set the city's target. */
    @Schema(name = "TargetSource")
    public enum Source {
        PLAN,
        ALLOCATION
    }

    /** One indicator; allocated and unallocated are null while nothing is allocated. */
    @Schema(name = "TargetLine")
    public record Line(
            @Schema(examples = "MS-ENT") String code,
            String nameZh,
            String nameEn,
            Unit unit,

            @Schema(description = "true: the target must be exceeded (超过)")
            boolean strict,

            @Schema(description = "what the plan asks") int threshold,
            City city,
            List<County> counties,

            @Schema(description = "what the counties have of the city's target", nullable = true)
            Integer allocated,

            @Schema(description = "what no county has of it", nullable = true)
            Integer unallocated,

            @Schema(nullable = true) Decided allocation) {}

    /** The city's target. */
    @Schema(name = "CityTarget")
    public record City(int target, Source source) {}

    /** A county's target; null while it has no share. */
    @Schema(name = "CountyTarget")
    public record County(
            @Schema(examples = "440703") String county,
            String nameZh,
            String nameEn,
            @Schema(nullable = true) Integer target) {}

    /** The decision it follows from. */
    @Schema(name = "TargetDecision")
    public record Decided(UUID id, long number, LocalDate effectiveOn, String documentNumber) {}
}
