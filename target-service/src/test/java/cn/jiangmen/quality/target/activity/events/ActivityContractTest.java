package cn.jiangmen.quality.target.activity.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The producers' golden samples are understood: the files they commit are the ones that are read here. */
class ActivityContractTest {
    static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        try (Stream<Path> supervision = Files.list(folder("supervision-service"));
                Stream<Path> enterprise = Files.list(folder("enterprise-service"))) {
            supervision
                    .filter(file -> file.getFileName()
                            .toString()
                            .matches(".*\\.(supervision-case|inspection|penalty|complaint|report)\\..*"))
                    .filter(file -> file.toString().endsWith(".sample.json"))
                    .forEach(samples::add);
            enterprise
                    .filter(file -> file.getFileName()
                            .toString()
                            .matches(".*\\.(quality-activity|gathering|assistance-request)\\..*"))
                    .filter(file -> file.toString().endsWith(".sample.json"))
                    .forEach(samples::add);
        }
        return samples.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsRead(Path sample) throws Exception {
        EventEnvelope event = EventEnvelope.parse(Files.readAllBytes(sample));

        ActivityState state = ActivityState.of(event);

        assertThat(event.type().replace(".gathering.", ".quality-activity.")).contains("." + state.family() + ".");
        assertThat(state.county()).isIn("440703", "unattributed");
        assertThat(state.beganOn().getYear()).isEqualTo(2026);
        boolean stands = event.type().contains(".gathering.")
                ? event.type().matches(".*\\.(held|corrected)\\.v1")
                : event.type().contains(".complaint.") || !event.type().endsWith(".withdrawn.v1");
        assertThat(state.standing()).isEqualTo(stands);
        assertThat(state.quantity()).isEqualTo(1);
    }

    @Test
    void otherAggregatesOfTheTopicAreNotCounted() throws Exception {
        EventEnvelope event = EventEnvelope.parse(Files.readAllBytes(
                folder("supervision-service").resolve("cn.jiangmen.quality.penalty.decided.v1.sample.json")));
        EventEnvelope other = new EventEnvelope(
                event.id(),
                event.source(),
                "cn.jiangmen.quality.case-proposal.proposed.v1",
                event.subject(),
                event.time(),
                null,
                1,
                1,
                null,
                event.data());

        assertThat(ActivityState.isCounted(event)).isTrue();
        assertThat(ActivityState.isCounted(other)).isFalse();
    }

    @Test
    void eachAggregateHasSamples() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "inspection.recorded, inspected_on, 2026-02-30, inspected_on is no day",
        "inspection.recorded, inspected_on, , inspected_on is missing",
        "inspection.recorded, county, 440700, county 440700 is not known",
        "inspection.recorded, result, , result is missing",
        "inspection.recorded, inspection_id, 019ab0de-7c1a-7d2e-9f00-000000000009, not the event's subject",
        "penalty.decided, amount_yuan, 50000, amount_yuan is no amount",
        "penalty.decided, status, , status is missing",
        "quality-activity.recorded, held_on, 12026-01-01, held_on is no day",
        "complaint.settled, in_time, perhaps, in_time is neither true nor false",
        "complaint.settled, received_on, , received_on is missing",
        "report.not-filed, county, 440700, county 440700 is not known",
        "quality-activity.recorded, quantity, many, quantity is no number from 1 on",
        "gathering.held, status, , status is missing",
        "assistance-request.certified, request_id, 019ab0de-7c1a-7d2e-9f00-000000000009, not the event's subject",
        "supervision-case.opened, opened_on, yesterday, opened_on is no day"
    })
    void whatCannotBeIsParkedWithItsReason(String type, String field, String value, String reason) throws Exception {
        String service = type.matches("(quality-activity|gathering|assistance-request)\\..*")
                ? "enterprise-service"
                : "supervision-service";
        EventEnvelope event = EventEnvelope.parse(
                Files.readAllBytes(folder(service).resolve("cn.jiangmen.quality." + type + ".v1.sample.json")));
        ((ObjectNode) event.data()).put(field, value);

        assertThatThrownBy(() -> ActivityState.of(event))
                .isInstanceOf(ImpossibleEvent.class)
                .hasMessageContaining(reason);
    }

    private static Path folder(String service) {
        return Path.of("..", service, "src/main/resources/contracts/events");
    }
}
