package cn.jiangmen.quality.supervision.credit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A platform that receives the entries, and how far it is.
 *
 * @param fedThrough the highest sequence that the feed gave out to it
 * @param loadedThrough the snapshot that it has proven to have; entries up to it need no answer
 * @param unanswered how many entries it has not answered
 * @param oldestUnanswered the first of them, null when there is none
 * @param unansweredSince when that one was entered
 * @param overdue whether that is longer ago than the alarm allows
 */
@Schema(name = "CreditConsumer")
public record Consumer(
        @Schema(examples = "credit-jiangmen") String code,
        @Schema(examples = "信用江门") String name,
        @Schema(examples = "市发展改革局 信用科") String contact,
        State state,
        long fedThrough,
        @Schema(nullable = true) Instant fedAt,
        long loadedThrough,
        @Schema(nullable = true) Instant loadedAt,
        long lastSequence,
        long accepted,
        long rejected,
        long unanswered,
        @Schema(nullable = true) Long oldestUnanswered,
        @Schema(nullable = true) Instant unansweredSince,
        boolean overdue,
        Instant registeredAt,
        @Schema(nullable = true) Instant closedAt,
        long version) {

    /** Whether it takes part. */
    public enum State {
        ACTIVE,
        CLOSED
    }
}
