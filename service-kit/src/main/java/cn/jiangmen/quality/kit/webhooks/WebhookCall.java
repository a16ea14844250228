package cn.jiangmen.quality.kit.webhooks;

import cn.jiangmen.quality.kit.signing.Signatures;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes one call, signed as Standard Webhooks asks: {@code webhook-id} (of the news, the same at each attempt),
 * {@code webhook-timestamp} and {@code webhook-signature} over {@code id.timestamp.body}. No redirect is followed, and neither
 * a slow nor a long answer holds it up.
 */
@ApplicationScoped
class WebhookCall {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long ANSWER_SECONDS = 10;
    private static final int LONGEST_PROBLEM = 300;
    private static final long LONGEST_ANSWER = 65_536;

    private final Signatures signatures;
    private final Destinations destinations;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookCall(Signatures signatures, Destinations destinations, Clock clock) {
        this.signatures = signatures;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** What came of a call; delivered when there is no problem. */
    record Outcome(Instant at, Integer status, String problem, String answer, int tookMs) {}

    void stop(@Observes ShutdownEvent event) {
        http.shutdownNow();
    }

    Outcome make(String url, String id, String body) {
        Instant at = Instant.now(clock);
        long began = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer = null;
        try {
            URI address = URI.create(url);
            destinations.require(address);
            String timestamp = Long.toString(at.getEpochSecond());
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", timestamp)
                    .header("webhook-signature", signature(id + "." + timestamp + "." + body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            answer = http.sendAsync(
                    request,
                    HttpResponse.BodyHandlers.limiting(
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
            // the client's own limit ends with the first byte of the answer, this one with its last
            HttpResponse<String> given = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
            boolean taken = given.statusCode() / 100 == 2;
            return new Outcome(
                    at,
                    given.statusCode(),
                    taken ? null : "answered " + given.statusCode(),
                    taken ? given.body() : null,
                    since(began));
        } catch (AddressRefused e) {
            return failed(at, began, "the address may not be called: " + e.reason);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed(at, began, "no complete answer within " + ANSWER_SECONDS + " s");
        } catch (ExecutionException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            String message = why.getMessage() == null ? "" : ": " + why.getMessage();
            return failed(at, began, why.getClass().getSimpleName() + message);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(at, began, "interrupted");
        }
    }

    /** Asymmetric, so that the receiver keeps no secret of ours: {@code v1a} is Ed25519; {@code sm2} is no part of the standard. */
    private String signature(String content) {
        String scheme = "EdDSA".equals(signatures.algorithm()) ? "v1a" : "sm2";
        byte[] signature = signatures.signature(content.getBytes(StandardCharsets.UTF_8));
        return scheme + "," + Base64.getEncoder().encodeToString(signature);
    }

    private static Outcome failed(Instant at, long began, String problem) {
        return new Outcome(
                at, null, problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())), null, since(began));
    }

    private static int since(long began) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
