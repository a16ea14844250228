package cn.jiangmen.quality.target.proof.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.proof.Finding;
import cn.jiangmen.quality.target.proof.Proofs;
import cn.jiangmen.quality.target.proof.Round;
import cn.jiangmen.quality.target.proof.Shard;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the proof says of itself, as told over HTTP. */
final class ProofViews {
    private ProofViews() {}

    /** Asks for a round. */
    @Schema(name = "ProofRoundRequest", description = "立即核验一轮")
    record Ask(
            @Schema(description = "who asks", examples = "市市场监管局 质量科") @NotNull @Line(max = 100)
            String by) {}

    /** How far the ledger is proven. */
    @Schema(name = "LedgerProof", description = "台账自证状况")
    record Status(
            @JsonUnwrapped Standing standing,

            @Schema(
                    description =
                            "PROVEN: every row was checked within two rounds and is right; DRIFTING: some are wrong and not healed;"
                                    + " BEHIND: some were not checked within two rounds; STARTING: no round is complete yet",
                    examples = "PROVEN")
            String state,

            @Schema(description = "a complete round takes this long", examples = "PT10M")
            String completeRoundEvery,

            @Schema(description = "the round at work", nullable = true)
            Round round,

            @Schema(nullable = true) Round lastRound,
            List<ShardView> shards,

            @Schema(description = "the newest twenty") List<Finding> findings) {
        static Status of(Proofs.Status status) {
            return new Status(
                    status.standing(),
                    status.state(),
                    status.every().toString(),
                    status.running(),
                    status.last(),
                    status.shards().stream().map(ShardView::of).toList(),
                    status.findings());
        }
    }

    /** A part of the ledger that is checked at a time. */
    @Schema(name = "ProofShard")
    record ShardView(
            int shard,
            Shard.Kind kind,

            @Schema(description = "the range of subjects, or the indicator", examples = "MS-ENT")
            String name,

            @Schema(nullable = true) Instant verifiedAt,
            @Schema(nullable = true) Integer tookMs,

            @Schema(description = "memberships or steps it has", nullable = true)
            Long rowsChecked) {
        static ShardView of(Shard shard) {
            return new ShardView(
                    shard.number(),
                    shard.kind(),
                    shard.name(),
                    shard.verifiedAt(),
                    shard.tookMs(),
                    shard.rowsChecked());
        }
    }
}
