package cn.jiangmen.quality.supervision.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** What supervision keeps of enterprises, certificates and bodies, whatever the order in which it is told. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class RegisterReplicaIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    Replicas replicas;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final UUID id = UUID.randomUUID();
    private final String code = Codes.fresh("440703");

    @Test
    void whatTheBrokerBringsIsKept() {
        UUID certificate = UUID.randomUUID();
        UUID body = UUID.randomUUID();

        publish("enterprise", Told.enterprise(id, code, "江门市（测试）有限公司 ").version(1));
        publish(
                "certificate",
                Told.certificate(certificate, "2024-甲/1", code)
                        .inForce("2024-01-10", null)
                        .version(1));
        publish("certification-body", Told.body(body, 1, "CNCA-R-" + body, "440704"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(text("select name_key from enterprise_replica where enterprise_id = ?", id))
                    .isEqualTo("江门市(测试)有限公司");
            assertThat(text("select in_force::text from certificate_replica where certificate_id = ?", certificate))
                    .isEqualTo("{[2024-01-10,)}");
            assertThat(text("select county from body_replica where body_id = ?", body))
                    .isEqualTo("440704");
        });
    }

    @Test
    void lateAndRepeatedEventsChangeNothing() throws SQLException {
        EventEnvelope second = Told.enterprise(id, code, "第二版").version(2);
        replicas.learn(second);
        replicas.learn(Told.enterprise(id, code, "第一版").version(1), second);
        assertThat(name()).isEqualTo("第二版");

        replicas.learn(
                Told.enterprise(id, code, "第四版").version(4),
                Told.enterprise(id, code, "第三版").version(3));
        assertThat(name()).isEqualTo("第四版");

        replicas.learn(Told.enterprise(id, code, "恢复后").epoch(2, 3));
        replicas.learn(Told.enterprise(id, code, "恢复前").epoch(1, 9));
        assertThat(name()).isEqualTo("恢复后");
    }

    @Test
    void aFormerCodeLeadsToItsEnterpriseUntilSomebodyElseHasIt() throws SQLException {
        String former = Codes.fresh("440704");
        replicas.learn(Told.enterprise(id, code, "改码企业").formerly(former).version(1));
        assertThat(text("select name from enterprise_of(?)", former)).isEqualTo("改码企业");
        assertThat(text("select name from enterprise_of(?)", code)).isEqualTo("改码企业");

        UUID heir = UUID.randomUUID();
        replicas.learn(Told.enterprise(heir, former, "后来者").version(1));
        assertThat(text("select name from enterprise_of(?)", former)).isEqualTo("后来者");

        replicas.learn(Told.enterprise(heir, Codes.fresh("440704"), "后来者").version(2));
        replicas.learn(Told.enterprise(id, code, "改码企业").version(2));
        assertThat(text("select name from enterprise_of(?)", former)).isNull();
    }

    @Test
    void theCodeOfAMergedEnterpriseLeadsToTheOneThatGoesOn() throws SQLException {
        String survivorCode = Codes.fresh("440704");
        UUID survivor = UUID.randomUUID();
        replicas.learn(
                Told.enterprise(id, code, "被合并企业").version(1),
                Told.enterprise(survivor, survivorCode, "存续企业").version(1));
        replicas.learn(
                Told.enterprise(id, code, "被合并企业")
                        .merged(survivor, survivorCode, "2025-01-01")
                        .version(2),
                Told.enterprise(survivor, survivorCode, "存续企业").formerly(code).version(2));
        assertThat(text("select name from enterprise_of(?)", code)).isEqualTo("存续企业");

        replicas.learn(
                Told.enterprise(survivor, survivorCode, "存续企业").version(3),
                Told.enterprise(id, code, "被合并企业").version(3));
        assertThat(text("select name from enterprise_of(?)", code)).isEqualTo("被合并企业");
    }

    @Test
    void theCountyOfADayIsThatOfItsPeriod() throws SQLException {
        replicas.learn(Told.enterprise(id, code, "迁移企业")
                .in("440703", null, "2024-05-01")
                .in("440704", "2024-05-01", "2025-01-01")
                .in("outside", "2025-06-01", null)
                .version(1));

        assertThat(county("1999-01-01")).isEqualTo("440703");
        assertThat(county("2024-04-30")).isEqualTo("440703");
        assertThat(county("2024-05-01")).isEqualTo("440704");
        assertThat(county("2025-01-01")).isEqualTo("unattributed");
        assertThat(county("2026-01-01")).isEqualTo("outside");
    }

    private String name() throws SQLException {
        return text("select name from enterprise_replica where enterprise_id = ?", id);
    }

    private String county(String day) throws SQLException {
        return text(
                "select enterprise_county(county_periods, date '" + day
                        + "') from enterprise_replica where enterprise_id = ?",
                id);
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

    private void publish(String aggregate, EventEnvelope event) {
        Map<String, Object> config = new HashMap<>(kafka);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(
                    aggregate + ".events.v1", event.subject(), event.toJson().getBytes(StandardCharsets.UTF_8)));
            producer.flush();
            sent.resultNow();
        }
    }
}
