package cn.jiangmen.quality.local;

import cn.jiangmen.quality.local.PublicApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;

/** Loads one register export as an officer would: upload it, wait for the report, commit by its token, wait for the end. */
final class RegisterImport {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int ATTEMPTS = 3;

    private final PublicApi api;
    private final URI certificates;

    RegisterImport(PublicApi api, URI certificates) {
        this.api = api;
        this.certificates = certificates;
    }

    /**
     * A second attempt is harmless, because rows that were committed before are found unchanged.
     *
     * @param progress told from 0 to 1
     */
    void load(Path export, DoubleConsumer progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                URI job = upload(export);
                JsonNode verified = await(job, "VERIFIED", done -> progress.accept(done / 2));
                api.post(
                        URI.create(job + "/commits"),
                        Map.of("token", verified.path("commit_token").asText()),
                        Map.of(),
                        Set.of(200, 202));
                await(job, "COMMITTED", done -> progress.accept(0.5 + done / 2));
                return;
            } catch (LoadFailed e) {
                if (attempt == ATTEMPTS) {
                    throw new LoadFailed(export.getFileName() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** {@code 03-2024-06-30-CCC.xlsx} is an export of record kind CCC. */
    static String recordKind(Path export) {
        String name = export.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.'));
    }

    private URI upload(Path export) {
        String boundary = "quality-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"record_kind\"\r\n\r\n"
                + recordKind(export) + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + export.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(export),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n", StandardCharsets.US_ASCII));
            Answer answer = api.post(
                    certificates.resolve("/api/v1/imports"),
                    "multipart/form-data; boundary=" + boundary,
                    body,
                    Map.of("Idempotency-Key", boundary),
                    Set.of(202));
            return certificates.resolve(URI.create(answer.header("Location")));
        } catch (IOException e) {
            throw new LoadFailed(export + " cannot be read: " + e.getMessage(), e);
        }
    }

    private JsonNode await(URI job, String wanted, DoubleConsumer progress) {
        while (true) {
            JsonNode state = api.get(job).body();
            switch (state.path("state").asText()) {
                case "FAILED", "CANCELLED" -> throw new LoadFailed("the import " + job + " ended as " + state);
                case String reached
                when reached.equals(wanted) -> {
                    return state;
                }
                default -> {
                    double total = state.path("progress").path("total").asDouble();
                    progress.accept(
                            total > 0 ? state.path("progress").path("done").asDouble() / total : 0);
                }
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadFailed("interrupted", e);
            }
        }
    }
}
