package cn.jiangmen.quality.certificate.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.bodies.events.BodyState;
import cn.jiangmen.quality.certificate.laboratories.events.LaboratoryState;
import cn.jiangmen.quality.certificate.suspicion.events.LeadState;
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

/** The committed contracts agree with each other and with what the code can say. */
class EventContractTest {
    static List<String> types() {
        return EventContract.TYPES;
    }

    @Test
    void everyKindOfEventHasAContract() {
        assertThat(Stream.of(CertificateEvent.Kind.values()).map(CertificateMessages::type))
                .containsExactlyInAnyOrderElementsOf(EventContract.CERTIFICATE_TYPES);
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
        Class<?> state = EventContract.BODY_TYPES.contains(type)
                ? BodyState.class
                : EventContract.LEAD_TYPES.contains(type)
                        ? LeadState.class
                        : EventContract.LABORATORY_TYPES.contains(type)
                                ? LaboratoryState.class
                                : CertificateState.class;
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

        assertThat(EventContract.TYPES).allSatisfy(type -> assertThat(document)
                .contains("name: " + type)
                .contains("./events/" + type + ".schema.json")
                .contains("./events/" + type + ".sample.json"));
    }
}
