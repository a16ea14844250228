package cn.jiangmen.quality.enterprise.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Republished;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Every command leaves exactly one event that keeps the contract; what is rolled back leaves none. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class EnterpriseEventsIT {
    private static final String TOPIC = "enterprise.events.v1";
    private static final String PATH = "/api/v1/enterprises";

    @Inject
    DataSource database;

    @Inject
    EnterpriseService enterprises;

    @Any
    @Inject
    Instance<Republished> republished;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void everyCommandWritesOneEventThatKeepsTheContract() throws Exception {
        String code = Codes.next();
        String id = register(code);

        post(code, "corrections", Map.of("name", "新名称有限公司", "reason", "测试"));
        post(code, "county-moves", Map.of("county", "440704", "effective_on", "2024-05-01", "reason", "测试"));
        post(
                code,
                "county-move-corrections",
                new HashMap<>(Map.of(
                        "recorded_on",
                        "2024-05-01",
                        "county",
                        "outside",
                        "effective_on",
                        "2024-06-01",
                        "reason",
                        "测试")));
        post(code, "county-move-withdrawals", Map.of("recorded_on", "2024-06-01", "reason", "测试"));
        post(code, "deregistrations", Map.of("effective_on", "2025-03-31", "reason", "测试"));
        post(code, "deregistration-withdrawals", Map.of("reason", "测试"));

        List<EventEnvelope> events = outbox(id);
        assertThat(events)
                .extracting(event -> event.type().replaceAll("cn\\.jiangmen\\.quality\\.enterprise\\.|\\.v1", ""))
                .containsExactly(
                        "registered",
                        "corrected",
                        "county-moved",
                        "corrected",
                        "corrected",
                        "deregistered",
                        "corrected");
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(events).allSatisfy(event -> {
            assertThat(EventContract.faults(event.type(), event.data())).isEmpty();
            assertThat(event.subject()).isEqualTo(id);
            assertThat(event.source()).isEqualTo("//quality.jiangmen.cn/enterprise-service");
            assertThat(event.data().fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(
                            () -> EventContract.sample(event.type()).get("data").fieldNames());
        });
        assertThat(events.get(5).data().get("status").asText()).isEqualTo("DEREGISTERED");
        assertThat(events.get(6).data().get("deregistered_on").isNull()).isTrue();
        assertThat(count("select count(*) from enterprise_history where aggregate_id = ?", UUID.fromString(id)))
                .isEqualTo(7);
    }

    @Test
    void theRequestIsTheCause() throws Exception {
        String code = Codes.next();
        String id = given().contentType(ContentType.JSON)
                .header("X-Request-ID", "cause-" + code)
                .body(Map.of("credit_code", code, "name", "江门市测试有限公司"))
                .post(PATH)
                .path("enterprise_id");

        assertThat(outbox(id)).singleElement().extracting(EventEnvelope::cause).isEqualTo("cause-" + code);
    }

    @Test
    void aRefusedCommandWritesNothing() throws Exception {
        String code = Codes.next();
        String id = register(code);
        long before = count("select count(*) from outbox");

        given().contentType(ContentType.JSON)
                .body(Map.of("credit_code", code, "name", "江门市测试有限公司"))
                .post(PATH)
                .then()
                .statusCode(409);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"9\"")
                .body(Map.of("name", "x", "reason", "测试"))
                .post(PATH + "/" + code + "/corrections")
                .then()
                .statusCode(412);

        assertThat(outbox(id)).hasSize(1);
        assertThat(count("select count(*) from outbox")).isEqualTo(before);
    }

    @Test
    void aRollbackLeavesNeitherRowNorHistoryNorEvent() throws Exception {
        String code = Codes.next();
        long events = count("select count(*) from outbox");
        long versions = count("select count(*) from enterprise_history");

        QuarkusTransaction.begin();
        enterprises.register(new EnterpriseService.Registration(code, "江门市测试有限公司", null, null, null, null, null));
        QuarkusTransaction.rollback();

        assertThat(count("select count(*) from enterprise where credit_code = ?", code))
                .isZero();
        assertThat(count("select count(*) from outbox")).isEqualTo(events);
        assertThat(count("select count(*) from enterprise_history")).isEqualTo(versions);
    }

    @Test
    void eventsArriveInOrderUnderTheEnterprisesId() {
        String code = Codes.next();
        String id = register(code);
        post(code, "corrections", Map.of("name", "新名称有限公司", "reason", "测试"));

        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<EventEnvelope> arrived = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    if (id.equals(each.key())) {
                        arrived.add(EventEnvelope.parse(each.value()));
                    }
                }
                return arrived.size() == 2;
            });
        }
        assertThat(arrived).extracting(EventEnvelope::version).containsExactly(1L, 2L);
    }

    @Test
    void theStateIsToldAgainWithoutANewVersion() throws Exception {
        String code = Codes.next();
        String id = register(code);
        post(code, "corrections", Map.of("name", "新名称有限公司", "reason", "测试"));

        for (Republished each : republished) {
            each.republish();
        }

        List<EventEnvelope> events = outbox(id);
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L, 2L);
        assertThat(events.getLast().data()).isEqualTo(events.get(1).data());
    }

    @Test
    void theContractsAreServed() {
        given().get("/asyncapi").then().statusCode(200).contentType("application/yaml");
        given().get("/contracts/asyncapi.yaml").then().statusCode(200);
        assertThat(EventContract.TYPES).allSatisfy(type -> {
            given().get("/contracts/events/" + type + ".schema.json").then().statusCode(200);
            given().get("/contracts/events/" + type + ".sample.json").then().statusCode(200);
        });
        given().get("/contracts/events/nothing.schema.json").then().statusCode(404);
    }

    private static String register(String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "credit_code",
                        code,
                        "name",
                        "江门市测试有限公司",
                        "county",
                        "440703",
                        "county_since",
                        "2020-01-01",
                        "industry",
                        "C3872",
                        "size",
                        "MICRO",
                        "address",
                        "测试路"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("enterprise_id");
    }

    private static void post(String code, String act, Map<String, Object> body) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(PATH + "/" + code + "/" + act)
                .then()
                .statusCode(200);
    }

    private List<EventEnvelope> outbox(String id) throws Exception {
        List<EventEnvelope> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select envelope from outbox where topic = '" + TOPIC + "' and key = ? order by id")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(EventEnvelope.parse(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return events;
    }

    private long count(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
