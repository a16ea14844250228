package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The committed event contracts, as a reader on another platform finds them. */
public final class EventContract {
    static final List<String> TYPES = List.of(Announced.TARGET_SET, Announced.KPI_MOVED, Announced.YEAR_SEALED);

    private EventContract() {}

    static JsonNode schema(String type) {
        return json("events/" + type + ".schema.json");
    }

    static JsonNode sample(String type) {
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
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
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
