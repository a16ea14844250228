package cn.jiangmen.quality.target.proof;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the ledger that is checked at a time.
 *
 * @param subjects of a shard of memberships, else null
 * @param indicator of a shard of steps, else null
 * @param round in which it was checked last
 */
public record Shard(
        int number,
        Kind kind,
        Subjects subjects,
        String indicator,
        Long round,
        Instant verifiedAt,
        Integer tookMs,
        Long rowsChecked) {

    /** What is checked against what. */
    @Schema(
            name = "ProofShardKind",
            description = "SUBJECTS: memberships against what the events told; STEPS: steps against memberships")
    public enum Kind {
        SUBJECTS,
        STEPS
    }

    public String name() {
        return kind == Kind.STEPS ? indicator : subjects.toString();
    }
}
