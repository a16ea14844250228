package cn.jiangmen.quality.certificate.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.chain.events.LinkState;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryState;
import cn.jiangmen.quality.certificate.visits.events.VisitState;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts of visits, links and expiries agree with each other and with what the code can say. */
class FeatureContractTest {
    static List<String> types() {
        return FeatureContract.TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenSampleFitsItsSchema(String type) throws Exception {
        EventEnvelope sample =
                EventEnvelope.parse(EventContract.sample(type).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(sample.type()).isEqualTo(type);
        assertThat(FeatureContract.faults(sample)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theStateHasTheFieldsOfTheSchemaAndNoOther(String type) {
        Class<?> state = FeatureContract.VISIT_TYPES.contains(type)
                ? VisitState.class
                : FeatureContract.LINK_TYPES.contains(type) ? LinkState.class : ExpiryState.class;
        List<String> fields = Stream.of(state.getRecordComponents())
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
        assertThat(FeatureContract.TYPES).allSatisfy(type -> assertThat(document)
                .contains("name: " + type)
                .contains("./events/" + type + ".schema.json")
                .contains("./events/" + type + ".sample.json"));
    }
}
