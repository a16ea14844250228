package cn.jiangmen.quality.kit.lamp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.kit.events.ParkedEvents;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.local.TestServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit inside an application: what one request leaves in the outbox, and what arrives. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "lamp"))
class LampApplicationIT {
    private static final String LAMPS = "/api/v1/lamps";

    @Inject
    DataSource database;

    @Inject
    EventLoops loops;

    @Inject
    ParkedEvents parked;

    @BeforeEach
    void topic() {
        TestServers.kafka().createTopic(Lamp.TOPIC, 2);
    }

    @Test
    void eachChangeIsOneEventWithTheNextVersionAndItsRequestAsCause() throws Exception {
        String code = code();
        String tag =
                post(code, null, "cause-1").then().statusCode(201).extract().header("ETag");
        String next = move(code, tag, "港口路").then().statusCode(200).extract().header("ETag");

        assertThat(List.of(tag, next)).containsExactly("\"1\"", "\"2\"");
        List<JsonNode> events = events(code);
        assertThat(events).extracting(e -> e.get("aggregateversion").asLong()).containsExactly(1L, 2L);
        assertThat(events.getFirst().get("causationid").asText()).isEqualTo("cause-1");
        assertThat(events.getFirst().get("source").asText()).isEqualTo("//quality.jiangmen.cn/lamp-service");
        assertThat(events.getLast().get("data").get("street").asText()).isEqualTo("港口路");
        await().atMost(Duration.ofSeconds(30)).until(() -> "港口路"
                .equals(value("select s.street from lamp_street s join lamp l on l.id = s.lamp" + " where code = '"
                        + code + "'")));
    }

    @Test
    void refusedChangeLeavesNoEvent() throws Exception {
        String code = code();
        String tag = post(code, null, "c").header("ETag");
        move(code, tag, "黑暗").then().statusCode(409);
        assertThat(events(code)).hasSize(1);
        given().get(LAMPS + "/" + code).then().header("ETag", "\"1\"");
    }

    @Test
    void concurrentChangesOfOneLampGiveOneVersionEach() throws Exception {
        String code = code();
        post(code, null, "c");
        List<Response> answers = together(8, i -> move(code, "*", "街" + i));
        long changed = answers.stream().filter(a -> a.statusCode() == 200).count();

        assertThat(answers).allMatch(a -> a.statusCode() == 200 || a.statusCode() == 412);
        assertThat(events(code))
                .extracting(e -> e.get("aggregateversion").asLong())
                .hasSize((int) changed + 1)
                .isSorted();
    }

    @Test
    void repeatedKeyGetsTheFirstAnswerAndCreatesNothing() throws Exception {
        String code = code();
        Response first = post(code, "key-" + code, "c");
        Response again = post(code, "key-" + code, "d");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(events(code)).hasSize(1);
        post(code(), "key-" + code, "e").then().statusCode(422);
    }

    @Test
    void sameKeyAtTheSameTimeCreatesOnce() throws Exception {
        String code = code();
        List<Response> answers = together(8, i -> post(code, "key-" + code, "c" + i));
        assertThat(answers).allMatch(a -> a.statusCode() == 201);
        assertThat(answers.stream().map(Response::asString))
                .containsOnly(answers.getFirst().asString());
        assertThat(events(code)).hasSize(1);
    }

