package cn.jiangmen.quality.target.activity;

import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done in a range of days, counted by kind, county and period; the counties of a kind add up to its counts. */
@Schema(description = "活动数量")
public record Activities(
        @JsonUnwrapped Standing standing,
        LocalDate from,
        LocalDate to,
        Span every,

        @Schema(description = "null: all counties and `unattributed`", examples = "440703", nullable = true)
        String county,

        @Schema(description = "the first and the last are cut to the range")
        List<Span.Period> periods,

        List<Kind> kinds) {

    /** The counts of one kind; {@code counts[i]} belongs to {@code periods[i]}. */
    @Schema(name = "ActivityCounts")
    public record Kind(
            @Schema(examples = "INSPECTION") String code,
            String nameZh,
            String nameEn,
            String source,
            String planItem,
            long total,
            List<Long> counts,
            List<County> counties) {}

    /** The counts of one kind in one county. */
    @Schema(name = "ActivityCountyCounts")
    public record County(
            @Schema(examples = "440703") String county, String nameZh, String nameEn, long total, List<Long> counts) {}
}
