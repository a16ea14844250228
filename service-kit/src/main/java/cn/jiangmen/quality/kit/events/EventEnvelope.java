package cn.jiangmen.quality.kit.events;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A CloudEvents 1.0 event in JSON structured mode that carries the full state of one aggregate after a change.
 *
 * <p>Extension attributes: {@code aggregateepoch} (rises when the source was restored or promoted),
 * {@code aggregateversion} (only grows inside an epoch), {@code causationid} (the request, job or event that caused it).
 *
 * @param subject id of the aggregate; also the Kafka key
 * @param data the aggregate's full state, snake_case; legal dates are inside
 */
public record EventEnvelope(
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        String dataschema,
        int epoch,
        long version,
        String cause,
        JsonNode data) {

    /** The event as one JSON object, UTF-8. */
    public String toJson() {
        ObjectNode json = Json.EVENTS
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("subject", subject)
                .put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)) // toString() leaves out zero seconds
                .put("datacontenttype", "application/json")
                .put("aggregateepoch", epoch)
                .put("aggregateversion", version);
        if (dataschema != null) {
            json.put("dataschema", dataschema);
        }
        if (cause != null) {
            json.put("causationid", cause);
        }
        json.set("data", data);
        try {
            return Json.EVENTS.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event " + id + " cannot be written", e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws UnreadableEvent when the bytes are no JSON, no CloudEvent 1.0 or lack an attribute that consumers rely on
     */
    public static EventEnvelope parse(byte[] bytes) throws UnreadableEvent {
        JsonNode json;
        try {
            json = Json.EVENTS.readTree(bytes == null ? new byte[0] : bytes);
        } catch (IOException e) {
            throw new UnreadableEvent("not JSON: " + firstLine(e));
        }
        if (json == null || !json.isObject()) {
            throw new UnreadableEvent("not a JSON object");
        }
        if (!"1.0".equals(json.path("specversion").asText())) {
            throw new UnreadableEvent("specversion is not 1.0");
        }
        if (!json.path("data").isObject()) {
            throw new UnreadableEvent("data is not an object");
        }
        try {
            return new EventEnvelope(
                    text(json, "id"),
                    text(json, "source"),
                    text(json, "type"),
                    text(json, "subject"),
                    OffsetDateTime.parse(text(json, "time")),
                    json.path("dataschema").asText(null),
                    (int) number(json, "aggregateepoch", Integer.MAX_VALUE),
                    number(json, "aggregateversion", Long.MAX_VALUE),
                    json.path("causationid").asText(null),
                    json.get("data"));
        } catch (DateTimeException e) {
            throw new UnreadableEvent("time is not RFC 3339: " + firstLine(e));
        }
    }

    private static String text(JsonNode json, String attribute) throws UnreadableEvent {
        JsonNode value = json.path(attribute);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new UnreadableEvent("attribute " + attribute + " is missing");
        }
        return value.asText();
    }

    private static long number(JsonNode json, String attribute, long most) throws UnreadableEvent {
        JsonNode value = json.path(attribute);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 1 || value.asLong() > most) {
            throw new UnreadableEvent("attribute " + attribute + " is not a positive number");
        }
        return value.asLong();
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
