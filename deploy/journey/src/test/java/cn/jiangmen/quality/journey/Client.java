package cn.jiangmen.quality.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Speaks JSON with the services, as any other platform would. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    JsonNode get(URI uri) {
        return body(expect(200, send(HttpRequest.newBuilder(uri))));
    }

    String etag(URI uri) {
        return expect(200, send(HttpRequest.newBuilder(uri)))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** Posts JSON; answers what the Location names, or the address itself where nothing was created. */
    URI post(int expected, URI uri, Map<String, ?> body, String... headers) {
        return post(expected, uri, "application/json", BodyPublishers.ofString(write(body)), headers);
    }

    /** Uploads a file as a form with one more field. */
    URI upload(URI uri, Path file, String field, String value) throws IOException {
        String boundary = "journey" + UUID.randomUUID();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(part + field + "\"\r\n\r\n" + value + "\r\n"),
                BodyPublishers.ofString(part + "file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n"),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return post(202, uri, "multipart/form-data; boundary=" + boundary, body);
    }

    @Override
    public void close() {
        http.close();
    }

    private URI post(int expected, URI uri, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = expect(expected, send(request));
        return uri.resolve(answer.headers().firstValue("Location").orElse(uri.toString()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s %s: %s", answer.request().method(), answer.uri(), answer.body())
                .isEqualTo(status);
        return answer;
    }

    private JsonNode body(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
