package cn.jiangmen.quality.certificate.bodies;

import static cn.jiangmen.quality.certificate.Rows.outbox;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.certificate.bodies.events.BodyMessages;
import cn.jiangmen.quality.certificate.events.EventContract;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CertificationBodyApiIT {
    private static final String PATH = "/api/v1/certification-bodies";
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    @Inject
    DataSource database;

    @Test
    void aBodyIsRegisteredCorrectedAndRead() throws Exception {
        String number = "CNCA-R-2030-" + SERIAL.incrementAndGet();
        Response created = post(
                PATH,
                null,
                Map.of(
                        "approval_number",
                        number.toLowerCase(java.util.Locale.ROOT),
                        "name",
                        "示例检验认证(江门)有限公司",
                        "county",
                        "440704",
                        "attracted",
                        true,
                        "attracted_on",
                        "2023-09-15"));
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(PATH + "/" + number))
                .body("approval_number", equalTo(number))
                .body("status", equalTo("APPROVED"))
                .body("attracted", equalTo(true))
                .body("attracted_periods[0].from", equalTo("2023-09-15"))
                .body("attracted_periods[0].to", nullValue());
        post(
                        PATH + "/" + number + "/corrections",
                        "\"1\"",
                        Map.of("attracted", false, "erase", List.of("COUNTY"), "reason", "误录"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("attracted_periods", hasSize(0))
                .body("county", nullValue());
        given().get(PATH + "/" + number).then().statusCode(200).header("ETag", "\"2\"");

        List<EventEnvelope> events = outbox(database, BodyMessages.TOPIC, created.path("body_id"));
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L);
        assertThat(events).allSatisfy(event -> assertThat(EventContract.faults(event.type(), event.data()))
                .isEmpty());
        assertThat(events).extracting(EventEnvelope::type).containsExactlyElementsOf(EventContract.BODY_TYPES);
    }

    @Test
    void theListIsFilteredAndPaged() {
        String number = register("440799");
        String other = register("440799");
        Response first =
                given().queryParam("county", "440799").queryParam("limit", 1).get(PATH);
        first.then().body("items", hasSize(1)).body("items[0].approval_number", equalTo(number));
        given().queryParam("county", "440799")
                .queryParam("cursor", (String) first.path("next_cursor"))
                .get(PATH)
                .then()
                .body("items.approval_number", equalTo(List.of(other)))
                .body("next_cursor", nullValue());
        given().queryParam("county", "440799")
                .queryParam("status", "WITHDRAWN")
                .get(PATH)
                .then()
                .body("items", hasSize(0));
        given().queryParam("limit", 500).get(PATH).then().body("items.approval_number", hasItem(number));
    }

    @Test
    void whatIsWrongIsRefused() {
        String number = register("440799");
        refused(post(PATH, null, Map.of("approval_number", " " + number, "name", "甲")), 409, "approval-number-taken");
        refused(post(PATH, null, Map.of("approval_number", "\u200B", "name", "甲")), 400, "approval-number-invalid");
        refused(post(PATH, null, Map.of("approval_number", "X", "name", "甲", "county", "江门")), 400, "county-invalid");
        refused(
                post(PATH, null, Map.of("approval_number", "X", "name", "甲", "attracted_on", "2024-01-01")),
                400,
                "attraction-contradictory");
        refused(
                post(
                        PATH,
                        null,
                        Map.of("approval_number", "X", "name", "甲", "attracted", true, "attracted_on", "1900-01-01")),
                400,
                "date-implausible");
        refused(post(PATH, null, Map.of("name", "甲")), 400, "invalid-request");
        refused(given().get(PATH + "/CNCA-R-1900-000"), 404, "certification-body-not-found");
        refused(given().urlEncodingEnabled(false).get(PATH + "/a%00b"), 400, "invalid-request");
        String corrections = PATH + "/" + number + "/corrections";
        refused(post(corrections, null, Map.of("name", "乙", "reason", "更名")), 428, "precondition-required");
        refused(post(corrections, "\"7\"", Map.of("name", "乙", "reason", "更名")), 412, "stale-version");
        refused(post(corrections, "\"1\"", Map.of("reason", "更名")), 409, "nothing-to-correct");
    }

    @Test
    void howABodyStandsIsKnownByDay() {
        String number = register("440799");
        String standings = PATH + "/" + number + "/standings";
        post(standings, "\"1\"", Map.of("status", "SUSPENDED", "effective_on", "2026-03-01", "reason", "公告"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("SUSPENDED"))
                .body("standings.status", equalTo(List.of("APPROVED", "SUSPENDED")))
                .body("standings[1].from", equalTo("2026-03-01"));
        post(standings, "\"2\"", Map.of("status", "WITHDRAWN", "effective_on", "2099-01-01", "reason", "公告"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
        Map<String, Object> earlier = Map.of("status", "APPROVED", "effective_on", "2026-03-01", "reason", "恢复");
        refused(post(standings, "\"3\"", earlier), 409, "standing-not-later");
        post(PATH + "/" + number + "/standing-withdrawals", "\"3\"", Map.of("reason", "误录"))
                .then()
                .statusCode(200)
                .body("standings", hasSize(2));
        post(PATH + "/" + number + "/standing-withdrawals", "\"4\"", Map.of("reason", "误录"))
                .then()
                .body("status", equalTo("APPROVED"))
                .body("standings", hasSize(1));
        refused(
                post(PATH + "/" + number + "/standing-withdrawals", "\"5\"", Map.of("reason", "误录")),
                409,
                "nothing-to-correct");
        Map<String, Object> tooEarly = Map.of("status", "SUSPENDED", "effective_on", "1900-01-01", "reason", "公告");
        refused(post(standings, "\"5\"", tooEarly), 400, "date-implausible");
        refused(post(standings, "\"1\"", earlier), 412, "stale-version");
    }

    @Test
    void whatABodyMayCertifyIsKnownBySchemeAndDay() {
        String number = register("440799");
        String scopes = PATH + "/" + number + "/scopes";
        Map<String, Object> period = new HashMap<>();
        period.put("from", "2022-03-01");
        period.put("to", null);
        post(scopes, "\"1\"", Map.of("scheme", "A01", "periods", List.of(period), "reason", "批准书"))
                .then()
                .statusCode(200)
                .body("scopes.scheme", equalTo(List.of("A01")))
                .body("scopes[0].to", nullValue());
        Map<String, Object> ended = Map.of("from", "2022-03-01", "to", "2024-01-01");
        post(scopes, "\"2\"", Map.of("scheme", "A01", "periods", List.of(ended), "reason", "缩项"))
                .then()
                .statusCode(200)
                .body("scopes[0].to", equalTo("2024-01-01"));
        given().queryParam("scheme", "A0101")
                .queryParam("on", "2023-12-31")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.approval_number", hasItem(number));
        given().queryParam("scheme", "A0101")
                .queryParam("on", "2024-01-01")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.approval_number", not(hasItem(number)));
        refused(given().queryParam("scheme", "Z1").get(PATH), 400, "scheme-unknown");
        Map<String, Object> reversed = Map.of("from", "2024-01-01", "to", "2022-03-01");
        refused(
                post(scopes, "\"3\"", Map.of("scheme", "A02", "periods", List.of(reversed), "reason", "错")),
                400,
                "scope-reversed");
        refused(
                post(scopes, "\"3\"", Map.of("scheme", "Z1", "periods", List.of(), "reason", "错")),
                400,
                "scheme-unknown");
        refused(
                post(scopes, "\"3\"", Map.of("scheme", "A01", "periods", List.of(ended), "reason", "重复")),
                409,
                "nothing-to-correct");
    }

    private static String register(String county) {
        String number = "CNCA-RF-2030-" + SERIAL.incrementAndGet();
        post(PATH, null, Map.of("approval_number", number, "name", "甲", "county", county))
                .then()
                .statusCode(201);
        return number;
    }

    private static Response post(String path, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(new HashMap<>(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path);
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then()
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + type))
                .body("detail", not(equalTo("")));
    }
}
