package cn.jiangmen.quality.enterprise.holdings;

import static cn.jiangmen.quality.enterprise.holdings.ToldCertificate.certificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What is kept of certificates, whatever the order in which it is told. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class HoldingReplicaIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate ISSUED = LocalDate.parse("2025-01-10");
    private static final LocalDate EXPIRES = LocalDate.parse("2028-01-09");

    @Inject
    DataSource database;

    @Inject
    Learnt learnt;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final UUID id = UUID.randomUUID();
    private final String code = Codes.next();

    @Test
    void whatTheBrokerBringsIsKept() {
        publish(certificate(id, "A0101", "QMS", code).valid(ISSUED, EXPIRES).version(1));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(text("select in_force::text from holding where certificate_id = ?", id))
                    .isEqualTo("{[2025-01-10,2028-01-10)}");
            assertThat(text("select string_agg(role, ',') from holding_party where credit_code = ?", code))
                    .isEqualTo("HOLDER");
        });
    }

    @Test
    void lateAndRepeatedEventsChangeNothing() throws SQLException {
        EventEnvelope third = certificate(id, "A0101", "QMS", code)
                .valid(ISSUED, EXPIRES)
                .ended("REVOKED", LocalDate.parse("2026-03-01"), "0112")
                .version(3);
        learnt.of(third);
        learnt.of(
                certificate(id, "A0201", "EMS", Codes.next())
                        .valid(ISSUED, EXPIRES)
                        .version(1),
                third);

        assertThat(text(
                        "select scheme || ' ' || revoked_on || ' ' || revocation_code from holding where certificate_id = ?",
                        id))
                .isEqualTo("A0101 2026-03-01 0112");
        assertThat(text("select credit_code from holding_party where certificate_id = ?", id))
                .isEqualTo(code);

        learnt.of(certificate(id, "A0101", "QMS", code).valid(ISSUED, EXPIRES).epoch(2, 2));
        assertThat(text("select revoked_on::text from holding where certificate_id = ?", id))
                .isNull();
    }

    @Test
    void everybodyNamedIsFoundUntilAnotherIsNamedInstead() throws SQLException {
        String factory = Codes.next();
        learnt.of(certificate(id, "B01", "CCC", code)
                .valid(ISSUED, EXPIRES)
                .party("FACTORY", factory)
                .party("MANUFACTURER", code)
                .version(1));
        assertThat(roles(code)).isEqualTo("HOLDER,MANUFACTURER");
        assertThat(roles(factory)).isEqualTo("FACTORY");

        learnt.of(certificate(id, "B01", "CCC", factory).valid(ISSUED, EXPIRES).version(2));
        assertThat(roles(code)).isNull();
        assertThat(roles(factory)).isEqualTo("HOLDER");
    }

    @Test
    void theStateOfADayFollowsFromTheDays() throws SQLException {
        learnt.of(certificate(id, "A0101", "QMS", code)
                .valid(ISSUED, EXPIRES)
                .suspendedFrom(LocalDate.parse("2026-06-01"))
                .version(1));
        assertThat(state("2025-01-09")).isEqualTo("NOT_YET");
        assertThat(state("2025-01-10")).isEqualTo("IN_FORCE");
        assertThat(state("2026-05-31")).isEqualTo("IN_FORCE");
        assertThat(state("2026-06-01")).isEqualTo("SUSPENDED");
        assertThat(state("2028-01-09")).isEqualTo("SUSPENDED");
        assertThat(state("2028-01-10")).isEqualTo("LAPSED");

        learnt.of(certificate(id, "A0101", "QMS", code)
                .valid(ISSUED, EXPIRES)
                .ended("REVOKED", LocalDate.parse("2026-06-01"), "0112")
                .version(2));
        assertThat(state("2026-05-31")).isEqualTo("IN_FORCE");
        assertThat(state("2026-06-01")).isEqualTo("REVOKED");

        learnt.of(certificate(id, "A0101", "QMS", code)
                .valid(ISSUED, EXPIRES)
                .takenBack()
                .version(3));
        assertThat(state("2026-05-31")).isNull();
    }

    private String state(String day) throws SQLException {
        return text("select holding_state(h, date '" + day + "') from holding h where certificate_id = ?", id);
    }

    private String roles(String party) throws SQLException {
        return text("select string_agg(role, ',' order by role) from holding_party where credit_code = ?", party);
    }

    private String text(String sql, Object parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private void publish(EventEnvelope event) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
            Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(
                    "certificate.events.v1", event.subject(), event.toJson().getBytes(StandardCharsets.UTF_8)));
            producer.flush();
            sent.resultNow();
        }
    }
}
