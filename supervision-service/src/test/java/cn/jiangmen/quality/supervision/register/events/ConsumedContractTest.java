package cn.jiangmen.quality.supervision.register.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The producers' golden samples are understood, and what cannot be is refused: those very files are read here. */
class ConsumedContractTest {
    static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        for (String service : List.of("enterprise-service", "certificate-service")) {
            try (Stream<Path> files = Files.list(Path.of("..", service, "src/main/resources/contracts/events"))) {
                files.filter(file -> file.getFileName()
                                .toString()
                                .matches(".*\\.(enterprise|certificate|certification-body)\\..*\\.sample\\.json"))
                        .sorted()
                        .forEach(samples::add);
            }
        }
        assertThat(samples).hasSizeGreaterThanOrEqualTo(12);
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsRead(Path sample) throws Exception {
        EventEnvelope event = EventEnvelope.parse(Files.readAllBytes(sample));

        switch (event.type().split("\\.", -1)[3]) {
            case "enterprise" ->
                // who is merged answers to no code any more
                assertThat(EnterpriseState.of(event).creditCode()).matches("(merged:)?.{18}");
            case "certificate" ->
                // what was taken back was never in force
                assertThat(CertificateState.of(event).inForce())
                        .startsWith(event.type().contains(".withdrawn.") ? "{}" : "{[");
            default -> assertThat(BodyState.of(event).approvalNumber()).startsWith("CNCA-R");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enterprise_id|\"019ab0de-7c1a-7d2e-9f00-3b6c5d2a1e01\"|enterprise_id is not the event's subject",
                "credit_code|null|credit_code is missing",
                "credit_code|7|credit_code is no text",
                "name|\" \"|name is missing",
                "former_credit_codes|[\"a,b\"]|former_credit_codes holds what is no code",
                "former_credit_codes|null|former_credit_codes is no list",
                "county_periods|[7]|a range of days is no object",
                "county_periods|[{\"county\":\"江海\"}]|county_periods name what is no county",
                "county_periods|[{\"county\":\"440703\"},{\"county\":\"440704\"}]|county_periods overlap",
                "county_periods|[{\"county\":\"440703\",\"from\":\"2024-02-30\"}]|from is no day",
                "deregistered_on|\"soon\"|deregistered_on is no day"
            })
    void anImpossibleEnterpriseIsRefusedWithItsReason(String field, String value, String reason) throws Exception {
        Path sample = samples().stream()
                .filter(file -> file.toString().contains("enterprise.registered"))
                .findFirst()
                .orElseThrow();
        EventEnvelope event = EventEnvelope.parse(Files.readAllBytes(sample));
        ((ObjectNode) event.data()).set(field, Json.EVENTS.readTree(value));

        assertThatThrownBy(() -> EnterpriseState.of(event))
                .isInstanceOf(ImpossibleEvent.class)
                .hasMessage(reason);
    }
}
