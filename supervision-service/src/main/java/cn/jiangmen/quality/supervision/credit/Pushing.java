package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.webhooks.AddressRefused;
import cn.jiangmen.quality.kit.webhooks.WebhookCalls;
import cn.jiangmen.quality.kit.webhooks.WebhookFeed;
import cn.jiangmen.quality.kit.webhooks.Webhooks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Pushes the entries to the addresses of consumers: the body is the event, byte for byte, and the answer may be a receipt. */
@ApplicationScoped
public class Pushing implements WebhookFeed {
    private static final Logger LOG = Logger.getLogger(Pushing.class);
    private static final String FAMILY = "credit";
    private static final int LONGEST_ANSWER = 10_000;

    private final Webhooks webhooks;
    private final WebhookCalls calls;
    private final Consumers consumers;
    private final Receipts receipts;
    private final JsonRows rows;

    Pushing(Webhooks webhooks, WebhookCalls calls, Consumers consumers, Receipts receipts, JsonRows rows) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.consumers = consumers;
        this.receipts = receipts;
        this.rows = rows;
    }

    private record Count(long waiting) {}

    /**
     * Sets where a consumer is told, from some sequence on.
     *
     * @param after the last sequence that the consumer has already; null goes on where the former address was
     * @throws CreditRefused.AddressRefused when it is no address that may be called
     */
    @Transactional
    public Webhook set(String consumer, URI url, Long after, String by) {
        consumers.active(consumer);
        try {
            return Webhook.of(webhooks.set(FAMILY, consumer, url, after, by));
        } catch (AddressRefused e) {
            throw new CreditRefused.AddressRefused(e.address);
        }
    }

    /** Makes no calls until it is resumed; nothing is skipped. */
    public Webhook pause(String consumer, String ifMatch, String by) {
        return known(consumer, webhooks.pause(FAMILY, consumer, ifMatch, by));
    }

    /** Goes on where it was paused, at once. */
    public Webhook resume(String consumer, String ifMatch, String by) {
        return known(consumer, webhooks.resume(FAMILY, consumer, ifMatch, by));
    }

    public Webhook get(String consumer) {
        return known(consumer, webhooks.get(FAMILY, consumer));
    }

    /** One call that delivers nothing, so that a consumer can try its side. */
    public Webhook.Delivery test(String consumer) {
        return calls.test(FAMILY, consumer)
                .map(Webhook.Delivery::of)
                .orElseThrow(() -> new CreditRefused.NoWebhook(consumer));
    }

    /** The newest calls first. */
    public List<Webhook.Delivery> deliveries(String consumer, Long before, int limit) {
        consumers.get(consumer);
        return webhooks.deliveries(FAMILY, consumer, before, limit).stream()
                .map(Webhook.Delivery::of)
                .toList();
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public String due() {
        return """
                w.delivered_through < (select last_sequence from credit_counter)
                and exists (select from credit_consumer c where c.code = w.subscriber and c.state = 'ACTIVE')""";
    }

    @Override
    public List<News> after(String subscriber, long sequence, int limit) {
        return rows.list(News.class, """
                select sequence, entry_id as id, event as body from credit_entry
                where sequence > ? order by sequence limit ?""", sequence, limit);
    }

    @Override
    public long waiting(String subscriber, long sequence) {
        return rows.first(Count.class, "select count(*) as waiting from credit_entry where sequence > ?", sequence)
                .orElseThrow()
                .waiting();
    }

    @Override
    public String testType() {
        return "cn.jiangmen.quality.credit.test.v1";
    }

    /** A consumer may give its receipt in its answer. */
    @Override
    public void answered(String consumer, long sequence, String answer) {
        if (answer.length() > LONGEST_ANSWER || !answer.stripLeading().startsWith("{")) {
            return;
        }
        try {
            JsonNode told = Json.EVENTS.readTree(answer);
            Receipt.Outcome outcome =
                    Receipt.Outcome.valueOf(told.path("outcome").asText());
            String code =
                    outcome == Receipt.Outcome.REJECTED ? told.path("code").asText("UNSPECIFIED") : null;
            receipts.record(
                    consumer,
                    List.of(new Receipt(
                            sequence,
                            null,
                            outcome,
                            code,
                            told.path("field").asText(null),
                            told.path("detail").asText(null),
                            null)));
        } catch (JsonProcessingException | IllegalArgumentException | CreditRefused e) {
            LOG.debugf("the answer to entry %d is no receipt: %s", sequence, e.getMessage());
        }
    }

    private static Webhook known(String consumer, Optional<cn.jiangmen.quality.kit.webhooks.Webhook> hook) {
        return hook.map(Webhook::of).orElseThrow(() -> new CreditRefused.NoWebhook(consumer));
    }
}
