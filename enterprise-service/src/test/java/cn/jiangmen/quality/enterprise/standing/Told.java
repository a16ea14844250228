package cn.jiangmen.quality.enterprise.standing;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Events of other services, made from their own golden samples: another id, and the fields that matter changed. */
public final class Told {
    private final String type;
    private final ObjectNode data;
    private final String idField;
    private final UUID id;

    private Told(String service, String type, String idField, UUID id) {
        this.type = "cn.jiangmen.quality." + type + ".v1";
        this.idField = idField;
        this.id = id;
        Path sample = Path.of("..", service, "src/main/resources/contracts/events", this.type + ".sample.json");
        try {
            this.data = (ObjectNode) Json.EVENTS.readTree(sample.toFile()).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        data.put(idField, id.toString());
    }

    public static Told supervision(String type, String idField, UUID id) {
        return new Told("supervision-service", type, idField, id);
    }

    public static Told openCase(UUID id, String creditCode) {
        return supervision("supervision-case.opened", "case_id", id).with("credit_code", creditCode);
    }

    public static Told listing(UUID id, String creditCode) {
        return supervision("dishonesty.listed", "record_id", id).with("credit_code", creditCode);
    }

    public static Told certificate(UUID id, String creditCode) {
        Told told = new Told("certificate-service", "certificate.registered", "certificate_id", id)
                .with("number", "S" + id.toString().replace("-", "").substring(16));
        ((ObjectNode) told.data.get("holder")).put("credit_code", creditCode);
        return told;
    }

    public Told with(String field, Object value) {
        data.set(field, Json.EVENTS.valueToTree(value));
        return this;
    }

    public Told withJson(String field, String json) {
        try {
            data.set(field, Json.EVENTS.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public EventEnvelope version(long version) {
        return epoch(1, version);
    }

    public EventEnvelope epoch(int epoch, long version) {
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                "//quality.jiangmen.cn/test",
                type,
                data.get(idField).textValue(),
                java.time.OffsetDateTime.parse("2026-11-23T00:00:00Z"),
                null,
                epoch,
                version,
                "test",
                (JsonNode) data.deepCopy());
    }

    public UUID id() {
        return id;
    }

    /** Every golden sample of an aggregate's events. */
    public static java.util.List<Path> samples(String service, String pattern) throws IOException {
        try (java.util.stream.Stream<Path> files =
                Files.list(Path.of("..", service, "src/main/resources/contracts/events"))) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
