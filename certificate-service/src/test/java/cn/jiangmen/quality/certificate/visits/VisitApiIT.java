package cn.jiangmen.quality.certificate.visits;

import static cn.jiangmen.quality.certificate.Rows.outbox;
import static cn.jiangmen.quality.certificate.rest.Api.act;
import static cn.jiangmen.quality.certificate.rest.Api.registered;
import static cn.jiangmen.quality.certificate.rest.Api.registration;
import static cn.jiangmen.quality.certificate.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.certificate.events.FeatureContract;
import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.certificate.visits.events.VisitMessages;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Visits are recorded once, corrected and withdrawn with their history; every refusal is told. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class VisitApiIT {
    private static final String VISITS = "/api/v1/visits";
    private static final String BY = "江门市市场监督管理局认证监管科";

    @Inject
    DataSource database;

    @Test
    void aVisitIsRecordedCorrectedAndWithdrawnWithItsHistory() throws Exception {
        String certificate = registered(registration());
        Response created = record(certificate, visit("03", "2025-05-11", "2025-05-12"));
        String id = created.path("visit_id");
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(VISITS + "/" + id))
                .body("body", equalTo(Api.BODY))
                .body("certificate_id", equalTo(certificate));
        post(
                        VISITS + "/" + id + "/corrections",
                        "\"1\"",
                        Map.of("visit", visit("03", "2025-05-11", "2025-05-13"), "by", BY, "reason", "日期有误"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("ended_on", equalTo("2025-05-13"));
        given().queryParam("certificate_id", certificate)
                .queryParam("kind", "03")
                .get(VISITS)
                .then()
                .body("items.visit_id", contains(id));
        post(VISITS + "/" + id + "/withdrawals", "\"2\"", Map.of("by", BY, "reason", "误录"))
                .then()
                .statusCode(200)
                .body("withdrawn_at", notNullValue());
        given().get(VISITS + "/" + id + "/history")
                .then()
                .body("items.change", contains("recorded", "corrected", "withdrawn"))
                .body("items[1].changes.field", contains("ended_on"));

        List<EventEnvelope> events = outbox(database, VisitMessages.TOPIC, id);
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L, 3L);
        assertThat(events)
                .allSatisfy(event -> assertThat(FeatureContract.faults(event)).isEmpty());
        // as if it had never been: the same visit can be recorded
        record(certificate, visit("03", "2025-05-11", "2025-05-13")).then().statusCode(201);
        given().queryParam("certificate_id", certificate)
                .get(VISITS + "/count")
                .then()
                .body("count", equalTo(2));
        String csv = given().queryParam("certificate_id", certificate)
                .header("Accept-Language", "en")
                .get(VISITS + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3).first().asString().contains("Visit id", "Withdrawn at");
        refused(given().queryParam("kind", "99").get(VISITS + "/export"), 400, "visit-kind-unknown");
    }

    @Test
    void whatIsWrongIsRefused() {
        String certificate = registered(registration());
        Map<String, Object> good = visit("03", "2025-05-11", "2025-05-12");
        refused(record(UUID.randomUUID().toString(), good), 404, "certificate-not-found");
        refused(record(certificate, visit("3", "2025-05-11", "2025-05-12")), 400, "visit-kind-unknown");
        refused(record(certificate, visit("03", "2025-05-13", "2025-05-12")), 400, "visit-reversed");
        refused(record(certificate, visit("03", "2199-05-11", "2199-05-12")), 400, "visit-in-future");
        refused(record(certificate, visit("03", "1900-05-11", "2025-05-12")), 400, "date-implausible");
        refused(record(certificate, visit("03", "2023-05-11", "2023-05-12")), 409, "visit-before-issue");
        refused(record(certificate, with(good, "result", "GOOD")), 400, "unreadable-body");
        record(certificate, visit("0102", "2023-12-01", "2023-12-02")).then().statusCode(201);
        String id = record(certificate, good).then().statusCode(201).extract().path("visit_id");
        refused(record(certificate, good), 409, "visit-recorded-already");
        Map<String, Object> same = Map.of("visit", good, "by", BY, "reason", "无");
        String corrections = VISITS + "/" + id + "/corrections";
        refused(post(corrections, null, same), 428, "precondition-required");
        refused(post(corrections, "\"9\"", same), 412, "stale-version");
        refused(post(corrections, "\"1\"", same), 409, "nothing-to-correct");
        Map<String, Object> why = Map.of("by", BY, "reason", "误录");
        post(VISITS + "/" + id + "/withdrawals", "\"1\"", why).then().statusCode(200);
        refused(post(VISITS + "/" + id + "/withdrawals", "\"2\"", why), 409, "visit-withdrawn");
        refused(given().get(VISITS + "/" + UUID.randomUUID()), 404, "visit-not-found");
        refused(given().queryParam("kind", "99").get(VISITS), 400, "visit-kind-unknown");
        refused(given().queryParam("kinds", "03").get(VISITS), 400, "unknown-parameter");
        act(certificate, "revocations", "effective_on", "2025-06-01", "reason_code", "0112");
        refused(record(certificate, visit("03", "2025-07-01", "2025-07-01")), 409, "visit-after-end");
    }

    @Test
    void theSameKeyRecordsOnceAndTheKindsAreListed() {
        String certificate = registered(registration());
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("visit", visit("02", "2025-09-01", "2025-09-02"), "by", BY);
        String path = Api.PATH + "/" + certificate + "/visits";
        String first = keyed(key, path, body).then().statusCode(201).extract().path("visit_id");
        keyed(key, path, body).then().statusCode(201).body("visit_id", equalTo(first));
        refused(keyed(key, Api.PATH + "/" + UUID.randomUUID() + "/visits", body), 422, "idempotency-key-reused");
        given().get("/api/v1/visit-kinds").then().body("code", hasItems("01", "0101", "0201", "03", "04", "05"));
    }

    @Test
    void aRefusedVisitDoesNotCountForSurveillance() {
        String body = "CNCA-R-2031-" + System.nanoTime();
        String certificate = registered(with(registration(), "body", body)); // A0101, issued on 2024-01-10
        surveillance(certificate, "2025-04-10").body("surveillance.overdue", equalTo(false));
        surveillance(certificate, "2025-04-11")
                .body("surveillance.overdue", equalTo(true))
                .body("surveillance.due_on", equalTo("2025-04-10"))
                .body("surveillance.span.months", equalTo(15))
                .body("surveillance.last_visit_on", nullValue());
        record(certificate, with(visit("03", "2025-04-01", "2025-04-02"), "result", "REFUSED"));
        surveillance(certificate, "2025-04-11").body("surveillance.overdue", equalTo(true));
        record(certificate, visit("04", "2025-04-03", "2025-04-03"));
        surveillance(certificate, "2025-04-11").body("surveillance.overdue", equalTo(true));
        record(certificate, visit("03", "2025-04-08", "2025-04-09"));
        surveillance(certificate, "2025-04-11")
                .body("surveillance.overdue", equalTo(false))
                .body("surveillance.due_on", equalTo("2026-07-09"));
        // the rule of 2026: twelve months
        surveillance(certificate, "2026-01-01").body("surveillance.due_on", equalTo("2026-04-09"));
        given().queryParam("on", "2026-04-10")
                .queryParam("body", body)
                .get("/api/v1/overdue-surveillances")
                .then()
                .body("items.overdue_since", contains("2026-04-10"))
                .body("next_cursor", nullValue());
        given().queryParam("on", "2026-04-09")
                .queryParam("body", body)
                .get("/api/v1/overdue-surveillances/count")
                .then()
                .body("count", equalTo(0));
        given().queryParam("on", "2026-04-01")
                .queryParam("body", body)
                .queryParam("due_within", 8)
                .get("/api/v1/overdue-surveillances/count")
                .then()
                .body("count", equalTo(1));
        String csv = given().queryParam("on", "2026-04-10")
                .queryParam("body", body)
                .get("/api/v1/overdue-surveillances/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2).last().asString().contains("2026-04-09", "CNCA-QMS-01:2025");
        surveillance(certificate, "2027-01-10").body("surveillance", nullValue());
        refused(given().queryParam("scheme", "Z9").get("/api/v1/overdue-surveillances/export"), 400, "scheme-unknown");
        refused(given().queryParam("due_within", -1).get("/api/v1/overdue-surveillances"), 400, "invalid-request");
    }

    @Test
    void theCalendarYearOfTheFormerRuleHolds() {
        String certificate =
                registered(with(with(registration(), "issued_on", "2023-11-20"), "expires_on", "2026-11-19"));
        // fifteen months would end in February 2025, the next calendar year ends before
        surveillance(certificate, "2024-12-31")
                .body("surveillance.overdue", equalTo(false))
                .body("surveillance.years.kind", equalTo("SURVEILLANCE_CALENDAR_YEARS"));
        surveillance(certificate, "2025-01-01")
                .body("surveillance.due_on", equalTo("2024-12-31"))
                .body("surveillance.overdue_since", equalTo("2025-01-01"));
    }

    private static io.restassured.response.ValidatableResponse surveillance(String certificate, String on) {
        return given().queryParam("on", on)
                .get(Api.PATH + "/" + certificate + "/surveillance")
                .then()
                .statusCode(200);
    }

    static Map<String, Object> visit(String kind, String begun, String ended) {
        return new HashMap<>(Map.of("kind", kind, "begun_on", begun, "ended_on", ended, "result", "PASSED"));
    }

    static Response record(String certificate, Map<String, Object> visit) {
        return post(Api.PATH + "/" + certificate + "/visits", null, Map.of("visit", visit, "by", BY));
    }

    private static Response keyed(String key, String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    static Response post(String path, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path);
    }

    static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then()
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + type))
                .body("detail", not(equalTo("")));
    }
}
