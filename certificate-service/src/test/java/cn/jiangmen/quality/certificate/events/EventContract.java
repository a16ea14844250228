package cn.jiangmen.quality.certificate.events;

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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The committed event contracts, as a reader of another service finds them. */
public final class EventContract {
    public static final List<String> CERTIFICATE_TYPES = Stream.of(
                    "registered",
                    "corrected",
                    "suspended",
                    "resumed",
                    "revoked",
                    "cancelled",
                    "renewed",
                    "reissued",
                    "withdrawn")
            .map(verb -> "cn.jiangmen.quality.certificate." + verb + ".v1")
            .toList();
    public static final List<String> BODY_TYPES = Stream.of("registered", "corrected")
            .map(verb -> "cn.jiangmen.quality.certification-body." + verb + ".v1")
            .toList();
    public static final List<String> LEAD_TYPES = Stream.of("raised", "amended", "cleared")
            .map(verb -> "cn.jiangmen.quality.certificate-lead." + verb + ".v1")
            .toList();
    public static final List<String> LABORATORY_TYPES = Stream.of("registered", "corrected")
            .map(verb -> "cn.jiangmen.quality.laboratory." + verb + ".v1")
            .toList();
    public static final List<String> TYPES = Stream.of(CERTIFICATE_TYPES, BODY_TYPES, LEAD_TYPES, LABORATORY_TYPES)
            .flatMap(List::stream)
            .toList();

    private EventContract() {}

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
