package cn.jiangmen.quality.supervision.inspections.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes after an inspection: publication and its last day, follow-ups and re-checks. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class InspectionWorkIT {
    private static final String PATH = "/api/v1/inspections";

    @Inject
    DataSource database;

    private final String code = Codes.fresh("440784");

    @Test
    void whatIsPublicFollowsCorrectionsAndLeavesWithAWithdrawal() throws Exception {
        String id = record("PENDING", "2026-05-12");
        published().body("items", empty());

        act(id, "publications", "\"1\"", Map.of()).then().statusCode(200).body("published_on", notNullValue());
        published()
                .body("items.inspection_id", contains(id))
                .body("items.result", contains("PENDING"))
                .body("items[0].corrected_on", nullValue())
                .body("items[0].follow_up", nullValue());
        act(id, "corrections", "\"2\"", Map.of("report", report("NO_PROBLEM", "2026-05-12"), "reason", "检验合格"))
                .then()
                .statusCode(200);
        published().body("items.result", contains("NO_PROBLEM")).body("items[0].corrected_on", notNullValue());
        act(id, "withdrawals", "\"3\"", Map.of("reason", "重复录入"));
        published().body("items", empty());

        act(id, "publications", "*", Map.of()).then().statusCode(409);
        Events.are(database, id, "inspection", "recorded", "published", "corrected", "withdrawn");
    }

    @Test
    void theNameOfASoleTraderIsShortenedInPublic() {
        Map<String, Object> report = report("NO_PROBLEM", "2026-05-12");
        report.put("credit_code", "92440703MA4T000940");
        report.put("enterprise_name", "王五五金店");
        String id = post(report).path("inspection_id");
        act(id, "publications", "*", Map.of());

        Response read = given().queryParam("credit_code", "92440703MA4T000940")
                .queryParam("limit", 500)
                .get("/public/inspections");
        read.then().statusCode(200);
        assertThat(read.asString()).contains(id).contains("王**").doesNotContain("王五");
    }

    @Test
    void aCorrectionThatWasOrderedIsRecheckedUntilNothingIsFound() throws Exception {
        String first = record("CORRECTION_ORDERED", "2026-05-12");
        assertThat(open(first, "RECHECK")).isEqualTo("2026-06-11");

        Response again = recheck(first, "2026-06-01", "CORRECTION_ORDERED");
        String second = again.path("inspection_id");
        again.then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + second))
                .body("recheck_of", equalTo(first))
                .body("item", equalTo("一致性检查"));
        assertThat(open(first, "RECHECK")).isNull();
        assertThat(open(second, "RECHECK")).isEqualTo("2026-07-01");
        recheck(second, "2026-06-20", "NO_PROBLEM").then().statusCode(201).body("follow_up_kind", nullValue());
        assertThat(open(second, "RECHECK")).isNull();

        given().get(PATH + "/" + first)
                .then()
                .body("followed_up_on", equalTo("2026-06-01"))
                .body("follow_up_reference", equalTo(second));
        recheck(first, "2026-06-02", "NO_PROBLEM").then().statusCode(409);
        Events.are(database, first, "inspection", "recorded", "followed-up");
        Events.are(database, second, "inspection", "recorded", "followed-up");
    }

    @Test
    void aRefusedRecheckLeavesNeitherFollowUpNorInspection() throws Exception {
        String id = record("CORRECTION_ORDERED", "2026-05-12");

        act(id, "rechecks", "*", Map.of("result", "NO_PROBLEM", "inspectors", 1))
                .then()
                .statusCode(400);
        act(id, "rechecks", "\"9\"", Map.of("result", "NO_PROBLEM", "inspectors", 2))
                .then()
                .statusCode(412);
        act(id, "rechecks", null, Map.of("result", "NO_PROBLEM", "inspectors", 2))
                .then()
                .statusCode(428);
        act(id, "follow-ups", "*", Map.of("note", "x")).then().statusCode(409);

        assertThat(open(id, "RECHECK")).isNotNull();
        Events.are(database, id, "inspection", "recorded");
        given().queryParam("credit_code", code).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void whatIsPendingBecomesACaseAndACorrectedResultAsksAnew() throws Exception {
        String id = record("PENDING", "2026-05-12");
        assertThat(open(id, "CASE")).isEqualTo("2026-06-02");
        act(id, "follow-ups", "*", Map.of("case_number", "440784-1999-000001", "note", "立案"))
                .then()
                .statusCode(400);
        String caseNumber = given().contentType(ContentType.JSON)
                .body(Map.of("enterprise_name", "测试", "county", "440784", "subject_matter", "涉嫌违法"))
                .post("/api/v1/cases")
                .path("case_number");
        act(id, "follow-ups", "*", Map.of("case_number", caseNumber, "note", "立案"))
                .then()
                .statusCode(200)
                .body("follow_up_reference", equalTo(caseNumber));
        assertThat(open(id, "CASE")).isNull();

        act(id, "corrections", "*", Map.of("report", report("UNREACHABLE", "2026-05-12"), "reason", "复核"));

        given().get(PATH + "/" + id).then().body("followed_up_on", nullValue());
        assertThat(open(id, "CASE")).isNull();
        assertThat(listed(id, "ABNORMAL_LIST")).isTrue();
        act(id, "follow-ups", "*", Map.of("reference", "列异〔2026〕1号", "note", "已列入"))
                .then()
                .statusCode(200);
        assertThat(listed(id, "ABNORMAL_LIST")).isFalse();
    }

    /** Vectors of working days: 20 after the check, by the notices that are loaded; 2020 has none, and 2013 had no such clock. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-13, 2026-03-19, false, -, true",
                "2025-09-30, 2025-11-04, false, -, true",
                "2026-05-12, 2026-06-09, false, -, true",
                "2020-06-01, -, true, 2020, false",
                "2013-05-06, -, false, -, false"
            })
    void publicationIsDueAfterTwentyWorkingDays(
            String checked, String due, boolean provisional, Integer missing, boolean overdue) {
        String id = record("NO_PROBLEM", checked);

        String cursor = null;
        Map<String, Object> work = null;
        do {
            var request = given().queryParam("county", "440784").queryParam("limit", 500);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/inspection-publications");
            page.then().statusCode(200);
            work = work == null ? page.path("items.find { it.inspection_id == '" + id + "' }") : work;
            cursor = page.path("next_cursor");
        } while (cursor != null);

        assertThat(work)
                .containsEntry("due_on", due)
                .containsEntry("provisional", provisional)
                .containsEntry("calendar_missing", missing)
                .containsEntry("overdue", overdue);
    }

    private String record(String result, String on) {
        return post(report(result, on)).path("inspection_id");
    }

    private static Response post(Map<String, Object> report) {
        return given().contentType(ContentType.JSON).body(report).post(PATH);
    }

    private static Response recheck(String id, String on, String result) {
        return act(id, "rechecks", "*", Map.of("inspected_on", on, "result", result, "inspectors", 2));
    }

    private static Response act(String id, String act, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(PATH + "/" + id + "/" + act);
    }

    private ValidatableResponse published() {
        return given().queryParam("credit_code", code)
                .get("/public/inspections")
                .then()
                .statusCode(200);
    }

    /** The last day of an open follow-up; null when it is not open. */
    private static String open(String id, String kind) {
        return given().queryParam("kind", kind)
                .queryParam("county", "440784")
                .queryParam("limit", 500)
                .get("/api/v1/inspection-follow-ups")
                .path("items.find { it.inspection_id == '" + id + "' }?.due_on");
    }

    private static boolean listed(String id, String kind) {
        return given().queryParam("kind", kind)
                        .queryParam("county", "440784")
                        .queryParam("limit", 500)
                        .get("/api/v1/inspection-follow-ups")
                        .path("items.find { it.inspection_id == '" + id + "' }")
                != null;
    }

    private Map<String, Object> report(String result, String on) {
        Map<String, Object> body = new HashMap<>();
        body.put("enterprise_name", "江门市鹤山测试有限公司");
        body.put("credit_code", code);
        body.put("county", "440784");
        body.put("inspected_on", on);
        body.put("kind", "RANDOM");
        body.put("item", "一致性检查");
        body.put("result", result);
        body.put("inspectors", 2);
        return body;
    }
}
