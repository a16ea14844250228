package cn.jiangmen.quality.target.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What cannot be is refused with the field at fault, and unknown fields are let be. */
class ImpossibleEventTest {
    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Test
    void aRangeThatEndsBeforeItBeginsIsImpossible() {
        refused(certificate(data -> data.withArray("in_force")
                        .addObject()
                        .put("from", "2024-05-02")
                        .put("to", "2024-05-01")))
                .hasMessageContaining("2024-05-01");
    }

    @Test
    void daysThatDoNotExistAreImpossible() {
        refused(certificate(data -> data.withArray("in_force")
                        .addObject()
                        .put("from", "2023-02-29")
                        .putNull("to")))
                .hasMessageContaining("from is no day");
        refused(certificate(data -> data.withArray("in_force")
                        .addObject()
                        .put("from", "+12024-01-01")
                        .putNull("to")))
                .hasMessageContaining("from is no day");
    }

    @Test
    void anUnknownCountyIsImpossible() {
        EventEnvelope event =
                Events.enterprise(ID, "CODE").in("440799", null, null).version(1);
        assertThatThrownBy(() -> EnterpriseState.of(event)).hasMessageContaining("440799");
    }

    @Test
    void twoCountiesOnOneDayAreImpossible() {
        EventEnvelope event = Events.enterprise(ID, "CODE")
                .in("440703", null, DAY.plusDays(1))
                .in("440704", DAY, null)
                .version(1);
        assertThatThrownBy(() -> EnterpriseState.of(event)).hasMessageContaining("overlap");
        EventEnvelope endless = Events.enterprise(ID, "CODE")
                .in("440703", null, null)
                .in("440704", DAY, null)
                .version(1);
        assertThatThrownBy(() -> EnterpriseState.of(endless)).hasMessageContaining("overlap");
    }

    @Test
    void periodsThatTouchAreFine() {
        EventEnvelope event = Events.enterprise(ID, "CODE")
                .in("440703", null, DAY)
                .in("440704", DAY, null)
                .version(1);
        assertThat(EnterpriseState.of(event).countyPeriods()).contains("440704");
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsImpossible() {
        refused(certificate(data -> data.remove("holder"))).hasMessageContaining("holder");
        refused(certificate(data -> data.put("sub_certificate", "yes"))).hasMessageContaining("sub_certificate");
        refused(certificate(data -> data.put("scheme", 7))).hasMessageContaining("scheme");
        refused(certificate(data -> data.put("scheme", "X".repeat(65)))).hasMessageContaining("scheme");
        refused(certificate(data -> data.put("in_force", "always"))).hasMessageContaining("in_force");
        refused(certificate(data -> data.put("certificate_id", new UUID(1, 1).toString())))
                .hasMessageContaining("subject");
    }

    @Test
    void unknownFieldsAreLetBe() {
        assertThat(CertificateState.of(
                                certificate(data -> data.putObject("surprise").put("a", 1)))
                        .scheme())
                .isEqualTo("A0101");
    }

    private static EventEnvelope certificate(Consumer<ObjectNode> change) {
        EventEnvelope event = Events.certificate(ID, "A0101", "QMS").version(1);
        change.accept((ObjectNode) event.data());
        return event;
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(EventEnvelope event) {
        return assertThatThrownBy(() -> CertificateState.of(event)).isInstanceOf(ImpossibleEvent.class);
    }
}
