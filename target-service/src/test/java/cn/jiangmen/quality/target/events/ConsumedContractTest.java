package cn.jiangmen.quality.target.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The producers' golden samples are understood: the files they commit are the ones that are read here. */
class ConsumedContractTest {
    /** The aggregates whose events the ledger reads. */
    private static final Set<String> READ = Set.of("enterprise", "certificate", "certification-body");

    static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        for (String service : List.of("enterprise-service", "certificate-service")) {
            try (Stream<Path> files = Files.list(Path.of("..", service, "src/main/resources/contracts/events"))) {
                files.filter(file -> file.toString().endsWith(".sample.json"))
                        .filter(file ->
                                READ.contains(aggregate(file.getFileName().toString())))
                        .sorted()
                        .forEach(samples::add);
            }
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsRead(Path sample) throws Exception {
        EventEnvelope event = EventEnvelope.parse(Files.readAllBytes(sample));

        assertThat(event.type() + ".sample.json").isEqualTo(sample.getFileName().toString());
        switch (aggregate(event.type())) {
            case "enterprise" ->
                assertThat(EnterpriseState.of(event).creditCode()).isNotBlank();
            case "certificate" ->
                // what was taken back was never in force
                assertThat(CertificateState.of(event).inForce())
                        .startsWith(event.type().contains(".withdrawn.") ? "{}" : "{[");
            case "certification-body" ->
                assertThat(BodyState.of(event).approvalNumber()).startsWith("CNCA-R");
            default -> throw new AssertionError("nobody told how to read " + event.type());
        }
    }

    private static String aggregate(String type) {
        return type.split("\\.", -1)[3];
    }

    @Test
    void eachAggregateHasSamples() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(12);
    }
}
