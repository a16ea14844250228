package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.signing.Signatures;
import cn.jiangmen.quality.kit.store.JsonRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes the calls, signed as Standard Webhooks asks: {@code webhook-id} (the entry's id, the same at each attempt),
 * {@code webhook-timestamp} and {@code webhook-signature} over {@code id.timestamp.body}; the body is the event, byte for byte.
 */
@ApplicationScoped
public class WebhookCalls {
    private static final Logger LOG = Logger.getLogger(WebhookCalls.class);
    private static final int IN_A_ROW = 200;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_PROBLEM = 300;
    private static final int LONGEST_ANSWER = 10_000;

    private static final String NEXT =
            "select sequence, entry_id, event from credit_entry where sequence > ? order by sequence limit 1";

    private final Webhooks webhooks;
    private final Receipts receipts;
    private final JsonRows rows;
    private final Signatures signatures;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("credit-webhooks").factory());
    private ScheduledFuture<?> work;

    WebhookCalls(Webhooks webhooks, Receipts receipts, JsonRows rows, Signatures signatures, Clock clock) {
        this.webhooks = webhooks;
        this.receipts = receipts;
        this.rows = rows;
        this.signatures = signatures;
        this.clock = clock;
    }

    private record Next(long sequence, String entryId, String event) {}

    private record Outcome(Integer status, String problem, String answer, int tookMs) {}

    /** A key that cannot be read stops the start. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        signatures.keys();
        work = timer.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        work.cancel(false);
        timer.shutdownNow();
        http.shutdownNow();
    }

    private void run() {
        try {
            deliver();
        } catch (RuntimeException e) { // told, and tried again in a second
            LOG.warnf("webhooks could not be called: %s", e.getMessage());
        }
    }

    /** Calls every webhook that is due, each until it has everything or fails. */
    void deliver() {
        for (Optional<Webhooks.Lease> lease = webhooks.lease(); lease.isPresent(); lease = webhooks.lease()) {
            try {
                deliver(lease.get());
            } finally {
                webhooks.giveBack(lease.get());
            }
        }
    }

    /** One call that delivers nothing, so that a consumer can try its side. */
    public Webhook.Delivery test(String consumer) {
        Webhook hook = webhooks.get(consumer);
        Webhooks.Lease lease = new Webhooks.Lease(consumer, hook.url(), hook.deliveredThrough());
        Instant at = Instant.now(clock);
        String id = Ids.next().toString();
        Outcome outcome = call(hook.url(), id, testEvent(id, at));
        webhooks.tried(lease, null, at, outcome.tookMs(), outcome.status(), outcome.problem());
        return webhooks.deliveries(consumer, null, 1).getFirst();
    }

    private void deliver(Webhooks.Lease lease) {
        long through = lease.deliveredThrough();
        for (int i = 0; i < IN_A_ROW; i++) {
            Optional<Next> next = rows.first(Next.class, NEXT, through);
            if (next.isEmpty()) {
                return;
            }
            Instant at = Instant.now(clock);
            Outcome outcome = call(lease.url(), next.get().entryId(), next.get().event());
            webhooks.tried(lease, next.get().sequence(), at, outcome.tookMs(), outcome.status(), outcome.problem());
            if (outcome.problem() != null) {
                return;
            }
            through = next.get().sequence();
            answered(lease.consumer(), through, outcome.answer());
        }
    }

    private Outcome call(String url, String id, String body) {
        long began = System.nanoTime();
        String timestamp = Long.toString(Instant.now(clock).getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", signature(id + "." + timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean taken = answer.statusCode() / 100 == 2;
            return new Outcome(
                    answer.statusCode(), taken ? null : "answered " + answer.statusCode(), answer.body(), since(began));
        } catch (IOException e) {
            return new Outcome(null, short300(e), null, since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(null, "interrupted", null, since(began));
        }
    }

    /** Asymmetric, so that the consumer keeps no secret of ours: {@code v1a} is Ed25519; {@code sm2} is no part of the standard. */
    private String signature(String content) {
        String scheme = "EdDSA".equals(signatures.algorithm()) ? "v1a" : "sm2";
        byte[] signature = signatures.signature(content.getBytes(StandardCharsets.UTF_8));
        return scheme + "," + Base64.getEncoder().encodeToString(signature);
    }

    /** A consumer may give its receipt in its answer. */
    private void answered(String consumer, long sequence, String answer) {
        if (answer == null
                || answer.length() > LONGEST_ANSWER
                || !answer.stripLeading().startsWith("{")) {
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
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.debugf("the answer to entry %d is no receipt: %s", sequence, e.getMessage());
        }
    }

    private static String testEvent(String id, Instant at) {
        return Json.EVENTS
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "//quality.jiangmen.cn/supervision-service")
                .put("type", "cn.jiangmen.quality.credit.test.v1")
                .put("time", at.toString())
                .toString();
    }

    private static String short300(IOException e) {
        String problem = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        return problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
    }

    private static int since(long began) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
