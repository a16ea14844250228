package cn.jiangmen.quality.supervision.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed contracts agree with each other and with what the code can say. */
class EventContractTest {
    static Set<String> types() {
        return EventContract.STATES.keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenSampleFitsItsSchema(String type) throws Exception {
        EventEnvelope sample =
                EventEnvelope.parse(EventContract.sample(type).toString().getBytes(StandardCharsets.UTF_8));

        assertThat(sample.type()).isEqualTo(type);
        assertThat(EventContract.faults(type, sample.data())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theStateHasTheFieldsOfTheSchemaAndNoOther(String type) {
        List<String> fields = List.of(EventContract.STATES.get(type).getRecordComponents()).stream()
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT))
                .toList();

        JsonNode schema = EventContract.schema(type);
        assertThat(schema.get("properties").fieldNames()).toIterable().containsExactlyElementsOf(fields);
        assertThat(schema.get("required")).hasSameSizeAs(fields);
    }

    @Test
    void theAsyncApiDocumentNamesEveryType() {
        String document = EventContract.text("asyncapi.yaml");

        assertThat(types()).allSatisfy(type -> assertThat(document)
                .contains("name: " + type)
                .contains("./events/" + type + ".schema.json")
                .contains("./events/" + type + ".sample.json"));
    }
}
