package cn.jiangmen.quality.target.duty.rest;

import static cn.jiangmen.quality.target.duty.rest.DutyApi.body;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.change;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.move;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can happen to duties, strands of counties and departments, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class DutyLifeIT {
    @Inject
    DataSource database;

    private DutyApi api;

    @BeforeEach
    void aPlan() {
        api = new DutyApi(database);
    }

    @Test
    void aDutyGoesItsWayAndEveryVersionIsKept() {
        String duty = api.added("1-1", "market-regulation", "LEAD", "education", "SHARING");
        given().get(duty)
                .then()
                .header("ETag", "\"1\"")
                .body("state", equalTo("PLANNED"))
                .body("departments.role", contains("LEAD", "SHARING"))
                .body("departments[0].name_zh", equalTo("市市场监管局"))
                .body("counties", hasSize(0))
                .body("budgeted", equalTo("0.00"));

        change(duty + "/transitions", "\"1\"", body("to", "UNDER_WAY", "effective_on", "2026-02-01"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state_since", equalTo("2026-02-01"));
        change(duty + "/reschedulings", "\"2\"", body("due_on", "2029-01-31", "reason", "方案调整"))
                .then()
                .statusCode(200)
                .body("due_on", equalTo("2029-01-31"));
        change(duty + "/transitions", "\"3\"", body("to", "DONE", "effective_on", "2026-01-31"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/step-out-of-order"));
        change(duty + "/transitions", "\"3\"", body("to", "DONE")).then().statusCode(200);
        change(duty + "/transitions", "\"4\"", body("to", "UNDER_WAY"))
                .then()
                .statusCode(400)
                .body("type", endsWith("/reason-required"));
        change(duty + "/transitions", "\"4\"", body("to", "UNDER_WAY", "reason", "验收未通过"))
                .then()
                .statusCode(200);

        given().get(duty + "/history")
                .then()
                .body("items.version", contains(1, 2, 3, 4, 5))
                .body("items.change", contains("planned", "under-way", "rescheduled", "done", "under-way"))
                .body("items[2].changes.field", hasItem("due_on"))
                .body("items[4].reason", equalTo("验收未通过"))
                .body("items[0].changes.find { it.field == 'by' }.after.office", equalTo("质量发展科"));
        String next = given().get(duty + "/history?limit=2").then().extract().path("next_cursor");
        given().queryParam("cursor", next).get(duty + "/history?limit=2").then().body("items.version", contains(3, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, DONE",
        "PLANNED, PLANNED",
        "UNDER_WAY, PLANNED",
        "UNDER_WAY, UNDER_WAY",
        "DONE, PLANNED",
        "DONE, DONE",
        "DONE, DROPPED",
        "DROPPED, PLANNED",
        "DROPPED, UNDER_WAY",
        "DROPPED, DONE",
        "DROPPED, DROPPED"
    })
    void aStateThatCannotFollowIsRefused(String from, String to) {
        String duty = api.added("1-1", "gov-440703", "SHARING");
        String strand = duty + "/counties/440703";
        bring(strand, from);
        move(strand, to).then().statusCode(409).body("type", endsWith("/state-unreachable"));
        given().get(strand).then().body("state", equalTo(from));
        String alone = api.added("1-2");
        bring(alone, from);
        move(alone, to)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/state-unreachable"))
                .body("errors[0].field", equalTo("to"));
        given().get(alone).then().body("state", equalTo(from));
    }

    @Test
    void aCountyGoesItsOwnWayAndTheDutyWaitsForAll() {
        String duty = api.added("1-1", "gov-440703", "SHARING", "gov-440785", "SHARING");
        given().get(duty)
                .then()
                .body("counties.county", contains("440703", "440785"))
                .body("counties.version", everyItem(is(1)));
        String pengjiang = duty + "/counties/440703";
        String enping = duty + "/counties/440785";

        change(pengjiang + "/transitions", "\"1\"", body("to", "UNDER_WAY"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        change(pengjiang + "/transitions", "\"1\"", body("to", "DONE")).then().statusCode(412);
        change(pengjiang + "/reschedulings", "*", body("due_on", "2027-12-31", "reason", "提前"))
                .then()
                .statusCode(200);
        move(pengjiang, "DONE").then().statusCode(200).body("due_on", equalTo("2027-12-31"));
        given().get(enping).then().body("state", equalTo("PLANNED")).body("due_on", equalTo("2028-06-30"));
        given().get(duty).then().body("state", equalTo("PLANNED")).header("ETag", "\"1\"");

        move(duty, "UNDER_WAY").then().statusCode(200);
        move(duty, "DONE")
                .then()
                .statusCode(409)
                .body("type", endsWith("/duty-unfinished"))
                .body("detail", containsString("440785"));
        given().get(duty).then().body("state", equalTo("UNDER_WAY"));
        move(enping, "DROPPED").then().statusCode(200).body("state_reason", equalTo("因故"));
        move(duty, "DONE").then().statusCode(200);
        move(pengjiang, "UNDER_WAY").then().statusCode(409).body("type", endsWith("/duty-closed"));

        given().get(pengjiang + "/history")
                .then()
                .body("items.change", contains("planned", "under-way", "rescheduled", "done"));
        given().get(duty + "/counties/440704").then().statusCode(404).body("type", endsWith("/strand-not-found"));
        move(duty + "/counties/440704", "DONE").then().statusCode(404);
    }

    @Test
    void departmentsAreAddedLaterAndEnded() {
        String duty = api.added("1-1", "market-regulation", "LEAD");
        post("/api/v1/departments", department("emergency-" + api.plan.toLowerCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        String added = "emergency-" + api.plan.toLowerCase(java.util.Locale.ROOT);

        change(duty + "/departments", "\"1\"", assigned(added, "SHARING", "2026-03-01"))
                .then()
                .statusCode(200)
                .body("departments[1].code", equalTo(added))
                .body("departments[1].since", equalTo("2026-03-01"))
                .body("departments[1].document_number", equalTo("江府办〔2026〕3号"))
                .body("departments[1].words", nullValue());
        change(duty + "/departments", "*", assigned(added, "COOPERATING", "2026-04-01"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-responsible"));
        change(duty + "/departments", "*", assigned("education", "LEAD", "2026-04-01"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/lead-taken"));
        change(duty + "/departments/market-regulation/endings", "*", body("until", "2026-04-01", "reason", "职责划转"))
                .then()
                .statusCode(409); // responsible since today, so it cannot have ended before
        change(duty + "/departments/" + added + "/endings", "*", body("until", "2026-03-01", "reason", "职责划转"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/step-out-of-order"));
        change(duty + "/departments/" + added + "/endings", "*", body("until", "2026-05-01", "reason", "职责划转"))
                .then()
                .statusCode(200)
                .body("departments.code", contains("market-regulation"));
        change(duty + "/departments/" + added + "/endings", "*", body("reason", "再次"))
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-responsible"));
        change(duty + "/departments", "*", assigned(added, "COOPERATING", "2026-05-01"))
                .then()
                .statusCode(200)
                .body("departments.role", contains("LEAD", "COOPERATING"));
        change(duty + "/departments", "*", assigned("gov-440704", "SHARING", "2026-05-01"))
                .then()
                .statusCode(200)
                .body("counties.county", contains("440704"));
        given().get("/api/v1/duties?plan=" + api.plan + "&department=" + added + "&role=COOPERATING")
                .then()
                .body("items.code", contains("1-1"));
        given().get("/api/v1/duties?plan=" + api.plan + "&department=" + added + "&role=SHARING")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aDepartmentIsCorrectedAndItsNamesAreUnique() {
        String code = "d-" + UUID.randomUUID();
        String path = "/api/v1/departments/" + code;
        post("/api/v1/departments", department(code)).then().statusCode(201);
        post("/api/v1/departments", department(code)).then().statusCode(409).body("type", endsWith("/code-taken"));
        change(path + "/corrections", "\"1\"", body("name_zh", "市市场监管局", "reason", "误"))
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("name_zh"));
        change(path + "/corrections", "\"1\"", body("aliases", List.of("市应急局"), "reason", "补充简称"))
                .then()
                .statusCode(200)
                .body("aliases", contains("市应急局"))
                .body("version", is(2));
        change(path + "/corrections", "\"1\"", body("name_en", "X", "reason", "误"))
                .then()
                .statusCode(412);
        DutyApi.json()
                .body(body("name_en", "X", "reason", "误"))
                .post(path + "/corrections")
                .then()
                .statusCode(428);
        given().get(path + "/history").then().body("items.change", contains("recorded", "corrected"));
        Map<String, Object> government = department("g-" + UUID.randomUUID());
        government.put("kind", "COUNTY_GOVERNMENT");
        post("/api/v1/departments", government).then().statusCode(400).body("type", endsWith("/county-misplaced"));
        government.put("county", "440703");
        post("/api/v1/departments", government).then().statusCode(409).body("errors[0].field", equalTo("county"));
    }

    @ParameterizedTest
    @CsvSource({
        "due_on, 1900-01-01, day-out-of-range",
        "due_on, 9999-12-31, day-out-of-range",
        "due_on, 10000-01-01, unreadable-body",
        "due_on, 2026-02-30, unreadable-body",
        "plan, no-such, plan-unknown",
        "item, 9.9, item-unknown",
        "code, 一, invalid-request",
        "title_zh, '', invalid-request",
        "document_number, 'a\tb', invalid-request",
        "priority, high, invalid-request"
    })
    void aDutyThatCannotBeIsRefused(String field, String value, String problem) {
        Map<String, Object> duty = api.duty("1-9");
        duty.put(field, value);
        Response answer = post("/api/v1/duties", duty);
        answer.then().statusCode(400).contentType("application/problem+json");
        if (!problem.equals("invalid-request") && !problem.equals("unreadable-body")) {
            answer.then().body("type", endsWith("/" + problem));
        }
        given().get("/api/v1/duties?plan=" + api.plan).then().body("items", hasSize(0));
    }

    @Test
    void whatADutyRefersToMustBeThere() {
        Map<String, Object> duty = api.duty("1-1", "nobody", "LEAD");
        post("/api/v1/duties", duty).then().statusCode(400).body("type", endsWith("/department-unknown"));
        duty = api.duty("1-1", "education", "LEAD", "finance", "LEAD");
        post("/api/v1/duties", duty).then().statusCode(409).body("type", endsWith("/lead-taken"));
        duty = api.duty("1-1");
        duty.put("indicators", List.of("NO-SUCH"));
        post("/api/v1/duties", duty).then().statusCode(400).body("type", endsWith("/indicator-unknown"));
        duty = api.duty("1-1");
        duty.put("by", Map.of("department", "market-regulation", "office", "张三 13800138000"));
        post("/api/v1/duties", duty).then().statusCode(400).body("type", endsWith("/personal-data"));
        duty.put("by", Map.of("department", "nobody", "office", "科"));
        post("/api/v1/duties", duty).then().statusCode(400).body("errors[0].field", equalTo("by.department"));
        given().get("/api/v1/duties?plan=" + api.plan).then().body("items", hasSize(0));
        given().get("/api/v1/duties/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/duty-not-found"));
    }

    @Test
    void aRepeatedRequestAddsOneDutyAndACodeIsTakenOnce() {
        Map<String, Object> duty = api.duty("1-1");
        String key = UUID.randomUUID().toString();
        String first = DutyApi.json()
                .header("Idempotency-Key", key)
                .body(duty)
                .post("/api/v1/duties")
                .path("id");
        DutyApi.json()
                .header("Idempotency-Key", key)
                .body(duty)
                .post("/api/v1/duties")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        DutyApi.json()
                .header("Idempotency-Key", key)
                .body(api.duty("1-2"))
                .post("/api/v1/duties")
                .then()
                .statusCode(422);
        post("/api/v1/duties", duty).then().statusCode(409).body("type", endsWith("/code-taken"));
        post("/api/v1/duty-items", api.item("2", "一"))
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("number"));
        assertThat(DutyApi.get("/api/v1/duties?plan=" + api.plan).getList("items"))
                .hasSize(1);
        DutyApi.json()
                .body(body("to", "UNDER_WAY"))
                .post("/api/v1/duties/" + first + "/transitions")
                .then()
                .statusCode(428);
        change("/api/v1/duties/" + first + "/transitions", "*", body("to", "UNDER_WAY", "effective_on", "1900-01-01"))
                .then()
                .statusCode(400)
                .body("type", endsWith("/day-out-of-range"));
        change("/api/v1/duties/" + first + "/transitions", "*", body("to", "UNDER_WAY", "effective_on", "9999-12-31"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("effective_on"));
    }

    @Test
    void ofManyWhoDecideOnTheSameStateOneDecides() throws Exception {
        String duty = api.added("1-1", "gov-440703", "SHARING");
        String strand = duty + "/counties/440703";
        assertThat(answers(8, () -> change(strand + "/transitions", "\"1\"", body("to", "UNDER_WAY"))))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(answers(8, () -> change(duty + "/transitions", "\"1\"", body("to", "UNDER_WAY"))))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(answers(8, () -> change(duty + "/departments", "*", assigned("education", "LEAD", "2026-05-01"))))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        given().get(strand + "/history").then().body("items.version", contains(1, 2));
        given().get(duty + "/history").then().body("items.version", contains(1, 2, 3));
        String entry = post(duty + "/funds", body("kind", "SPENT", "amount", "10", "source", "专项资金"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String corrections = duty + "/funds/" + entry + "/corrections";
        assertThat(answers(8, () -> post(corrections, body("amount", "-7", "reason", "冲减"))))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        given().get(duty + "/fund-totals").then().body("spent", equalTo("3.00"));
    }

    private static List<Integer> answers(int callers, java.util.function.Supplier<Response> call) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = threads.invokeAll(
                    Collections.nCopies(callers, () -> call.get().statusCode()));
            for (Future<Integer> each : calls) {
                statuses.add(each.get());
            }
        }
        return statuses;
    }

    private static void bring(String path, String state) {
        switch (state) {
            case "UNDER_WAY" -> move(path, "UNDER_WAY").then().statusCode(200);
            case "DONE" -> {
                move(path, "UNDER_WAY").then().statusCode(200);
                move(path, "DONE").then().statusCode(200);
            }
            case "DROPPED" -> move(path, "DROPPED").then().statusCode(200);
            default -> {}
        }
    }

    private static Map<String, Object> assigned(String department, String role, String since) {
        return body("department", department, "role", role, "since", since, "document_number", "江府办〔2026〕3号");
    }

    private static Map<String, Object> department(String code) {
        return body(
                "code",
                code,
                "name_zh",
                "市应急管理局" + code,
                "name_en",
                "Emergency management " + code,
                "kind",
                "CITY_DEPARTMENT",
                "since",
                "2019-01-01",
                "document_number",
                "江机编〔2019〕1号");
    }
}
