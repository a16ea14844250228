package cn.jiangmen.quality.supervision.inspections.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inspections as a caller records, corrects, withdraws and lists them, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class InspectionApiIT {
    private static final String PATH = "/api/v1/inspections";

    @Inject
    DataSource database;

    @Test
    void everyCommandLeavesOneVersionAndOneEvent() throws Exception {
        Response recorded = record(report());
        String id = recorded.path("inspection_id");

        recorded.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(PATH + "/" + id))
                .body("result", equalTo("PENDING"));
        correct("\"1\"", id, with("result", "CORRECTION_ORDERED"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("result", equalTo("CORRECTION_ORDERED"));
        withdraw("\"2\"", id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        given().get(PATH + "/" + id).then().statusCode(200).header("ETag", "\"3\"");
        given().get(PATH + "/" + id + "/history")
                .then()
                .body("items.change", contains("recorded", "corrected", "withdrawn"))
                .body("items[1].changes.field", contains("result"))
                .body("items[2].reason", equalTo("重复录入"));
        Events.are(database, id, "inspection", "recorded", "corrected", "withdrawn");
    }

    @Test
    void aRefusedCommandLeavesNothing() throws Exception {
        String id = record(report()).path("inspection_id");

        correct("*", id, report()).then().statusCode(409);

        Events.are(database, id, "inspection", "recorded");
    }

    @Test
    void filtersAreJoinedAndPagesFollowEachOther() {
        String name = "筛选" + System.nanoTime();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(record(with("enterprise_name", name)).path("inspection_id"));
        }
        Response first = list(name).queryParam("limit", 3).get(PATH);
        Response second = list(name)
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(PATH);

        List<String> read = new ArrayList<>(first.<List<String>>path("items.inspection_id"));
        read.addAll(second.path("items.inspection_id"));
        assertThat(read).isEqualTo(ids);
        list(name)
                .queryParam("kind", "RANDOM")
                .queryParam("result", "PENDING")
                .queryParam("status", "RECORDED")
                .queryParam("county", "440703")
                .queryParam("credit_code", "91440703ma4t000275")
                .queryParam("inspected_from", "2026-05-12")
                .queryParam("inspected_to", "2026-05-12")
                .get(PATH)
                .then()
                .body("items", hasSize(5));
        for (String[] other : new String[][] {
            {"kind", "KEY"},
            {"result", "NO_PROBLEM"},
            {"status", "WITHDRAWN"},
            {"county", "440704"},
            {"credit_code", "91440704MA4T00035E"},
            {"inspected_from", "2026-05-13"},
            {"inspected_to", "2026-05-11"}
        }) {
            list(name).queryParam(other[0], other[1]).get(PATH).then().body("items", hasSize(0));
        }
    }

    @Test
    void aRepeatedRecordUnderTheSameKeyGetsTheFirstAnswer() {
        String key = "key-" + System.nanoTime();

        Response first = json().header("Idempotency-Key", key).body(report()).post(PATH);
        Response second = json().header("Idempotency-Key", key).body(report()).post(PATH);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalReachesTheCallerByName(InspectionProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(InspectionProblem problem) {
        return switch (problem) {
            case INSPECTION_NOT_FOUND -> given().get(PATH + "/019ab0de-7c1a-7d2e-9f00-000000000001");
            case TOO_FEW_INSPECTORS -> record(with("inspectors", 1));
            case CASE_UNKNOWN -> record(with("case_number", "440703-1999-000001"));
            case NOTHING_TO_CORRECT -> correct("*", record(report()).path("inspection_id"), report());
            case NOTHING_TO_FOLLOW_UP ->
                act("follow-ups", record(with("result", "NO_PROBLEM")).path("inspection_id"), Map.of("note", "x"));
            case BEFORE_INSPECTION ->
                act(
                        "rechecks",
                        record(with("result", "CORRECTION_ORDERED")).path("inspection_id"),
                        Map.of("inspected_on", "2026-05-11", "result", "NO_PROBLEM", "inspectors", 2));
            case FOLLOW_UP_DIFFERS -> act("follow-ups", record(report()).path("inspection_id"), Map.of("note", "x"));
            case ALREADY_PUBLISHED -> {
                String id = record(report()).path("inspection_id");
                act("publications", id, Map.of());
                yield act("publications", id, Map.of());
            }
            case ALREADY_WITHDRAWN -> {
                String id = record(report()).path("inspection_id");
                withdraw("*", id);
                yield withdraw("*", id);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "credit_code, 91440703MA4T000274, credit-code-invalid",
        "county, 440701, county-unknown",
        "inspected_on, 9999-12-31, effective-date-out-of-range",
        "inspected_on, 1900-01-01, effective-date-out-of-range",
        "kind, SURPRISE, unreadable-body",
        "result, GOOD, unreadable-body",
        "item, , invalid-request",
        "inspectors, , invalid-request"
    })
    void whatCannotBeIsABadRequest(String field, String value, String slug) {
        refused(record(with(field, value)), 400, slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections", "withdrawals"})
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412(String act) {
        String id = record(report()).path("inspection_id");
        Map<String, Object> body = act.equals("corrections")
                ? Map.of("report", with("result", "NO_PROBLEM"), "reason", "x")
                : Map.of("reason", "x");

        refused(json().body(body).post(PATH + "/" + id + "/" + act), 428, "precondition-required");
        refused(json().header("If-Match", "\"7\"").body(body).post(PATH + "/" + id + "/" + act), 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "019ab0de"})
    void aPathThatIsNoIdIs404(String segment) {
        refused(given().urlEncodingEnabled(false).get(PATH + "/" + segment), 404, "inspection-not-found");
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static RequestSpecification list(String name) {
        return given().queryParam("enterprise", name);
    }

    private static Response record(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    private static Response correct(String ifMatch, String id, Map<String, Object> report) {
        return json().header("If-Match", ifMatch)
                .body(Map.of("report", report, "reason", "检验结果已出"))
                .post(PATH + "/" + id + "/corrections");
    }

    private static Response act(String act, String id, Map<String, Object> body) {
        return json().header("If-Match", "*").body(body).post(PATH + "/" + id + "/" + act);
    }

    private static Response withdraw(String ifMatch, String id) {
        return json().header("If-Match", ifMatch).body(Map.of("reason", "重复录入")).post(PATH + "/" + id + "/withdrawals");
    }

    private static Map<String, Object> report() {
        Map<String, Object> body = new HashMap<>();
        body.put("enterprise_name", "江门市测试制造有限公司");
        body.put("credit_code", "91440703MA4T000275");
        body.put("county", "440703");
        body.put("inspected_on", "2026-05-12");
        body.put("kind", "RANDOM");
        body.put("item", "强制性产品认证获证产品一致性检查");
        body.put("result", "PENDING");
        body.put("inspectors", 2);
        return body;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = report();
        changed.put(field, value);
        return changed;
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
