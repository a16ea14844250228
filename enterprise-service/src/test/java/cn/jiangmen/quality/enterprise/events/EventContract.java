package cn.jiangmen.quality.enterprise.events;

import cn.jiangmen.quality.enterprise.activities.events.ActivityState;
import cn.jiangmen.quality.enterprise.assistance.events.AssistanceState;
import cn.jiangmen.quality.enterprise.gatherings.events.GatheringState;
import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The committed event contracts, as a reader of another service finds them. */
public final class EventContract {
    public static final List<String> TYPES = List.of(
                    "registered",
                    "corrected",
                    "county-moved",
                    "deregistered",
                    "name-changed",
                    "credit-code-changed",
                    "revoked",
                    "merged",
                    "withdrawn")
            .stream()
            .map(verb -> "cn.jiangmen.quality.enterprise." + verb + ".v1")
            .toList();

    /** Every type of this service with the state it carries. */
    static final Map<String, Class<?>> STATES = states();

    private EventContract() {}

    private static Map<String, Class<?>> states() {
        Map<String, Class<?>> states = new LinkedHashMap<>();
        TYPES.forEach(type -> states.put(type, EnterpriseState.class));
        for (String verb : List.of("recorded", "corrected", "ended", "advanced", "withdrawn")) {
            states.put("cn.jiangmen.quality.quality-activity." + verb + ".v1", ActivityState.class);
        }
        for (String verb : List.of("planned", "held", "corrected", "cancelled")) {
            states.put("cn.jiangmen.quality.gathering." + verb + ".v1", GatheringState.class);
        }
        for (String verb : List.of(
                "requested",
                "accepted",
                "reassigned",
                "advised",
                "applied",
                "certified",
                "refused",
                "closed",
                "reopened")) {
            states.put("cn.jiangmen.quality.assistance-request." + verb + ".v1", AssistanceState.class);
        }
        return states;
    }

    static JsonNode schema(String type) {
        return json("events/" + type + ".schema.json");
    }

    public static JsonNode sample(String type) {
        return json("events/" + type + ".sample.json");
    }

    /** Where the data of an event breaks the schema of its type. */
    public static Set<ValidationMessage> faults(String type, JsonNode data) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema(type), config)
                .validate(data);
    }

    static String text(String file) {
        try (InputStream in = EventContract.class.getResourceAsStream("/contracts/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String file) {
        try {
            return Json.EVENTS.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
