package cn.jiangmen.quality.supervision.proposals.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Projection;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.register.Codes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Leads become proposals, once; an officer files a case on one or dismisses it, and nothing else follows from it. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class ProposalApiIT {
    private static final String PATH = "/api/v1/case-proposals";
    /** The producer's golden sample: the file it commits is the one that is read here. */
    private static final Path SAMPLE = Path.of(
            "../certificate-service/src/main/resources/contracts/events/cn.jiangmen.quality.certificate-lead.raised.v1.sample.json");

    @Inject
    DataSource database;

    @Any
    @Inject
    Instance<Projection> projections;

    @Identifier("default-kafka-broker")
    @Inject
    Map<String, Object> kafka;

    private static EventEnvelope lead(UUID id, long version, Object... fields) throws Exception {
        EventEnvelope sample = EventEnvelope.parse(Files.readAllBytes(SAMPLE));
        ObjectNode data = (ObjectNode) sample.data();
        data.put("lead_id", id.toString());
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], (String) fields[i + 1]);
        }
        return new EventEnvelope(
                Ids.next().toString(),
                sample.source(),
                sample.type(),
                id.toString(),
                sample.time(),
                null,
                1,
                version,
                "suspicion",
                data);
    }

    private void learn(EventEnvelope... events) throws Exception {
        Projection projection = projections.stream()
                .filter(each -> each.name().equals("certificate-leads"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                projection.apply(connection, List.of(events));
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    private UUID proposed(Object... fields) throws Exception {
        UUID id = Ids.next();
        learn(lead(id, 1, fields));
        return id;
    }

    private static ValidatableResponse act(UUID id, String act, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(PATH + "/" + id + "/" + act)
                .then();
    }

    private static ValidatableResponse get(UUID id) {
        return given().get(PATH + "/" + id).then();
    }

    @Test
    void aLeadFromTheBrokerBecomesOneProposal() throws Exception {
        UUID id = Ids.next();
        EventEnvelope event = lead(id, 1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
            for (int twice = 0; twice < 2; twice++) {
                producer.send(new ProducerRecord<>(
                                "certificate-lead.events.v1",
                                event.subject(),
                                event.toJson().getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> get(id).statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("evidence.days_too_long", equalTo(364))
                .body("version", equalTo(1)));
        learn(event);
        Events.are(database, id.toString(), "case-proposal", "proposed");
    }

    @Test
    void acceptedItIsACaseThatNamesItsLead() throws Exception {
        UUID id = proposed();
        String number = act(id, "acceptances", Map.of("by", "蓬江区市场监管局"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("case_number");
        given().get("/api/v1/cases/" + number)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPENED"))
                .body("lead_source", equalTo("SUSPICION"))
                .body("certificate_number", equalTo("00124Q30001R0M"))
                .body("subject_matter", equalTo("证书疑点:有效期超过认证制度允许的期限"));
        given().queryParam("case_number", number)
                .get("/api/v1/penalties")
                .then()
                .body("items", equalTo(List.of()));
        act(id, "acceptances", Map.of("by", "蓬江区市场监管局"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("case-proposal-decided"));
        learn(lead(id, 2, "status", "CLEARED"));
        get(id).body("status", equalTo("ACCEPTED")).body("lead_status", equalTo("CLEARED"));
        Events.are(database, id.toString(), "case-proposal", "proposed", "accepted", "amended");
    }

    @Test
    void dismissedItComesBackOnNewFactsOnly() throws Exception {
        UUID id = proposed();
        act(id, "dismissals", Map.of("by", "甲")).statusCode(400);
        act(id, "dismissals", Map.of("by", "甲", "reason", "录入有误"))
                .statusCode(200)
                .body("status", equalTo("DISMISSED"))
                .body("case_number", nullValue());
        learn(lead(id, 2, "county", "440704"));
        get(id).body("status", equalTo("DISMISSED"));
        EventEnvelope news = lead(id, 3);
        ((ObjectNode) news.data().get("evidence")).put("days_too_long", 400);
        learn(news);
        get(id).body("status", equalTo("PROPOSED")).body("decided_by", nullValue());
        learn(lead(id, 2, "status", "CLEARED"));
        get(id).body("status", equalTo("PROPOSED"));
        learn(lead(id, 4, "status", "CLEARED"));
        act(id, "dismissals", Map.of("by", "甲", "reason", "无"))
                .statusCode(409)
                .body("type", endsWith("case-proposal-lapsed"));
        given().get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.change", equalTo(List.of("proposed", "dismissed", "amended", "proposed", "lapsed")));
        Events.are(database, id.toString(), "case-proposal", "proposed", "dismissed", "amended", "proposed", "lapsed");
    }

    @Test
    void ofManyOfficersOneOpensTheCase() throws Exception {
        UUID id = proposed();
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        act(id, "acceptances", Map.of("by", "甲")).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 412);
        Events.are(database, id.toString(), "case-proposal", "proposed", "accepted");
    }

    @Test
    void whatTheLeadDoesNotSayTheOfficerMust() throws Exception {
        UUID id = proposed("county", null, "subject_name", null);
        act(id, "acceptances", Map.of("by", "甲", "enterprise_name", "江门市某公司"))
                .statusCode(400)
                .body("type", endsWith("case-proposal-incomplete"))
                .body("errors[0].field", equalTo("county"));
        act(id, "acceptances", Map.of("by", "甲", "enterprise_name", "江门市某公司", "county", "440100"))
                .statusCode(400)
                .body("type", endsWith("county-unknown"));
        get(id).body("status", equalTo("PROPOSED")).body("version", equalTo(1));
        act(id, "acceptances", Map.of("by", "甲", "enterprise_name", "江门市某公司", "county", "440781"))
                .statusCode(200);
    }

    @Test
    void theListKnowsItsFiltersAndRefusesTheRest() throws Exception {
        String code = Codes.fresh("440703");
        UUID id = proposed("credit_code", code, "county", null);
        for (Map<String, String> filter : List.of(
                Map.of("credit_code", code),
                Map.of(
                        "credit_code",
                        code,
                        "status",
                        "PROPOSED",
                        "rule",
                        "VALIDITY_TOO_LONG",
                        "county",
                        "unattributed"))) {
            given().queryParams(filter)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("items.proposal_id", equalTo(List.of(id.toString())));
        }
        given().queryParams(Map.of("credit_code", code, "county", "440703"))
                .get(PATH)
                .then()
                .body("items", equalTo(List.of()));
        given().queryParam("colour", "red").get(PATH).then().statusCode(400);
        given().queryParam("credit_code", "1").get(PATH).then().statusCode(400);
        given().queryParam("cursor", "x").get(PATH).then().statusCode(400);
        given().get(PATH + "/none").then().statusCode(404).body("type", endsWith("case-proposal-not-found"));
        get(UUID.randomUUID()).statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("by", "甲", "reason", "无"))
                .post(PATH + "/" + id + "/dismissals")
                .then()
                .statusCode(428);
    }

    @Test
    void whatCannotBeIsRefusedSoThatItIsParked() throws Exception {
        UUID id = Ids.next();
        for (String[] wrong : List.of(
                new String[] {"lead_id", UUID.randomUUID().toString()},
                new String[] {"status", "HALF"},
                new String[] {"subject_kind", "PERSON"},
                new String[] {"found_on", "yesterday"},
                new String[] {"rule", ""})) {
            EventEnvelope event = lead(id, 1, wrong[0], wrong[1]);
            assertThatThrownBy(() -> learn(event)).hasMessageContaining(wrong[0]);
        }
        get(id).statusCode(404);
    }
}
