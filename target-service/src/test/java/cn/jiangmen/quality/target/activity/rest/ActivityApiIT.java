package cn.jiangmen.quality.target.activity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activities and derived indicators as callers get them, from real events to the answers, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ActivityApiIT {
    private static final String COUNTIES = "440703,440704,440705,440781,440783,440784,440785,unattributed";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void whatEventsTellIsCountedByKindCountyAndPeriod() {
        UUID withdrawn = Ids.next();
        publish(
                "supervision.events.v1",
                inspection(Ids.next(), 1, "440781", "1951-01-31", "NO_PROBLEM", "RECORDED"),
                inspection(Ids.next(), 1, "440781", "1951-02-01", "CORRECTION_ORDERED", "RECORDED"),
                inspection(Ids.next(), 1, "440785", "1951-02-28", "NO_PROBLEM", "RECORDED"),
                inspection(withdrawn, 2, "440785", "1951-02-28", "NO_PROBLEM", "WITHDRAWN"),
                inspection(withdrawn, 1, "440785", "1951-02-28", "NO_PROBLEM", "RECORDED"));
        publish(
                "quality-activity.events.v1",
                activity("TRAINING", null, "1951-03-31"),
                activity("KIND_OF_ANOTHER_PLAN", "440703", "1951-03-31"));
        await().atMost(PATIENCE)
                .until(() -> count("from=1951-01-01&to=1951-03-31")
                                .getInt("kinds.find { it.code == 'OTHER_QUALITY_WORK' }.total")
                        == 1);
        await().atMost(PATIENCE)
                .until(() ->
                        count("from=1951-01-01&to=1951-03-31").getInt("kinds.find { it.code == 'INSPECTION' }.total")
                                == 3);

        JsonPath monthly = count("from=1951-01-15&to=1951-03-31");
        assertThat(monthly.getList("periods.to")).containsExactly("1951-01-31", "1951-02-28", "1951-03-31");
        assertThat(monthly.getList("kinds.find { it.code == 'INSPECTION' }.counts"))
                .containsExactly(1, 2, 0);
        assertThat(monthly.getList("kinds.find { it.code == 'INSPECTION_PROBLEM' }.counts"))
                .containsExactly(0, 1, 0);
        assertThat(monthly.getList(
                        "kinds.find { it.code == 'INSPECTION' }.counties.find { it.county == '440781' }.counts"))
                .containsExactly(1, 1, 0);
        assertThat(monthly.getList(
                        "kinds.find { it.code == 'TRAINING' }.counties.find { it.county == 'unattributed' }.counts"))
                .containsExactly(0, 0, 1);
        assertThat(monthly.getList("kinds[0].counties.county")).containsExactly((Object[]) COUNTIES.split(","));
        JsonPath quarter = count("from=1951-01-01&to=1951-12-31&every=QUARTER&kind=INSPECTION&county=440785");
        assertThat(quarter.getList("kinds.code")).containsExactly("INSPECTION");
        assertThat(quarter.getList("kinds[0].counties.county")).containsExactly("440785");
        assertThat(quarter.getList("kinds[0].counts")).containsExactly(1, 0, 0, 0);

        JsonPath rates =
                given().get("/api/v1/rates?on=1951-12-31&county=440781").jsonPath();
        assertThat(rates.getString("rates.find { it.code == 'INSPECTION-PASS-RATE' }.city.value"))
                .isEqualTo("66.67");
        assertThat(rates.getString("rates.find { it.code == 'INSPECTION-PASS-RATE' }.counties[0].value"))
                .isEqualTo("50.00");
        assertThat(rates.getList("rates[0].counties.county")).containsExactly("440781");
        JsonPath series = given().get(
                        "/api/v1/rates/INSPECTION-PASS-RATE/series?from=1951-01-31&to=1952-02-28&every=QUARTER")
                .jsonPath();
        assertThat(series.getList("points.on"))
                .containsExactly("1951-03-31", "1951-06-30", "1951-09-30", "1951-12-31", "1952-02-28");
        assertThat(series.getList("points.value")).containsExactly("66.67", "66.67", "66.67", "66.67", null);
        assertThat(series.getString("points[4].reason")).isEqualTo("NOTHING_TO_DIVIDE_BY");
    }

    @Test
    void whatCannotBeIsParkedWithItsReasonAndTheRestGoesOn() {
        int before = parked().getInt("count");
        publish(
                "supervision.events.v1",
                inspection(Ids.next(), 1, "440700", "1955-01-31", "NO_PROBLEM", "RECORDED"),
                inspection(Ids.next(), 1, "440783", "1955-01-31", "NO_PROBLEM", "RECORDED"));
        await().atMost(PATIENCE)
                .until(() ->
                        count("from=1955-01-01&to=1955-01-31&kind=INSPECTION").getInt("kinds[0].total") == 1);
        await().atMost(PATIENCE).until(() -> parked().getInt("count") == before + 1);

        long id = parked().getLong("items.find { it.reason.contains('county 440700 is not known') }.id");
        given().contentType("application/json")
                .body(Map.of("by", "市市场监管局", "reason", "区划代码有误,已重报"))
                .post("/api/v1/parked-events/" + id + "/discards")
                .then()
                .statusCode(200);
        assertThat(parked().getInt("count")).isEqualTo(before);
    }

    @Test
    void complaintsTrainingsHelpAndConsultationsAreCountedForTheItemsOfThePlan() {
        publish(
                "supervision.events.v1",
                matter("complaint", "440783", "1957-02-01", "1957-03-01", "SETTLED", true),
                matter("complaint", "440783", "1957-02-02", "1957-03-02", "TERMINATED", false),
                matter("complaint", "unattributed", "1957-02-03", null, "RECEIVED", null),
                matter("report", "440784", "1957-02-04", "1957-02-05", "MERGED", null));
        publish(
                "quality-activity.events.v1",
                work("gathering", "gathering_id", "440783", "1957-02-06", "TRAINING", "PLANNED", 1),
                work("gathering", "gathering_id", "440783", "1957-02-06", "TRAINING", "HELD", 1),
                work("quality-activity", "activity_id", "440783", "1957-02-07", "CONSULTATION", "RECORDED", 25),
                help("440784", "1957-02-08", "1957-03-08"),
                work("quality-activity", "activity_id", "440784", "1957-02-09", "GREEN_FACTORY", "RECORDED", 1));
        await().atMost(PATIENCE)
                .until(() ->
                        count("from=1957-01-01&to=1957-12-31").getInt("kinds.find { it.code == 'GREEN_MARK' }.total")
                                == 1);
        await().atMost(PATIENCE)
                .until(() ->
                        count("from=1957-01-01&to=1957-12-31").getInt("kinds.find { it.code == 'REPORT_CLOSED' }.total")
                                == 1);

        JsonPath counts = count("from=1957-01-01&to=1957-12-31&every=YEAR");
        Map.of(
                        "COMPLAINT_RECEIVED", 3,
                        "COMPLAINT_CLOSED", 2,
                        "TRAINING", 1,
                        "CONSULTATION", 25,
                        "ASSISTANCE", 1,
                        "ASSISTANCE_REQUESTED", 1,
                        "ASSISTANCE_CERTIFIED", 1,
                        "OTHER_QUALITY_WORK", 0)
                .forEach((kind, total) -> assertThat(counts.getInt("kinds.find { it.code == '" + kind + "' }.total"))
                        .as(kind)
                        .isEqualTo(total));
        JsonPath rates = given().get("/api/v1/rates?on=1957-12-31").jsonPath();
        assertThat(rates.getString("rates.find { it.code == 'COMPLAINTS-IN-TIME' }.city.value"))
                .isEqualTo("50.00");
        assertThat(rates.getInt("rates.find { it.code == 'REPORTS-IN-TIME' }.city.denominator"))
                .isZero();

        JsonPath work = given().get("/api/v1/duty-work?from=1957-01-01&to=1957-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(work.getList("items.code")).first().isEqualTo("2.1.1");
        String training = ".kinds.find { it.code == 'TRAINING' }.total";
        assertThat(work.getInt("items.find { it.code == '2.1.3' }" + training)).isEqualTo(1);
        assertThat(work.getInt("items.find { it.code == '3.2' }" + training)).isEqualTo(1);
        String help = "items.find { it.code == '2.2.2' }.kinds.find { it.code == 'ASSISTANCE_CERTIFIED' }.counties";
        assertThat(work.getList(help + ".total")).containsExactly(0, 0, 0, 0, 0, 1, 0, 0);
        assertThat(work.getList(help + ".county")).containsExactly((Object[]) COUNTIES.split(","));
        JsonPath county = given().get("/api/v1/duty-work?from=1957-01-01&to=1957-12-31&county=440783")
                .jsonPath();
        assertThat(county.getInt(
                        "items.find { it.code == '2.4' }.kinds.find { it.code == 'COMPLAINT_RECEIVED' }.total"))
                .isEqualTo(2);
    }

    @Test
    void whatBecameOfEnterprisesIsCounted() {
        LocalDate day = LocalDate.of(1953, 5, 10);
        UUID enterprise = Ids.next();
        publish(
                "enterprise.events.v1",
                Events.enterprise(enterprise, "S" + enterprise.toString().substring(20))
                        .in("440703", day, day.plusMonths(1))
                        .in("440704", day.plusMonths(1), null)
                        .deregistered(day.plusMonths(2))
                        .version(1));
        await().atMost(PATIENCE)
                .until(() -> count("from=1953-05-01&to=1953-07-31")
                                .getInt("kinds.find { it.code == 'ENTERPRISE_DEREGISTERED' }.total")
                        == 1);

        JsonPath counts = count("from=1953-05-01&to=1953-07-31");
        assertThat(counts.getList(cell("ENTERPRISE_SETTLED", "440703"))).containsExactly(1, 0, 0);
        assertThat(counts.getList(cell("ENTERPRISE_MOVED_IN", "440704"))).containsExactly(0, 1, 0);
        assertThat(counts.getList(cell("ENTERPRISE_DEREGISTERED", "440704"))).containsExactly(0, 0, 1);
    }

    @Test
    void kindsAndRatesSayWhatTheyAre() {
        given().get("/api/v1/activity-kinds")
                .then()
                .statusCode(200)
                .body("code", hasItems("INSPECTION", "PENALTY", "CASE_CLOSED", "TRAINING", "ENTERPRISE_SETTLED"))
                .body("[0].plan_item", equalTo("二(四)"));
        given().get("/api/v1/rates")
                .then()
                .statusCode(200)
                .body("rates.code", hasItems("SUSPENSION-RATE", "REVOCATION-RATE-CCC", "PENALTIES-PER-1000"))
                .body("rates[0].unit", equalTo("PERCENT"))
                .body("rates.find { it.code == 'PENALTIES-PER-1000' }.unit", equalTo("PER_THOUSAND"))
                .body("drift", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1900-01-01", "9999-12-31"})
    void anyDayOfAFourDigitYearIsAnswered(String day) {
        given().get("/api/v1/rates?on=" + day).then().statusCode(200).body("on", equalTo(day));
        given().get("/api/v1/activities?from=" + day + "&to=" + day).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/activities?kind=PARTY, activity-kind-unknown",
        "/api/v1/activities?county=440700, county-unknown",
        "/api/v1/activities?every=WEEK, invalid-parameter",
        "/api/v1/activities?from=2026-02-30, invalid-parameter",
        "/api/v1/activities?from=0000-01-01, day-out-of-range",
        "/api/v1/activities?from=2026-01-02&to=2026-01-01, end-before-start",
        "/api/v1/activities?from=0001-01-01&to=9999-12-31, series-too-long",
        "/api/v1/activities?to=0001-01-01, day-out-of-range",
        "/api/v1/activities?since=2026-01-01, unknown-parameter",
        "/api/v1/duty-work?county=outside, county-unknown",
        "/api/v1/duty-work?from=2026-01-02&to=2026-01-01, end-before-start",
        "/api/v1/duty-work?to=0000-01-01, day-out-of-range",
        "/api/v1/rates?on=0000-12-31, day-out-of-range",
        "/api/v1/rates?county=outside, county-unknown",
        "/api/v1/rates?day=2026-01-01, unknown-parameter",
        "/api/v1/rates/SUSPENSION-RATE/series?from=2026-01-02&to=2026-01-01, end-before-start",
        "/api/v1/rates/SUSPENSION-RATE/series?from=0001-01-01&to=9999-12-31&every=MONTH, series-too-long",
        "/api/v1/rates/SUSPENSION-RATE/series?county=x, county-unknown"
    })
    void whatCannotBeAnsweredIsABadRequest(String address, String problem) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/" + problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO-SUCH", "%00"})
    void aRateThatThereIsNotIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/rates/" + code + "/series")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/rate-not-found"));
    }

    @Test
    void aPlanThatThereIsNotIsNotFound() {
        given().get("/api/v1/duty-work?plan=1999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/plan-not-found"));
    }

    private static String cell(String kind, String county) {
        return "kinds.find { it.code == '" + kind + "' }.counties.find { it.county == '" + county + "' }.counts";
    }

    private static JsonPath parked() {
        return given().get("/api/v1/parked-events?limit=500").jsonPath();
    }

    private static JsonPath count(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/activities?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static EventEnvelope inspection(
            UUID id, long version, String county, String day, String result, String status) {
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put("inspection_id", id.toString())
                .put("county", county)
                .put("inspected_on", day)
                .put("kind", "RANDOM")
                .put("result", result)
                .put("status", status);
        return Events.envelope("inspection.recorded", id, version, data);
    }

    private static EventEnvelope activity(String kind, String county, String day) {
        UUID id = Ids.next();
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put("activity_id", id.toString())
                .put("kind", kind)
                .put("county", county)
                .put("held_on", day)
                .put("status", "RECORDED");
        return Events.envelope("quality-activity.recorded", id, 1, data);
    }

    private static EventEnvelope matter(
            String family, String county, String received, String closed, String status, Boolean inTime) {
        UUID id = Ids.next();
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put("matter_id", id.toString())
                .put("county", county)
                .put("received_on", received)
                .put("closed_on", closed)
                .put("status", status)
                .put("in_time", inTime);
        return Events.envelope(family + ".received", id, 1, data);
    }

    private static EventEnvelope work(
            String family, String idField, String county, String day, String kind, String status, int quantity) {
        UUID id = Ids.next();
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put(idField, id.toString())
                .put("kind", kind)
                .put("county", county)
                .put("held_on", day)
                .put("quantity", quantity)
                .put("status", status);
        return Events.envelope(family + ".told", id, 1, data);
    }

    private static EventEnvelope help(String county, String requested, String closed) {
        UUID id = Ids.next();
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put("request_id", id.toString())
                .put("county", county)
                .put("scheme", "QMS")
                .put("requested_on", requested)
                .put("closed_on", closed)
                .put("outcome", "CERTIFIED")
                .put("in_time", true);
        return Events.envelope("assistance-request.certified", id, 1, data);
    }

    /** In one partition, so that what was sent last is applied last. */
    private void publish(String topic, EventEnvelope... events) {
        List<Future<RecordMetadata>> sent;
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
            sent = List.of(events).stream()
                    .map(event -> producer.send(new ProducerRecord<>(
                            topic, 0, event.subject(), event.toJson().getBytes(StandardCharsets.UTF_8))))
                    .toList();
        }
        sent.forEach(Future::resultNow);
    }
}