    @Test
    void keyOfARefusedRequestMayBeUsedAgain() {
        String key = "key-" + code();
        given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"code\":\"x\",\"street\":\"\"}")
                .post(LAMPS)
                .then()
                .statusCode(409);
        post(code(), key, "c").then().statusCode(201);
    }

    @Test
    void sameCodeTwiceIsAConflict() {
        String code = code();
        post(code, null, "c").then().statusCode(201);
        post(code, null, "c").then().statusCode(409).body("type", containsString("/conflict"));
    }

    @Test
    void newEpochIsRepublishedAndReadersFollow() throws Exception {
        String code = code();
        post(code, null, "c").then().statusCode(201);
        value("select outbox_raise_epoch('restored by hand', null)");

        await().atMost(Duration.ofSeconds(60)).until(() -> "t".equals(value("select republished from outbox_epoch")));
        assertThat(events(code))
                .extracting(e -> e.get("aggregateepoch").asInt() + "/" + e.get("aggregateversion"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(value("select epoch from outbox_epoch"))
                .endsWith("/1");
    }

    @Test
    void unreadableEventIsParkedShownAndKeptUntilItCanBeApplied() throws Exception {
        String code = code();
        post(code, null, "c");
        value("insert into outbox (topic, key, epoch, version, event_id, envelope)" + " values ('" + Lamp.TOPIC
                + "', 'x', 1, 1, 'x', '{\"no\":\"event\"}') returning 1");

        await().atMost(Duration.ofSeconds(30)).until(() -> !parked.list(0, 10).isEmpty());
        ParkedEvents.Parked record = parked.list(0, 10).getLast();
        assertThat(record.projection()).isEqualTo(LampStreets.NAME);
        assertThat(record.reason()).contains("specversion");
        assertThat(record.value()).contains("event");
        assertThat(parked.count()).containsKey(LampStreets.NAME);
        assertThat(parked.replay(record.id()))
                .hasValueSatisfying(r -> assertThat(r).contains("specversion"));
    }

    @Test
    void whatAReplayWouldChangeIsSeenBeforeItIsDoneAndItIsNotedWithIt() throws Exception {
        UUID lamp = UUID.randomUUID();
        long id = Long.parseLong(park(lamp));
        ParkedEvents.Work<Boolean> known = transaction -> {
            try (var query = transaction.prepareStatement("select from lamp_street where lamp = ?")) {
                query.setObject(1, lamp);
                return query.executeQuery().next();
            }
        };

        ParkedEvents.Preview<Boolean> preview = parked.preview(id, known);
        assertThat(preview).isEqualTo(new ParkedEvents.Preview<>(false, true, null));
        assertThat(value("select count(*) from lamp_street where lamp = '" + lamp + "'"))
                .isEqualTo("0");

        assertThat(parked.replay(id, transaction -> transaction
                        .createStatement()
                        .executeUpdate(
                                "insert into lamp_street values (gen_random_uuid(), 7, 'noted with " + id + "')")))
                .isEmpty();
        assertThat(value("select count(*) from lamp_street where lamp = '" + lamp + "' or street = 'noted with " + id
                        + "'"))
                .isEqualTo("2");
        assertThatThrownBy(() -> parked.preview(id, known)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aParkedRecordCanBeDiscarded() throws Exception {
        long id = Long.parseLong(park(UUID.randomUUID()));
        try (Connection transaction = database.getConnection()) {
            assertThat(parked.discard(transaction, id).orElseThrow().reason()).isEqualTo("by hand");
            assertThat(parked.discard(transaction, id)).isEmpty();
        }
    }

    private String park(UUID lamp) throws Exception {
        EventEnvelope event = new EventEnvelope(
                UUID.randomUUID().toString(),
                "//quality.jiangmen.cn/test",
                "cn.jiangmen.quality.lamp.lit.v1",
                lamp.toString(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"),
                null,
                1,
                1,
                null,
                Json.EVENTS.createObjectNode().put("street", "港口路"));
        return value("insert into parked_event (consumer, topic, partition, \"offset\", value, reason) values ('"
                + LampStreets.NAME + "', '" + Lamp.TOPIC + "', 0, -1, convert_to('" + event.toJson()
                + "', 'UTF8'), 'by hand') returning id");
    }

    @Test
    void healthAndMetricsTellHowFarEventsHaveCome() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> loops.freshness(LampStreets.NAME).trouble() == null);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(
                        "checks.find { it.name == 'events' }.data.keySet().toString()",
                        containsString("lamp-streets.as_of"));
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains(
                        "quality_outbox_leading 1.0",
                        "quality_outbox_sent_total",
                        "quality_outbox_age_seconds",
                        "quality_events_parked",
                        "quality_projection_behind{projection=\"lamp-streets\"}",
                        "quality_projection_age_seconds{projection=\"lamp-streets\"}");
    }

    @Test
    void databaseThatIsAwayIsA503AndComesBack() {
        TestServers.postgres().kill();
        try {
            given().get(LAMPS).then().statusCode(503).header("Retry-After", "2");
            post(code(), null, "c").then().statusCode(503);
        } finally {
            TestServers.postgres().start();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> given().get(LAMPS).statusCode() == 200);
        given().get(LAMPS).then().statusCode(200);
    }

    private static String code() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private static Response post(String code, String key, String requestId) {
        var request = given().contentType("application/json").header("X-Request-ID", requestId);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"code\":\"" + code + "\",\"street\":\"东华路\"}").post(LAMPS);
    }

    private static Response move(String code, String tag, String street) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"street\":\"" + street + "\"}")
                .post(LAMPS + "/" + code + "/moves");
    }

    private interface Numbered {
        Response request(int number);
    }

    private static List<Response> together(int count, Numbered request) throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(count)) {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(() -> request.request(number));
            }
            for (Future<Response> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private List<JsonNode> events(String code) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select envelope from outbox o join lamp l on l.id::text = o.key"
                        + " where l.code = '" + code + "' order by o.id")) {
            while (row.next()) {
                events.add(Json.EVENTS.readTree(row.getString(1)));
            }
        }
        return events;
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
