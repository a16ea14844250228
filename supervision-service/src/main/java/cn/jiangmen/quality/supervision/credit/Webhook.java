package cn.jiangmen.quality.supervision.credit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a consumer is told each entry, and how that goes.
 *
 * @param deliveredThrough everything up to this sequence was taken by the consumer's server
 * @param waiting how many entries are still to be delivered
 * @param failures how many calls in a row failed
 * @param nextAttemptAt not before this is the next call made
 */
@Schema(name = "CreditWebhook")
public record Webhook(
        String consumer,

        @Schema(examples = "https://credit.example.gov.cn/hooks/quality")
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

    static Webhook of(cn.jiangmen.quality.kit.webhooks.Webhook hook) {
        return new Webhook(
                hook.subscriber(),
                hook.url(),
                State.valueOf(hook.state().name()),
                hook.deliveredThrough(),
                hook.waiting(),
                hook.failures(),
                hook.failingSince(),
                hook.nextAttemptAt(),
                hook.lastProblem(),
                hook.changedAt(),
                hook.version());
    }

    /** Whether calls are made. */
    @Schema(name = "CreditWebhookState")
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
    @Schema(name = "CreditDelivery")
    public record Delivery(
            long id,
            @Schema(nullable = true) Long sequence,
            String url,
            Instant attemptedAt,
            int tookMs,
            @Schema(nullable = true) Integer status,
            @Schema(nullable = true) String problem) {

        static Delivery of(cn.jiangmen.quality.kit.webhooks.Webhook.Delivery call) {
            return new Delivery(
                    call.id(),
                    call.sequence(),
                    call.url(),
                    call.attemptedAt(),
                    call.tookMs(),
                    call.status(),
                    call.problem());
        }
    }
}
