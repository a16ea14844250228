package cn.jiangmen.quality.target.announce;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed contracts agree with each other and with what the code can say. */
class EventContractTest {
    private static final Map<String, Class<? extends Record>> STATES = Map.of(
            Announced.TARGET_SET, TargetSet.class,
            Announced.KPI_MOVED, KpiMoved.class,
            Announced.YEAR_SEALED, YearSealed.class);

    static List<String> types() {
        return EventContract.TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenSampleFitsItsSchema(String type) throws Exception {
        EventEnvelope sample =
                EventEnvelope.parse(EventContract.sample(type).toString().getBytes(StandardCharsets.UTF_8));

        assertThat(sample.type()).isEqualTo(type);
        assertThat(sample.dataschema()).endsWith("/target-service/contracts/events/" + type + ".schema.json");
        assertThat(EventContract.faults(type, sample.data())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSampleIsWhatTheStateWrites(String type) throws Exception {
        JsonNode sample = EventContract.sample(type).get("data");

        Object state = Json.EVENTS.treeToValue(sample, STATES.get(type));

        assertThat(Json.EVENTS.readTree(Json.EVENTS.writeValueAsBytes(state))).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theStateHasTheFieldsOfTheSchemaAndNoOther(String type) {
        List<String> fields = Stream.of(STATES.get(type).getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();

        JsonNode schema = EventContract.schema(type);
        assertThat(schema.get("properties").fieldNames()).toIterable().containsExactlyElementsOf(fields);
        assertThat(schema.get("required")).hasSameSizeAs(fields);
    }

    @Test
    void theAsyncApiDocumentNamesEveryType() {
        String document = EventContract.text("asyncapi.yaml");

        assertThat(EventContract.TYPES).allSatisfy(type -> assertThat(document)
                .contains("name: " + type)
                .contains("./events/" + type + ".schema.json")
                .contains("./events/" + type + ".sample.json"));
    }
}
