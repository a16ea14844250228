package cn.jiangmen.quality.supervision.credit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A consumer's answer to one entry.
 *
 * @param entryId the entry's id, to find a mistaken sequence; may be null
 * @param code why it was rejected; null for the other outcomes
 * @param answeredAt when the consumer decided; the latest of several answers counts
 */
public record Receipt(
        long sequence, UUID entryId, Outcome outcome, String code, String field, String detail, Instant answeredAt) {

    /** What the consumer did with the entry. */
    @Schema(name = "ReceiptOutcome")
    public enum Outcome {
        ACCEPTED,
        /** It had the entry already; an answer given before stays. */
        DUPLICATE,
        REJECTED
    }

    /** What became of the receipt. */
    @Schema(name = "ReceiptResult")
    public enum Result {
        RECORDED,
        /** The same receipt was there. */
        REPEATED,
        /** Kept, but a later answer counts. */
        OUTDATED,
        /** The entry was superseded and is no longer kept; there is nothing to answer any more. */
        NO_LONGER_KEPT,
        /** No entry has the sequence. */
        UNKNOWN_ENTRY,
        /** The sequence and the entry's id do not belong together. */
        ENTRY_MISMATCH
    }
}
