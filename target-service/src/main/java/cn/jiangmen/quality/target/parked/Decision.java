package cn.jiangmen.quality.target.parked;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about a parked event, by whom and why. */
@Schema(name = "ParkedEventDecision", description = "搁置事件的处理记录")
public record Decision(
        long id,

        @Schema(description = "id of the parked event") long parkedEvent,

        Outcome outcome,
        String topic,
        int partition,
        long offset,
        @Schema(nullable = true) String key,

        @Schema(description = "why it had been parked") String parkedFor,

        Instant parkedAt,

        @Schema(description = "why it was refused again", nullable = true)
        String refusedFor,

        @Schema(examples = "市市场监管局 质量科") String by,

        @Schema(examples = "企业登记信息已更正") String reason,

        Instant decidedAt) {

    /** APPLIED and DISCARDED end it; REFUSED: it was given to the ledger again and stays parked. */
    @Schema(name = "ParkedEventOutcome")
    public enum Outcome {
        APPLIED,
        REFUSED,
        DISCARDED
    }
}
