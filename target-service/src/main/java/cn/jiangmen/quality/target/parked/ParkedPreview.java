package cn.jiangmen.quality.target.parked;

import cn.jiangmen.quality.target.progress.Move;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay of a parked event would change. */
@Schema(name = "ParkedEventPreview", description = "重放预览")
public record ParkedPreview(
        long id,

        @Schema(description = "whether it would be applied now")
        boolean applicable,

        @Schema(description = "why it would be refused again", nullable = true)
        String refusedFor,

        @Schema(description = "the days that were looked at: today, and the end of each year of the plan in force")
        List<LocalDate> days,

        @Schema(description = "numbers that would be others; empty when none of these days is concerned")
        List<Change> changes) {

    /** A number that would be another one on a day. */
    @Schema(name = "ParkedEventChange")
    public record Change(
            @Schema(examples = "2025-12-31") LocalDate on,
            @JsonUnwrapped Move move) {}
}
