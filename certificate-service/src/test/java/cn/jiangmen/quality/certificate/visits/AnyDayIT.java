package cn.jiangmen.quality.certificate.visits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** States and overdue surveillance on random days equal a recount that shares no code with the service. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class AnyDayIT {
    @Test
    void statesAndOverdueSurveillanceOnRandomDaysEqualTheRecount() {
        String body = "CNCA-R-2035-" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        Random chance = new Random(20_251_231);
        List<ALife> lives = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lives.add(ALife.told(chance, body));
        }
        Instant told = lastRecorded(lives);
        List<LocalDate> days = new ArrayList<>(List.of(
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 1)));
        for (int i = 0; i < 16; i++) {
            days.add(LocalDate.of(2022, 1, 1).plusDays(chance.nextInt(2_400)));
        }
        int overdue = 0;
        for (LocalDate day : days) {
            states(lives, body, day, null);
            states(lives, body, day, told);
            overdue += overdue(lives, body, day);
            ALife one = lives.get(chance.nextInt(lives.size()));
            given().queryParam("on", day.toString())
                    .get(Api.PATH + "/" + one.id + "/state")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(one.stateOn(day)));
        }
        assertThat(overdue).as("the lives are not all in order").isGreaterThan(50);
    }

    @Test
    void whatWasKnownAtAMomentStaysToldAsItWas() {
        String body = "CNCA-R-2036-" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        String id = Api.registered(Api.with(Api.registration(), "body", body));
        String before = given().get(Api.PATH + "/" + id).path("recorded_at");
        Api.act(id, "revocations", "effective_on", "2025-03-01", "reason_code", "0112")
                .then()
                .statusCode(200);
        String revoked = given().get(Api.PATH + "/" + id).path("recorded_at");
        Map<String, Object> wrong = Map.of("status", "REVOKED", "effective_on", "2025-03-01", "take_back", true);
        Api.act(id, "change-corrections", pairs(wrong))
                .then()
                .statusCode(200)
                .body("status_changes.size()", equalTo(0));
        onDecember(id, before).body("status", equalTo("VALID")).body("version", equalTo(1));
        onDecember(id, revoked).body("status", equalTo("REVOKED")).body("version", equalTo(2));
        onDecember(id, null).body("status", equalTo("VALID")).body("version", equalTo(3));
        onDecember(id, "2020-01-01T00:00:00Z").body("status", nullValue()).body("version", nullValue());
        counted(body, LocalDate.of(2025, 12, 31), revoked, "revoked", 1);
        counted(body, LocalDate.of(2025, 2, 28), revoked, "valid", 1);
        counted(body, LocalDate.of(2025, 12, 31), null, "valid", 1);
        given().queryParam("scheme", "Z1")
                .get("/api/v1/certificate-states")
                .then()
                .statusCode(400)
                .body("type", org.hamcrest.Matchers.endsWith("scheme-unknown"));
    }

    @Test
    void aChangeIsPutOnItsRightDay() {
        String id = Api.registered(Api.registration());
        Api.act(id, "suspensions", "effective_on", "2025-03-01", "reason_code", "0111");
        Api.act(id, "resumptions", "effective_on", "2025-06-01");
        Map<String, Object> suspended = Map.of("status", "SUSPENDED", "effective_on", "2025-03-01");
        correct(id, suspended, "corrected_on", "2025-04-01")
                .then()
                .statusCode(200)
                .body("suspended[0].from", equalTo("2025-04-01"));
        Map<String, Object> moved = Map.of("status", "SUSPENDED", "effective_on", "2025-04-01");
        refused(correct(id, suspended, "corrected_on", "2025-05-01"), 409, "change-unknown");
        refused(correct(id, moved, "corrected_on", "2025-07-01"), 409, "contradicts-later-change");
        refused(correct(id, moved, "corrected_on", "2023-07-01"), 409, "effective-before-issue");
        refused(correct(id, moved, "reason_code", "9999"), 400, "reason-code-unknown");
        refused(correct(id, moved, "reason_code", "0111"), 409, "nothing-to-correct");
        Map<String, Object> resumed = Map.of("status", "VALID", "effective_on", "2025-06-01");
        correct(id, resumed, "corrected_on", "2025-06-15").then().body("suspended[0].to", equalTo("2025-06-15"));
        Api.act(id, "suspensions", "effective_on", "2025-09-01", "reason_code", "0111");
        refused(
                correct(id, Map.of("status", "VALID", "effective_on", "2025-06-15"), "take_back", true),
                409,
                "change-needed");
        correct(id, moved, "take_back", true).then().statusCode(200).body("status_changes.size()", equalTo(1));
    }

    private static io.restassured.response.Response correct(
            String id, Map<String, Object> change, String field, Object value) {
        return Api.act(id, "change-corrections", pairs(Api.with(change, field, value)));
    }

    private static void refused(io.restassured.response.Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then().body("type", org.hamcrest.Matchers.endsWith("/problems/" + type));
    }

    private static Object[] pairs(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private static io.restassured.response.ValidatableResponse onDecember(String id, String knownAt) {
        var request = given().queryParam("on", "2025-12-31");
        return (knownAt == null ? request : request.queryParam("known_at", knownAt))
                .get(Api.PATH + "/" + id + "/state")
                .then()
                .statusCode(200);
    }

    private static void counted(String body, LocalDate day, String knownAt, String state, int count) {
        var request = given().queryParam("on", day.toString()).queryParam("body", body);
        (knownAt == null ? request : request.queryParam("known_at", knownAt))
                .get("/api/v1/certificate-states")
                .then()
                .statusCode(200)
                .body(state, equalTo(count));
    }

    private static Instant lastRecorded(List<ALife> lives) {
        return lives.stream()
                .map(life -> Instant.parse(given().get(Api.PATH + "/" + life.id).<String>path("recorded_at")))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static void states(List<ALife> lives, String body, LocalDate day, Instant knownAt) {
        Map<String, Long> expected = new HashMap<>();
        for (ALife life : lives) {
            String state = life.stateOn(day);
            if (state != null) {
                expected.merge(life.scheme + " " + state.toLowerCase(java.util.Locale.ROOT), 1L, Long::sum);
            }
        }
        var request = given().queryParam("on", day.toString()).queryParam("body", body);
        JsonPath answer = (knownAt == null ? request : request.queryParam("known_at", knownAt.toString()))
                .get("/api/v1/certificate-states")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Long> counted = new HashMap<>();
        for (Map<String, Object> scheme : answer.<Map<String, Object>>getList("schemes")) {
            for (String state : List.of("valid", "suspended", "revoked", "cancelled", "expired")) {
                long count = ((Number) scheme.get(state)).longValue();
                if (count > 0) {
                    counted.put(scheme.get("scheme") + " " + state, count);
                }
            }
        }
        assertThat(counted).as("states on " + day).isEqualTo(expected);
    }

    private static int overdue(List<ALife> lives, String body, LocalDate day) {
        Map<String, String> expected = new TreeMap<>();
        for (ALife life : lives) {
            LocalDate since = life.overdueSince(day);
            if (since != null) {
                expected.put(life.id, since.toString());
            }
        }
        Map<String, String> told = new TreeMap<>();
        given().queryParam("on", day.toString())
                .queryParam("body", body)
                .queryParam("limit", 500)
                .get("/api/v1/overdue-surveillances")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(due ->
                        told.put((String) due.get("certificate_id"), Objects.toString(due.get("overdue_since"))));
        assertThat(told).as("overdue on " + day).isEqualTo(expected);
        return expected.size();
    }
}
