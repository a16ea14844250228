package cn.jiangmen.quality.supervision.credit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry that a consumer rejected: somebody in the county has to see to it.
 *
 * @param recordId the record whose act was rejected
 * @param correctedBy the sequence of the corrected successor, null when there is none
 */
@Schema(name = "CreditWorkItem")
public record WorkItem(
        UUID id,
        String consumer,
        long sequence,
        UUID entryId,
        UUID recordId,
        @Schema(examples = "440703") String county,
        @Schema(examples = "NAME_CODE_MISMATCH") String code,

        @Schema(nullable = true, examples = "enterprise_name")
        String field,

        @Schema(nullable = true) String detail,
        State state,
        @Schema(nullable = true) Long correctedBy,
        @Schema(nullable = true) String reason,
        Instant openedAt,
        @Schema(nullable = true) Instant closedAt,
        long version) {

    /** How it stands. */
    @Schema(name = "CreditWorkItemState")
    public enum State {
        OPEN,
        /** A later entry corrects the rejected one. */
        CORRECTED,
        /** The consumer took the entry after all. */
        ACCEPTED_LATER,
        DISMISSED
    }
}
