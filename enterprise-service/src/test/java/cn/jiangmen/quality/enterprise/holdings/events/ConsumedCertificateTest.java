package cn.jiangmen.quality.enterprise.holdings.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The certificate service's golden samples are understood, and what cannot be is refused. */
class ConsumedCertificateTest {
    private static final Path CONTRACTS = Path.of("..", "certificate-service/src/main/resources/contracts/events");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            List<Path> samples = files.filter(file ->
                            file.getFileName().toString().matches(".*\\.certificate\\.[a-z]+\\.v1\\.sample\\.json"))
                    .sorted()
                    .toList();
            assertThat(samples).hasSizeGreaterThanOrEqualTo(9);
            return samples;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsRead(Path sample) throws Exception {
        HoldingState state = HoldingState.of(EventEnvelope.parse(Files.readAllBytes(sample)));

        assertThat(state.holder().code()).hasSize(18);
        assertThat(state.inForce()).startsWith(sample.toString().contains(".withdrawn.") ? "{}" : "{[");
        assertThat(state.revocation().on() != null).isEqualTo(sample.toString().contains(".revoked."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificate_id|\"019ab0de-7c1a-7d2e-9f00-3b6c5d2a1e01\"|certificate_id is not the event's subject",
                "holder|null|holder is missing",
                "scheme|null|scheme is missing",
                "expires_on|null|expires_on is missing",
                "in_force|null|in_force is no list",
                "in_force|[{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\"}]|a range of days ends (2026-01-01) before it begins (2026-01-02)"
            })
    void anImpossibleCertificateIsRefusedWithItsReason(String field, String value, String reason) throws Exception {
        EventEnvelope event = EventEnvelope.parse(
                Files.readAllBytes(CONTRACTS.resolve("cn.jiangmen.quality.certificate.registered.v1.sample.json")));
        ((ObjectNode) event.data()).set(field, Json.EVENTS.readTree(value));

        assertThatThrownBy(() -> HoldingState.of(event))
                .isInstanceOf(ImpossibleEvent.class)
                .hasMessage(reason);
    }
}
