package cn.jiangmen.quality.enterprise.activities.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.enterprise.events.Events;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Appointments, marks and projects over time, names of persons, counts and files. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class QualityWorkIT {
    private static final String PATH = "/api/v1/quality-activities";
    private static final String NAME = "欧阳示例甲";

    @Inject
    DataSource database;

    @Test
    void aChiefQualityOfficerIsAppointedAndDismissedAndNobodyReadsTheName() throws Exception {
        String code = Codes.next();
        Response recorded = record("CHIEF_QUALITY_OFFICER", code, Map.of("person_name", NAME));
        String id = recorded.path("activity_id");
        recorded.then().statusCode(201).body("person_name", equalTo("欧**"));

        post(id, "endings", Map.of("ended_on", "2026-03-31", "reason", "解聘"))
                .then()
                .statusCode(200)
                .body("valid_to", equalTo("2026-03-31"));

        holding(code, "2026-01-15", 1);
        holding(code, "2026-03-31", 1);
        holding(code, "2026-04-01", 0);
        holding(code, "2026-01-14", 0);
        Events.are(database, id, "quality-activity", "recorded", "ended");
        assertThat(everythingButNames()).noneMatch(text -> text.contains(NAME));
        for (String each : List.of("", "/history", "/person-disclosures")) {
            assertThat(given().get(PATH + "/" + id + each).asString()).doesNotContain(NAME);
        }
        assertThat(export(code, "csv")).contains("聘任首席质量官").doesNotContain(NAME);
    }

    @Test
    void aNameIsShownForAPurposeAndTheLookIsKept() throws Exception {
        String id = record("CHIEF_QUALITY_OFFICER", Codes.next(), Map.of("person_name", NAME))
                .path("activity_id");
        Map<String, Object> look = Map.of("purpose", "核对备案材料", "by", "市局质量科", "role", "Quality-Officer");

        json().body(look)
                .post(PATH + "/" + id + "/person-disclosures")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("person_name", equalTo(NAME));

        given().get(PATH + "/" + id + "/person-disclosures")
                .then()
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("核对备案材料"))
                .body("items[0].role", equalTo("quality-officer"));
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> change.execute("delete from activity_person_look"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aCorrectionWithoutANameLeavesItAndOneWithAnotherReplacesIt() {
        String code = Codes.next();
        String id = record("CHIEF_QUALITY_OFFICER", code, Map.of("person_name", NAME))
                .path("activity_id");

        Map<String, Object> renamed = body("CHIEF_QUALITY_OFFICER", code, Map.of("title", "续聘首席质量官"));
        correct(id, renamed).then().statusCode(200).body("person_name", equalTo("欧**"));
        assertThat(name(id)).isEqualTo(NAME);
        correct(id, body("CHIEF_QUALITY_OFFICER", code, Map.of("title", "聘" + NAME)))
                .then()
                .statusCode(400);
        Map<String, Object> other =
                body("CHIEF_QUALITY_OFFICER", code, Map.of("title", "续聘首席质量官", "person_name", "陈示例"));
        correct(id, other).then().statusCode(200).body("person_name", equalTo("陈**"));
        assertThat(name(id)).isEqualTo("陈示例");
        correct(id, other).then().statusCode(409);
    }

    @Test
    void aProjectIsTakenThroughItsStages() throws Exception {
        Response recorded = record(
                "IMPROVEMENT_PROJECT",
                Codes.next(),
                Map.of("stage", "PLANNED", "amount_yuan", 1200000.5, "item", "TECHNICAL_UPGRADE"));
        String id = recorded.path("activity_id");
        assertThat(recorded.asString()).contains("\"amount_yuan\":1200000.50");

        post(id, "stages", Map.of("stage", "COMPLETED", "reason", "x")).then().statusCode(409);
        post(id, "stages", Map.of("stage", "UNDER_WAY", "on", "2026-02-01", "reason", "开工"))
                .then()
                .statusCode(200);
        post(id, "stages", Map.of("stage", "COMPLETED", "on", "2026-05-01", "reason", "验收"))
                .then()
                .statusCode(200)
                .body("valid_to", equalTo("2026-05-01"));

        given().get(PATH + "/" + id + "/history")
                .then()
                .body("items.change", contains("recorded", "advanced", "advanced"));
        Events.are(database, id, "quality-activity", "recorded", "advanced", "advanced");
        post(
                        id,
                        "endings",
                        Map.of(
                                "ended_on",
                                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                        .plusDays(1)
                                        .toString(),
                                "reason",
                                "x"))
                .then()
                .statusCode(400);
    }

    @Test
    void theCountsAgreeWithAPlainRecount() throws Exception {
        record(
                "CONSULTATION",
                null,
                Map.of("quantity", 7, "county", "440785", "item", "HOTLINE", "held_on", "1951-02-03"));
        record("CONSULTATION", null, Map.of("quantity", 5, "county", "440784", "held_on", "1951-02-03"));
        String id = record("CONSULTATION", null, Map.of("quantity", 9, "county", "440784", "held_on", "1951-02-03"))
                .path("activity_id");
        post(id, "withdrawals", Map.of("reason", "重复录入"));

        given().queryParam("kind", "CONSULTATION")
                .queryParam("held_from", "1951-02-03")
                .queryParam("held_to", "1951-02-03")
                .get(PATH + "/counts")
                .then()
                .statusCode(200)
                .body("kinds", hasSize(1))
                .body("kinds[0].records", equalTo(2))
                .body("kinds[0].quantity", equalTo(12))
                .body("kinds[0].counties.find { it.county == '440785' }.quantity", equalTo(7))
                .body("kinds[0].counties.find { it.county == '440784' }.quantity", equalTo(5))
                .body("kinds[0].counties.quantity.sum()", equalTo(12))
                .body("kinds[0].counties.county", not(hasSize(0)));
        given().queryParam("kind", "PARTY").get(PATH + "/counts").then().statusCode(400);
        Response all = given().get(PATH + "/counts");
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select kind, sum(quantity), count(*) from quality_activity where status = 'RECORDED' group by 1")) {
            while (row.next()) {
                String found = "kinds.find { it.kind == '" + row.getString(1) + "' }.";
                assertThat(all.<Integer>path(found + "quantity")).isEqualTo(row.getInt(2));
                assertThat(all.<Integer>path(found + "counties.records.sum()")).isEqualTo(row.getInt(3));
            }
        }
    }

    @Test
    void theFileHasTheRowsOfTheList() {
        String code = Codes.next();
        record("BRAND", code, Map.of("item", "OWN_BRAND", "title", "=1+1"));
        record("STANDARD", code, Map.of("item", "NATIONAL"));

        given().queryParam("credit_code", code).get(PATH + "/count").then().body("count", equalTo(2));
        assertThat(export(code, "csv").lines()).hasSize(3).noneMatch(line -> line.contains(",=1+1"));
        Response workbook = given().queryParam("credit_code", code)
                .queryParam("format", "xlsx")
                .get(PATH + "/export");
        assertThat(workbook.asByteArray()).startsWith('P', 'K');
        given().queryParam("credit_code", code)
                .queryParam("item", "NATIONAL")
                .get(PATH)
                .then()
                .body("items.kind", contains("STANDARD"));
        given().queryParam("format", "pdf").get(PATH + "/export").then().statusCode(400);
        given().get("/api/v1/quality-work-items")
                .then()
                .body("find { it.code == 'SIX_SIGMA' }.catalogue", equalTo("METHOD"));
    }

    private static String export(String code, String format) {
        return given().queryParam("credit_code", code)
                .queryParam("format", format)
                .get(PATH + "/export")
                .asString();
    }

    /** Everything that is kept of quality work outside the table of names. */
    private List<String> everythingButNames() throws SQLException {
        List<String> texts = new java.util.ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("""
                        select quality_activity::text from quality_activity
                        union all select quality_activity_history::text from quality_activity_history
                        union all select envelope::text from outbox
                        union all select idempotency_key::text from idempotency_key""")) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static void holding(String code, String day, int found) {
        given().queryParam("credit_code", code)
                .queryParam("holding_on", day)
                .get(PATH)
                .then()
                .body("items", hasSize(found));
    }

    private static String name(String id) {
        return json().body(Map.of("purpose", "x", "by", "x", "role", "auditor"))
                .post(PATH + "/" + id + "/person-disclosures")
                .path("person_name");
    }

    private static io.restassured.specification.RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static Response post(String id, String act, Map<String, Object> body) {
        return json().header("If-Match", "*").body(body).post(PATH + "/" + id + "/" + act);
    }

    private static Response correct(String id, Map<String, Object> report) {
        return post(id, "corrections", Map.of("report", report, "reason", "有误"));
    }

    private static Response record(String kind, String code, Map<String, Object> more) {
        return json().header("Idempotency-Key", "work-" + System.nanoTime())
                .body(body(kind, code, more))
                .post(PATH);
    }

    private static Map<String, Object> body(String kind, String code, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("held_on", "2026-01-15");
        body.put("title", "聘任首席质量官");
        if (code != null) {
            body.put("credit_code", code);
            body.put("enterprise_name", "江门市测试制造有限公司");
        }
        body.putAll(more);
        return body;
    }
}
