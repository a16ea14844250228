package cn.jiangmen.quality.supervision.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record that nobody may show any more, and who has confirmed that they stopped.
 *
 * @param sequence of the entry that ended it
 * @param due by when everybody must have stopped, null where the calendar of that year is missing
 */
@Schema(name = "CreditRecall")
public record Recall(
        long sequence,
        UUID recordId,

        @Schema(examples = "cn.jiangmen.quality.dishonesty.repaired.v1")
        String type,

        @Schema(nullable = true) String county,
        LocalDate day,
        @Schema(nullable = true) LocalDate due,
        State state,
        List<Recipient> recipients) {

    /** The worst of its recipients'. */
    @Schema(name = "CreditRecallState")
    public enum State {
        /** Everybody who received the record has confirmed, or nobody received it. */
        CONFIRMED,
        WAITING,
        OVERDUE
    }

    /**
     * One consumer's part.
     *
     * @param receivedBy the ways in which it received the record while it was shown
     * @param confirmedAt when it confirmed the end, null when it has not
     */
    @Schema(name = "CreditRecallRecipient")
    public record Recipient(
            String consumer,
            List<Way> receivedBy,
            @Schema(nullable = true) Instant confirmedAt) {}

    /** How an entry reaches a consumer. */
    @Schema(name = "CreditWay")
    public enum Way {
        FEED,
        SNAPSHOT,
        WEBHOOK,
        /** It answered, however it came to know: from Kafka or a file. */
        RECEIPT
    }
}
