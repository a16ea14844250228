package cn.jiangmen.quality.target.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moved between two looks at the day's numbers. */
@Schema(name = "Moves", description = "一次变动")
public record Moves(
        @Schema(description = "the state of the ledger they led to")
        long sequence,

        Instant at,

        @Schema(description = "the day the numbers are of; where it is new, the calendar moved them, too")
        LocalDate on,

        List<Move> items) {}
