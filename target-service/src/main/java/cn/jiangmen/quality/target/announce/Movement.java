package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.target.progress.Move;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded movement of one of the day's numbers: what happened between two looks counts as one. */
@Schema(name = "Movement", description = "变动记录")
public record Movement(
        @Schema(description = "grows; the same for everybody")
        long id,

        @Schema(description = "the state of the ledger it led to")
        long sequence,

        Instant at,

        @Schema(description = "the day the number is of") LocalDate on,

        @JsonUnwrapped Move move,

        @Schema(
                description =
                        "events the ledger took in between the two looks, this number's and others'; 0: the calendar moved it")
        int events,

        @Schema(
                description =
                        "id of the event that caused it, or `definition CODE/version` where one was published; where it was one alone",
                nullable = true)
        String cause) {}
