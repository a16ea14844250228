package cn.jiangmen.quality.target.proof;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the ledger that was found different from an independent count: what it was, what it became, and when. */
@Schema(name = "ProofFinding", description = "核验发现")
public record Finding(
        long id,
        long round,
        int shard,

        @Schema(description = "MEMBERSHIP or STEP", examples = "STEP")
        String kind,

        @Schema(description = "MISSING, SURPLUS or WRONG", examples = "WRONG")
        String fault,

        @Schema(description = "null: of no definition that there is", examples = "MS-ENT", nullable = true)
        String indicator,

        int definition,

        @Schema(description = "credit code or body of a membership", nullable = true)
        String subject,

        @Schema(nullable = true) String basis,

        @Schema(description = "scheme or certificate of a membership", nullable = true)
        String unit,

        @Schema(examples = "440703") String county,

        @Schema(description = "of a step; -infinity: since ever", examples = "2024-05-01", nullable = true)
        String day,

        @Schema(description = "what the row said; null: there was none", nullable = true)
        String was,

        @Schema(description = "what it says now, or is to say; null: there is to be none", nullable = true)
        String becomes,

        Instant foundAt,

        @Schema(description = "null: not yet", nullable = true)
        Instant healedAt,

        @Schema(
                description =
                        "system: the proof has recounted it; ledger: it was right again by an event or a rebuild before that",
                nullable = true)
        String healedBy) {}
