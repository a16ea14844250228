package cn.jiangmen.quality.certificate.events;

import static cn.jiangmen.quality.certificate.Rows.count;
import static cn.jiangmen.quality.certificate.Rows.outbox;
import static cn.jiangmen.quality.certificate.rest.Api.act;
import static cn.jiangmen.quality.certificate.rest.Api.cccRegistration;
import static cn.jiangmen.quality.certificate.rest.Api.register;
import static cn.jiangmen.quality.certificate.rest.Api.registered;
import static cn.jiangmen.quality.certificate.rest.Api.registration;
import static cn.jiangmen.quality.certificate.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.CertificateService;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Details;
import cn.jiangmen.quality.certificate.RegisterFacts;
import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
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

/** Every command leaves exactly one event that keeps the contract; what is refused or rolled back leaves none. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CertificateEventsIT {
    // leads that others' certificates raise come at any time
    private static final String OUTBOX = "select count(*) from outbox where topic = 'certificate.events.v1'";

    @Inject
    DataSource database;

    @Inject
    CertificateService certificates;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void everyCommandWritesOneEventThatKeepsTheContract() throws Exception {
        String id = registered(registration());
        act(id, "suspensions", "effective_on", "2024-05-01", "reason_code", "0111");
        act(id, "resumptions", "effective_on", "2024-06-01");
        act(id, "renewals", "issued_on", "2026-12-20", "expires_on", "2029-12-19");
        act(id, "corrections", "holder", Map.of("name", "新名称"));
        act(id, "revocations", "effective_on", "2028-01-01", "reason_code", "0112");
        String ccc = registered(cccRegistration());
        act(ccc, "cancellations", "effective_on", "2025-01-01", "reason_code", "0202");

        List<EventEnvelope> events = outbox(database, CertificateMessages.TOPIC, id);
        assertThat(events)
                .extracting(event -> event.type().replaceAll("cn\\.jiangmen\\.quality\\.certificate\\.|\\.v1", ""))
                .containsExactly("registered", "suspended", "resumed", "renewed", "corrected", "revoked");
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(events.getLast().data().get("in_force")).hasSize(2);
        assertThat(events.getLast().data().get("in_force").get(1).toString())
                .isEqualTo("{\"from\":\"2024-06-01\",\"to\":\"2028-01-01\"}");
        assertThat(count(
                        database,
                        "select count(*) from certificate_history where aggregate_id = ?",
                        UUID.fromString(id)))
                .isEqualTo(6);

        List<EventEnvelope> both = new ArrayList<>(events);
        both.addAll(outbox(database, CertificateMessages.TOPIC, ccc));
        assertThat(both).hasSize(8).allSatisfy(event -> {
            assertThat(EventContract.faults(event.type(), event.data())).isEmpty();
            assertThat(event.source()).isEqualTo("//quality.jiangmen.cn/certificate-service");
            assertThat(event.subject())
                    .isEqualTo(event.data().get("certificate_id").asText());
            assertThat(event.data().fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(
                            () -> EventContract.sample(event.type()).get("data").fieldNames());
        });
    }

    @Test
    void theHistoryKeepsWhatTheEventSaid() throws Exception {
        String id = registered(registration());
        EventEnvelope event = outbox(database, CertificateMessages.TOPIC, id).getFirst();
        assertThat(count(
                        database,
                        "select count(*) from certificate_history where aggregate_id = ? and state = cast(? as jsonb)"
                                + " and cause = ?",
                        UUID.fromString(id),
                        event.data().toString(),
                        event.cause()))
                .isOne();
    }

    @Test
    void theRequestIsTheCause() throws Exception {
        String cause = "cause-" + UUID.randomUUID();
        String id = given().contentType(ContentType.JSON)
                .header("X-Request-ID", cause)
                .body(registration())
                .post(Api.PATH)
                .path("certificate_id");
        assertThat(outbox(database, CertificateMessages.TOPIC, id))
                .singleElement()
                .extracting(EventEnvelope::cause)
                .isEqualTo(cause);
    }

    @Test
    void aRefusedCommandWritesNothing() throws Exception {
        Map<String, Object> body = registration();
        String id = registered(body);
        long before = count(database, OUTBOX);
        register(body).then().statusCode(409);
        act(id, "resumptions", "effective_on", "2024-06-01").then().statusCode(409);
        register(with(body, "scheme", "A9999")).then().statusCode(400);
        assertThat(count(database, OUTBOX)).isEqualTo(before);
        assertThat(outbox(database, CertificateMessages.TOPIC, id)).hasSize(1);
    }

    @Test
    void aRollbackLeavesNeitherRowNorHistoryNorEvent() throws Exception {
        String number = Api.number();
        long events = count(database, OUTBOX);
        long versions = count(database, "select count(*) from certificate_history");

        QuarkusTransaction.begin();
        certificates.register(new RegisterFacts(
                CertificateNumber.of(number),
                null,
                RecordKind.VOLUNTARY_PRODUCT,
                "B0501",
                CertificateStatus.VALID,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2028, 12, 31),
                null,
                null,
                null,
                Details.NONE));
        QuarkusTransaction.rollback();

        assertThat(count(database, "select count(*) from certificate where number = ?", number))
                .isZero();
        assertThat(count(database, OUTBOX)).isEqualTo(events);
        assertThat(count(database, "select count(*) from certificate_history")).isEqualTo(versions);
    }

    @Test
    void eventsArriveInOrderUnderTheCertificatesId() {
        String id = registered(registration());
        act(id, "corrections", "standard", "GB/T 19001");

        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<EventEnvelope> arrived = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(CertificateMessages.TOPIC).stream()
                    .map(partition -> new TopicPartition(CertificateMessages.TOPIC, partition.partition()))
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
    void theContractsAreServed() {
        given().get("/asyncapi").then().statusCode(200).contentType("application/yaml");
        assertThat(EventContract.TYPES).allSatisfy(type -> {
            given().get("/contracts/events/" + type + ".schema.json").then().statusCode(200);
            given().get("/contracts/events/" + type + ".sample.json").then().statusCode(200);
        });
    }
}
