package cn.jiangmen.quality.kit.webhooks;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a subscriber is told its news, and how that goes.
 *
 * @param deliveredThrough everything up to this sequence was taken by the subscriber's server
 * @param waiting how many news are still to be delivered
 * @param failures how many calls in a row failed
 * @param nextAttemptAt not before this is the next call made
 */
public record Webhook(
        String subscriber,
        String url,
        State state,
        long deliveredThrough,
        long waiting,
        int failures,
        @Schema(nullable = true) Instant failingSince,
        Instant nextAttemptAt,
        @Schema(nullable = true) String lastProblem,
        Instant changedAt,
        long version) {

    /** Whether calls are made. */
    @Schema(name = "WebhookState")
    public enum State {
        ACTIVE,
        PAUSED
    }

    /**
     * One call.
     *
     * @param sequence null for a test call
     * @param status of the answer, null where there was none
     * @param problem why it does not count as delivered, null when it does
     */
    @Schema(name = "WebhookDelivery")
    public record Delivery(
            long id,
            @Schema(nullable = true) Long sequence,
            String url,
            Instant attemptedAt,
            int tookMs,
            @Schema(nullable = true) Integer status,
            @Schema(nullable = true) String problem) {}
}
