package cn.jiangmen.quality.target.progress;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How current and how well proven an aggregate answer is; unwrapped into each of them ({@code @JsonUnwrapped}). */
@Schema(name = "Standing", description = "数字的时效与核验状况")
public record Standing(
        @Schema(
                description =
                        "everything that was published before this moment is in the numbers; null right after start",
                nullable = true)
        Instant asOf,

        @Schema(description = "rises with every change of any number on any day")
        long sequence,

        @Schema(description = "how old as_of is, milliseconds; null right after start", nullable = true)
        Long eventLagMs,

        @Schema(description = "whether no event was waiting at the last look")
        boolean caughtUp,

        @Schema(
                description =
                        "rows of the ledger that were found different from an independent count and not healed yet")
        int drift,

        @Schema(
                description =
                        "every row of the ledger was recounted after this moment; null until a first round is complete",
                nullable = true)
        Instant verifiedAt) {}
