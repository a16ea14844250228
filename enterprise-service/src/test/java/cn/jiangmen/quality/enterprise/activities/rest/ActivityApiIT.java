package cn.jiangmen.quality.enterprise.activities.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.enterprise.events.Events;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
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

/** Quality work as a caller records, corrects, withdraws and lists them, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ActivityApiIT {
    private static final String PATH = "/api/v1/quality-activities";

    @Inject
    DataSource database;

    @Test
    void everyCommandLeavesOneVersionAndOneEvent() throws Exception {
        Response recorded = record(report());
        String id = recorded.path("activity_id");

        recorded.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(PATH + "/" + id))
                .body("county", equalTo("440703"))
                .body("level", equalTo("CITY"));
        correct("\"1\"", id, with("title", "江门市政府质量奖提名奖"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("江门市政府质量奖提名奖"));
        withdraw("\"2\"", id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        given().get(PATH + "/" + id).then().statusCode(200).header("ETag", "\"3\"");
        given().get(PATH + "/" + id + "/history")
                .then()
                .body("items.change", contains("recorded", "corrected", "withdrawn"))
                .body("items[1].changes.field", contains("title"))
                .body("items[2].reason", equalTo("重复录入"));
        Events.are(database, id, "quality-activity", "recorded", "corrected", "withdrawn");
    }

    @Test
    void aRefusedCommandLeavesNothing() throws Exception {
        String id = record(report()).path("activity_id");

        correct("*", id, report()).then().statusCode(409);

        Events.are(database, id, "quality-activity", "recorded");
    }

    @Test
    void filtersAreJoinedAndPagesFollowEachOther() {
        String code = Codes.next();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(record(with("credit_code", code)).path("activity_id"));
        }
        Response first = list(code).queryParam("limit", 3).get(PATH);
        Response second = list(code)
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(PATH);

        List<String> read = new ArrayList<>(first.<List<String>>path("items.activity_id"));
        read.addAll(second.path("items.activity_id"));
        assertThat(read).isEqualTo(ids);
        list(code)
                .queryParam("kind", "QUALITY_AWARD")
                .queryParam("level", "CITY")
                .queryParam("status", "RECORDED")
                .queryParam("county", "440703")
                .queryParam("held_from", "2026-05-12")
                .queryParam("held_to", "2026-05-12")
                .get(PATH)
                .then()
                .body("items", hasSize(5));
        for (String[] other : new String[][] {
            {"kind", "TRAINING"},
            {"level", "NATIONAL"},
            {"status", "WITHDRAWN"},
            {"county", "440704"},
            {"county", "unattributed"},
            {"held_from", "2026-05-13"},
            {"held_to", "2026-05-11"}
        }) {
            list(code).queryParam(other[0], other[1]).get(PATH).then().body("items", hasSize(0));
        }
    }

    @Test
    void theRegisterTellsNameAndCountyOfTheDay() {
        String code = Codes.next();
        Map<String, Object> registration =
                Map.of("credit_code", code, "name", "江门市登记有限公司", "county", "440784", "county_since", "2026-05-12");
        json().body(registration).post("/api/v1/enterprises").then().statusCode(201);
        Map<String, Object> report = report();
        report.put("credit_code", code);
        report.remove("enterprise_name");
        report.remove("county");

        record(report)
                .then()
                .statusCode(201)
                .body("enterprise_name", equalTo("江门市登记有限公司"))
                .body("county", equalTo("440784"));
        report.put("held_on", "2026-05-11");
        record(report).then().statusCode(201).body("county", equalTo(null));
    }

    @Test
    void workOfACountyNeedsNoEnterprise() {
        Map<String, Object> report = report();
        report.put("kind", "TRAINING");
        report.put("participants", 120);
        report.keySet().removeAll(List.of("credit_code", "enterprise_name", "level"));

        record(report).then().statusCode(201).body("credit_code", equalTo(null)).body("participants", equalTo(120));
    }

    @Test
    void theKindsAreTold() {
        given().get("/api/v1/quality-activity-kinds")
                .then()
                .statusCode(200)
                .body("[0].code", equalTo("CHIEF_QUALITY_OFFICER"))
                .body("find { it.code == 'QUALITY_AWARD' }.needs_level", equalTo(true));
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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_MANY_ROWS")
    void everyRefusalReachesTheCallerByName(ActivityProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(ActivityProblem problem) {
        return switch (problem) {
            case ACTIVITY_NOT_FOUND -> given().get(PATH + "/019ab0de-7c1a-7d2e-9f00-000000000001");
            case KIND_UNKNOWN -> record(with("kind", "PARTY"));
            case ENTERPRISE_MISSING -> record(with("credit_code", null));
            case ENTERPRISE_UNKNOWN -> {
                Map<String, Object> report = with("credit_code", Codes.next());
                report.remove("enterprise_name");
                yield record(report);
            }
            case LEVEL_MISSING -> record(with("level", null));
            case LINK_INVALID -> record(with("link", "javascript:alert(1)"));
            case NOTHING_TO_CORRECT -> correct("*", record(report()).path("activity_id"), report());
            case ALREADY_WITHDRAWN -> {
                String id = record(report()).path("activity_id");
                withdraw("*", id);
                yield withdraw("*", id);
            }
            case FIELD_NOT_OF_KIND -> record(with("stage", "PLANNED"));
            case ITEM_UNKNOWN -> record(with("item", "SIX_SIGMA"));
            case TERM_INVALID -> record(green("valid_to", "2026-05-11"));
            case ALREADY_ENDED ->
                act(
                        record(green("valid_to", "2026-06-30")).path("activity_id"),
                        "endings",
                        Map.of("ended_on", "2026-06-30", "reason", "x"));
            case STAGE_IMPOSSIBLE ->
                act(
                        record(project("COMPLETED")).path("activity_id"),
                        "stages",
                        Map.of("stage", "UNDER_WAY", "reason", "x"));
            case PERSON_IN_TEXT -> record(officer("title", "聘任陈示例为首席质量官"));
            case PERSON_UNKNOWN ->
                json().body(Map.of("purpose", "x", "by", "x", "role", "auditor"))
                        .post(PATH + "/" + record(report()).path("activity_id") + "/person-disclosures");
            case ROLE_NOT_ALLOWED ->
                json().body(Map.of("purpose", "x", "by", "x", "role", "visitor"))
                        .post(PATH + "/" + record(report()).path("activity_id") + "/person-disclosures");
            // more rows than a worksheet takes would take minutes to write; the sentence is what can be told here
            case TOO_MANY_ROWS -> null;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "credit_code, 91440703MA4T000274, credit-code-invalid",
        "county, 440701, county-unknown",
        "county, outside, county-unknown",
        "held_on, 9999-12-31, effective-date-out-of-range",
        "held_on, 1900-01-01, effective-date-out-of-range",
        "level, GALACTIC, unreadable-body",
        "title, , invalid-request"
    })
    void whatCannotBeIsABadRequest(String field, String value, String slug) {
        refused(record(with(field, value)), 400, slug);
    }

    @Test
    void numbersHaveTheirBounds() {
        refused(record(with("year", 1900)), 400, "invalid-request");
        refused(record(with("participants", -1)), 400, "invalid-request");
        refused(record(with("title", "长".repeat(201))), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections", "withdrawals"})
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412(String act) {
        String id = record(report()).path("activity_id");
        Map<String, Object> body = act.equals("corrections")
                ? Map.of("report", with("title", "其他"), "reason", "x")
                : Map.of("reason", "x");

        refused(json().body(body).post(PATH + "/" + id + "/" + act), 428, "precondition-required");
        refused(json().header("If-Match", "\"7\"").body(body).post(PATH + "/" + id + "/" + act), 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "019ab0de"})
    void aPathThatIsNoIdIs404(String segment) {
        refused(given().urlEncodingEnabled(false).get(PATH + "/" + segment), 404, "activity-not-found");
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static RequestSpecification list(String code) {
        return given().queryParam("credit_code", code);
    }

    private static Map<String, Object> green(String field, Object value) {
        Map<String, Object> body = with(field, value);
        body.put("kind", "GREEN_FACTORY");
        return body;
    }

    private static Map<String, Object> project(String stage) {
        Map<String, Object> body = with("stage", stage);
        body.put("kind", "IMPROVEMENT_PROJECT");
        return body;
    }

    private static Map<String, Object> officer(String field, Object value) {
        Map<String, Object> body = with("person_name", "陈示例");
        body.put("kind", "CHIEF_QUALITY_OFFICER");
        body.put(field, value);
        return body;
    }

    private static Response act(String id, String act, Map<String, Object> body) {
        return json().header("If-Match", "*").body(body).post(PATH + "/" + id + "/" + act);
    }

    private static Response record(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    private static Response correct(String ifMatch, String id, Map<String, Object> report) {
        return json().header("If-Match", ifMatch)
                .body(Map.of("report", report, "reason", "检验结果已出"))
                .post(PATH + "/" + id + "/corrections");
    }

    private static Response withdraw(String ifMatch, String id) {
        return json().header("If-Match", ifMatch).body(Map.of("reason", "重复录入")).post(PATH + "/" + id + "/withdrawals");
    }

    private static Map<String, Object> report() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "QUALITY_AWARD");
        body.put("held_on", "2026-05-12");
        body.put("enterprise_name", "江门市测试制造有限公司");
        body.put("credit_code", "91440703MA4T000275");
        body.put("county", "440703");
        body.put("level", "CITY");
        body.put("title", "江门市政府质量奖");
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
