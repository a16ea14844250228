package cn.jiangmen.quality.target.proof;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round of the proof: every shard once. */
@Schema(name = "ProofRound", description = "一轮核验")
public record Round(
        long id,
        State state,

        @Schema(description = "who asked for it; null: in its turn", nullable = true)
        String askedBy,

        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        int shardsDone,
        int shardsTotal,

        @Schema(description = "rows and steps that were found different")
        int found,

        @Schema(description = "of these, healed") int healed) {

    /** SUPERSEDED: another was asked for before it had ended. */
    @Schema(name = "ProofRoundState")
    public enum State {
        RUNNING,
        FINISHED,
        SUPERSEDED
    }
}
