package cn.jiangmen.quality.supervision.provinces;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One publication across a province's border: ours that another publishes, or another's that we publish.
 *
 * @param province code of the other province, two digits
 * @param county that decided, or that is responsible for the party
 */
@Schema(name = "ProvincePush")
public record ProvincePush(
        UUID id,
        long version,
        Direction direction,
        Kind kind,
        @Schema(nullable = true) UUID penaltyId,
        @Schema(nullable = true) UUID recordId,
        @Schema(examples = "45") String province,
        String provinceName,
        @Schema(examples = "440703") String county,
        String enterpriseName,
        String creditCode,
        String decisionNumber,
        LocalDate decidedOn,
        Status status,
        @Schema(nullable = true) LocalDate pushedOn,
        @Schema(nullable = true) LocalDate receivedOn,
        @Schema(nullable = true) LocalDate publishedOn,
        @Schema(nullable = true) String reference,
        @Schema(nullable = true) String reason,
        String by,
        Instant recordedAt,
        Instant changedAt) {

    /** Which way. */
    @Schema(name = "ProvincePushDirection")
    public enum Direction {
        /** 推送至外省 */
        OUT,
        /** 外省推送 */
        IN
    }

    /** What is published; each has clocks of its own. */
    @Schema(name = "ProvincePushKind")
    public enum Kind {
        PENALTY("PENALTY_GSXT_PUSH", "PENALTY_GSXT_RECEIVED"),
        LISTING("LIST_PUSH", "LIST_RECEIVED");

        private final String push;
        private final String received;

        Kind(String push, String received) {
            this.push = push;
            this.received = received;
        }
    }

    /** How far it has come. */
    @Schema(name = "ProvincePushStatus")
    public enum Status {
        /** to be pushed by us */
        OPEN,
        /** the other province has not said that it received it */
        PUSHED,
        /** to be published by who received it */
        RECEIVED,
        PUBLISHED,
        CANCELLED
    }

    /** The clock that runs now, or null. */
    String clock() {
        return switch (status) {
            case OPEN -> kind.push;
            case RECEIVED -> kind.received;
            case PUSHED, PUBLISHED, CANCELLED -> null;
        };
    }

    /** The day from which the clock runs. */
    LocalDate clockFrom() {
        return status == Status.OPEN ? decidedOn : receivedOn;
    }
}
