package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is drafted, published beside the one there is, and amended; each day is measured by the right one. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PlanIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LINE =
            "{'position':%d,'item':'一','words':'超过%d家','threshold':%d,'strict':true,'basis':'DISTINCT','by':'市局'}";

    @Inject
    DataSource database;

    private final String code =
            "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** Other tests measure by the plan there was. */
    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"plan_amendment", "plan_line"}) {
                statement.execute("delete from " + table + " where plan like 'T-%'");
            }
            statement.execute("delete from plan where code like 'T-%'");
            statement.execute("delete from indicator i where code like 'N-%'"
                    + " and not exists (select from definition_version v where v.indicator = i.code)");
            statement.execute("update ledger_state set sequence = sequence + 1");
        }
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/v1/progress").path("plan.code").equals("2021-2025"));
    }

    @Test
    void theFirstPlanIsInForceTodayAndWhenItWasDue() {
        given().get("/api/v1/plans/2021-2025")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", is("PUBLISHED"))
                .body("in_force", is(true))
                .body("starts_on", is("2021-01-01"))
                .body("lines", hasSize(10))
                .body("lines[0].indicator", is("MS-ENT"))
                .body("lines[0].threshold", is(5300))
                .body("lines[0].applies_from", nullValue());
        given().get("/api/v1/plans").then().body("items.code", hasItem("2021-2025"));
        for (String on : new String[] {"", "?on=2025-12-31", "?on=1900-01-01", "?on=9999-12-31"}) {
            given().get("/api/v1/progress" + on)
                    .then()
                    .body("plan.code", is("2021-2025"))
                    .body("plan.starts_on", is("2021-01-01"))
                    .body("indicators.definition", hasItem(1));
        }
        given().get("/api/v1/plans/2021-2025/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("published"));
    }

    @Test
    void theNextPlanIsDraftedPublishedAndMeasuresItsDays() {
        draft("2026-01-01", "2030-12-31", null)
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("lines", hasSize(0));
        publish().statusCode(409).body("type", problem("plan-without-lines"));
        putLine("MS-ENT", 2, 8000).statusCode(200).body("lines[0].threshold", is(8000));
        putLine("CCC-CERT", 1, 9000).statusCode(200).body("lines.indicator", contains("CCC-CERT", "MS-ENT"));
        putLine("QMS-ENT", 2, 3000).statusCode(409).body("type", problem("position-taken"));
        putLine("MS-ENT", 2, 8000).statusCode(409).body("type", problem("nothing-to-change"));
        putLine("NOPE", 3, 1).statusCode(404).body("type", problem("indicator-not-found"));
        putLine("MS-ENT", 2, 8001).statusCode(200);
        putLine("B1", 9, 1).statusCode(200);
        removeLine("B1").statusCode(200).body("lines", hasSize(2));
        removeLine("B1").statusCode(404).body("type", problem("plan-line-not-found"));
        given().get("/api/v1/progress?plan=" + code).then().statusCode(404).body("type", problem("plan-not-found"));
        given().get("/api/v1/progress").then().body("plan.code", is("2021-2025"));

        publish()
                .statusCode(200)
                .body("state", is("PUBLISHED"))
                .body("in_force", is(true))
                .body("published_at", notNullValue());
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/v1/progress").path("plan.code").equals(code));
        JsonPath today = given().get("/api/v1/progress").jsonPath();
        assertThat(today.getList("indicators.code")).containsExactly("CCC-CERT", "MS-ENT");
        assertThat(today.getInt("indicators[1].threshold")).isEqualTo(8001);
        int value = today.getInt("indicators[1].city.value");
        assertThat(today.getInt("indicators[1].city.gap")).isEqualTo(Math.max(0, 8002 - value));
        String day = today.getString("on");
        given().get("/api/v1/progress?on=2025-12-31").then().body("plan.code", is("2021-2025"));
        given().get("/api/v1/progress?on=2026-01-01").then().body("plan.code", is(code));
        given().get("/api/v1/progress?plan=2021-2025")
                .then()
                .body("on", is(day))
                .body("plan.code", is("2021-2025"))
                .body("indicators", hasSize(10));
        given().get("/api/v1/progress?on=2020-06-30&plan=" + code).then().body("plan.code", is(code));
        given().get("/api/v1/indicators").then().body("code", contains("CCC-CERT", "MS-ENT"));
        given().get("/api/v1/indicators?plan=2021-2025").then().body("", hasSize(10));
        given().get("/api/v1/indicators/QMS-ENT/series?every=YEAR")
                .then()
                .statusCode(200)
                .body("definition", is(1));
        given().get("/api/v1/indicators/QMS-ENT/series?plan=" + code)
                .then()
                .statusCode(404)
                .body("type", problem("indicator-not-found"));
        publish().statusCode(409).body("type", problem("plan-published"));
        putLine("B1", 9, 1).statusCode(409).body("type", problem("plan-published"));
        removeLine("MS-ENT").statusCode(409).body("type", problem("plan-published"));
        edit("2026-01-01", "2029-12-31").statusCode(409).body("type", problem("plan-published"));
    }

    @Test
    void aPublishedPlanChangesByDatedAmendments() {
        draft("2191-01-01", "2195-12-31", "2021-2025").statusCode(201).body("lines", hasSize(10));
        amend("2191-02-01", "'lines':[" + line("MS-ENT", 1, 1) + "]")
                .statusCode(409)
                .body("type", problem("plan-is-draft"));
        publish().statusCode(200);

        amend("2193-07-01", "'lines':[" + line("MS-ENT", 1, 6000) + "],'removed':['B1']")
                .statusCode(200)
                .body("on", is("2193-07-01"))
                .body("lines", hasSize(9))
                .body("lines[0].threshold", is(6000))
                .body("lines[0].applies_from", is("2193-07-01"))
                .body("lines[0].document_number", is("江府办〔2193〕7号"));
        assertThat(threshold("2193-06-30")).isEqualTo(5300);
        assertThat(threshold("2193-07-01")).isEqualTo(6000);
        assertThat(threshold("2195-12-31")).isEqualTo(6000);
        given().get("/api/v1/progress?on=2193-06-30").then().body("indicators", hasSize(10));
        given().get("/api/v1/progress?on=2193-07-01").then().body("indicators", hasSize(9));
        given().get("/api/v1/plans/" + code + "?on=2193-06-30")
                .then()
                .body("lines", hasSize(10))
                .body("lines[0].applies_until", is("2193-07-01"));

        amend("2193-07-01", "'lines':[" + line("MS-ENT", 1, 6100) + "]").statusCode(200);
        assertThat(threshold("2193-07-01")).isEqualTo(6100);
        amend("2194-01-01", "'lines':[" + line("B1", 1, 2) + "]")
                .statusCode(409)
                .body("type", problem("position-taken"));
        amend("2194-01-01", "'lines':[" + line("B1", 10, 2) + "]")
                .statusCode(200)
                .body("lines", hasSize(10));
        amend("2193-12-31", "'lines':[" + line("B1", 10, 3) + "]")
                .statusCode(409)
                .body("type", problem("amendment-out-of-order"));
        for (String outside : new String[] {"1900-01-01", "2190-12-31", "2196-01-01", "9999-12-31"}) {
            amend(outside, "'lines':[" + line("B1", 10, 3) + "]")
                    .statusCode(400)
                    .body("type", problem("amendment-outside-plan"));
        }
        amend("2194-01-01", "'lines':[" + line("B1", 10, 2) + "]")
                .statusCode(409)
                .body("type", problem("nothing-to-change"));
        amend("2194-01-01", "'lines':[]").statusCode(409).body("type", problem("nothing-to-change"));
        amend("2194-01-01", "'lines':[" + line("B1", 10, 3) + "," + line("B1", 11, 3) + "]")
                .statusCode(400)
                .body("type", problem("indicator-named-twice"));
        amend("2194-01-01", "'removed':['NOPE']").statusCode(404).body("type", problem("plan-line-not-found"));
        amend(
                        "2194-01-01",
                        "'removed':['MS-ENT','MS-CERT','QMS-ENT','EMS-ENT','OHS-ENT','VIP-ENT','VIP-CERT','CCC-ENT',"
                                + "'CCC-CERT','B1']")
                .statusCode(409)
                .body("type", problem("plan-without-lines"));
        assertThat(threshold("2193-07-01")).isEqualTo(6100);
        given().get("/api/v1/plans/" + code + "/amendments")
                .then()
                .statusCode(200)
                .body("effective_on", contains("2193-07-01", "2193-07-01", "2194-01-01"))
                .body("[0].removed", contains("B1"))
                .body("[1].lines[0].threshold", is(6100));
        given().get("/api/v1/plans/" + code + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("drafted", "published", "amended", "amended", "amended"))
                .body("items[2].effective_on", is("2193-07-01"))
                .body("items[2].changes.field", hasItem("lines"));
        // days outside its period are measured as before
        given().get("/api/v1/progress?on=2190-12-31").then().body("plan.code", is("2021-2025"));
        given().get("/api/v1/progress?on=9999-12-31").then().body("plan.code", is(code));
    }

    @Test
    void ofTwoPlansThatHoldADayTheOneThatBeganLastMeasuresIt() {
        draft("2191-01-01", "2199-12-31", "2021-2025").statusCode(201);
        publish().statusCode(200);
        String within = code + "-B";
        draft(within, "2193-01-01", "2194-12-31", "2021-2025").statusCode(201);
        publish(within).statusCode(200);

        given().get("/api/v1/progress?on=2192-12-31").then().body("plan.code", is(code));
        given().get("/api/v1/progress?on=2193-01-01").then().body("plan.code", is(within));
        given().get("/api/v1/progress?on=2194-12-31").then().body("plan.code", is(within));
        given().get("/api/v1/progress?on=2195-01-01").then().body("plan.code", is(code));
        given().get("/api/v1/plans?state=PUBLISHED&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next_cursor", notNullValue());
    }

    @Test
    void whatIsNotCountedYetCannotBePublished() {
        String indicator = "N-" + code.substring(2);
        given().contentType(ContentType.JSON)
                .body(json("{'code':'" + indicator + "','name_zh':'新','name_en':'New','unit':'ENTERPRISE','by':'市局'}"))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
        draft("2191-01-01", "2195-12-31", null).statusCode(201);
        putLine(indicator, 1, 5).statusCode(200);
        publish().statusCode(409).body("type", problem("indicator-without-definition"));
    }

    @Test
    void changesAreGuardedAndRepeatedRequestsDraftOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(draftBody(code, "2191-01-01", "2195-12-31", null))
                    .post("/api/v1/plans")
                    .then()
                    .statusCode(201)
                    .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/plans/" + code))
                    .header("ETag", "\"1\"");
        }
        draft("2191-01-01", "2195-12-31", null).statusCode(409).body("type", problem("plan-code-taken"));
        body("{'by':'市局'}")
                .post("/api/v1/plans/" + code + "/publications")
                .then()
                .statusCode(428);
        body(LINE.formatted(1, 1, 1))
                .header("If-Match", "\"9\"")
                .put("/api/v1/plans/" + code + "/lines/B1")
                .then()
                .statusCode(412);
        edit("2191-01-01", "2194-12-31")
                .statusCode(200)
                .body("due_on", is("2194-12-31"))
                .header("ETag", "\"2\"");
        edit("2191-01-01", "2194-12-31").statusCode(409).body("type", problem("nothing-to-change"));
        given().delete("/api/v1/plans/" + code + "/lines/B1").then().statusCode(400);
        given().get("/api/v1/plans/nope").then().statusCode(404).body("type", problem("plan-not-found"));
        given().get("/api/v1/plans?cursor=abc").then().statusCode(400);
        given().get("/api/v1/plans?all=1").then().statusCode(400).body("type", problem("unknown-parameter"));
        given().get("/api/v1/indicators?plan=nope").then().statusCode(404).body("type", problem("plan-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, 1905-12-31, 1900-01-01, starts_on",
        "2026-01-01, 9999-12-31, 2026-01-01, due_on",
        "2026-01-01, 2025-12-31, 2025-01-01, due_on",
        "2026-01-01, 2046-01-02, 2026-01-01, due_on",
        "2026-01-01, 2030-12-31, 2031-01-01, issued_on",
        "2026-01-01, 2030-12-31, 1900-01-01, issued_on"
    })
    void impossibleDaysAreRefused(String starts, String due, String issued, String field) {
        body(draftBody(code, starts, due, null)
                        .replaceFirst("\"issued_on\":\"[^\"]*\"", "\"issued_on\":\"" + issued + "\""))
                .post("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("type", problem("plan-dates"))
                .body("errors[0].field", equalTo(field));
    }

    private int threshold(String on) {
        return given().get("/api/v1/progress?on=" + on + "&plan=" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("indicators.find { it.code == 'MS-ENT' }.threshold");
    }

    private static String line(String indicator, int position, int threshold) {
        return "{'indicator':'" + indicator + "','position':" + position + ",'item':'一','words':'超过','threshold':"
                + threshold + ",'strict':true,'basis':'DISTINCT'}";
    }

    private ValidatableResponse draft(String starts, String due, String copyOf) {
        return draft(code, starts, due, copyOf);
    }

    private static ValidatableResponse draft(String plan, String starts, String due, String copyOf) {
        return body(draftBody(plan, starts, due, copyOf)).post("/api/v1/plans").then();
    }

    private static String draftBody(String plan, String starts, String due, String copyOf) {
        String copy = copyOf == null ? "" : "'copy_lines_of':'" + copyOf + "',";
        return json("{'code':'" + plan + "','title_zh':'方案','title_en':'Plan'," + copy + "'issued_on':'" + starts
                + "','starts_on':'" + starts + "','due_on':'" + due + "','by':'市局'}");
    }

    private ValidatableResponse edit(String starts, String due) {
        return changing("{'title_zh':'方案','title_en':'Plan','issued_on':'" + starts + "','starts_on':'" + starts
                        + "','due_on':'" + due + "','by':'市局'}")
                .put("/api/v1/plans/" + code)
                .then();
    }

    private ValidatableResponse putLine(String indicator, int position, int threshold) {
        return changing(LINE.formatted(position, threshold, threshold))
                .put("/api/v1/plans/" + code + "/lines/" + indicator)
                .then();
    }

    private ValidatableResponse removeLine(String indicator) {
        return given().header("If-Match", etag(code))
                .queryParam("by", "市局")
                .delete("/api/v1/plans/" + code + "/lines/" + indicator)
                .then();
    }

    private ValidatableResponse publish() {
        return publish(code);
    }

    private static ValidatableResponse publish(String plan) {
        return body("{'by':'市局','reason':'印发'}")
                .header("If-Match", etag(plan))
                .post("/api/v1/plans/" + plan + "/publications")
                .then();
    }

    private ValidatableResponse amend(String effectiveOn, String content) {
        return changing("{'document_number':'江府办〔2193〕7号','effective_on':'" + effectiveOn
                        + "','reason':'中期调整','by':'市局'," + content + "}")
                .post("/api/v1/plans/" + code + "/amendments")
                .then();
    }

    private RequestSpecification changing(String body) {
        return body(body).header("If-Match", etag(code));
    }

    private static RequestSpecification body(String body) {
        return given().contentType(ContentType.JSON).body(json(body));
    }

    private static String etag(String plan) {
        return given().get("/api/v1/plans/" + plan).header("ETag");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("https://quality.jiangmen.cn/problems/" + slug);
    }
}
