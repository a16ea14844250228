package cn.jiangmen.quality.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A client of the services' public HTTP APIs that is patient with a service that is being restarted. */
final class PublicApi implements AutoCloseable {
    private static final Duration ANSWER_PATIENCE = Duration.ofMinutes(1);
    private static final Duration OUTAGE_PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_PATIENCE)
            .build();

    /** An answer with a status the caller expected. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {
        /** The last part of a problem's type, such as {@code credit-code-taken}; empty when it is none. */
        String problem() {
            return body.path("type").asText().replaceFirst(".*/", "");
        }

        /** Of a problem document its detail and the fields it names. */
        String sentence() {
            StringBuilder sentence = new StringBuilder(
                    body.path("detail").asText(body.path("title").asText("without a word")));
            body.path("errors").forEach(error -> sentence.append("; ").append(error));
            return sentence.toString();
        }

        String header(String name) {
            return headers.firstValue(name)
                    .orElseThrow(() -> new LoadFailed("An answer came without the header " + name));
        }
    }

    Answer get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET(), uri, Set.of(200));
    }

    /** @param expected statuses that are not failures */
    Answer post(URI uri, Map<String, ?> body, Map<String, String> headers, Set<Integer> expected) {
        try {
            return post(
                    uri, "application/json", BodyPublishers.ofString(json.writeValueAsString(body)), headers, expected);
        } catch (JsonProcessingException e) {
            throw new LoadFailed("not JSON: " + body, e);
        }
    }

    Answer post(URI uri, String contentType, BodyPublisher body, Map<String, String> headers, Set<Integer> expected) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Content-Type", contentType).POST(body);
        headers.forEach(request::header);
        return send(request, uri, expected);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private Answer send(HttpRequest.Builder builder, URI uri, Set<Integer> expected) {
        HttpRequest request = builder.timeout(ANSWER_PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .build();
        long deadline = System.nanoTime() + OUTAGE_PATIENCE.toNanos();
        while (true) {
            boolean patient = System.nanoTime() < deadline;
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                Answer answer = new Answer(response.statusCode(), response.headers(), parsed(response.body()));
                if (!passing(answer)) {
                    if (expected.contains(answer.status())) {
                        return answer;
                    }
                    throw refused(request, answer);
                }
                if (!patient) {
                    throw refused(request, answer);
                }
            } catch (IOException e) {
                if (!patient) {
                    throw new LoadFailed(request.method() + " " + uri + " was not answered: " + e, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadFailed("interrupted", e);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("interrupted", e);
        }
    }

    /** Whether the same request may be answered otherwise in a moment. */
    private static boolean passing(Answer answer) {
        return TRY_AGAIN.contains(answer.status()) || answer.problem().equals("conflict");
    }

    private static LoadFailed refused(HttpRequest request, Answer answer) {
        return new LoadFailed(
                request.method() + " " + request.uri() + " was answered " + answer.status() + ": " + answer.sentence());
    }

    private JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
