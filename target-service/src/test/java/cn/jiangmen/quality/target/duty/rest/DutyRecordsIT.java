package cn.jiangmen.quality.target.duty.rest;

import static cn.jiangmen.quality.target.duty.rest.DutyApi.body;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.change;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.move;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Milestones, reports, comments, funds and activities of a duty. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class DutyRecordsIT {
    @Inject
    DataSource database;

    private String duty;

    @BeforeEach
    void aDutyOfPengjiang() {
        duty = new DutyApi(database).added("1-1", "market-regulation", "LEAD", "gov-440703", "SHARING");
    }

    @Test
    void aMilestoneIsSetDoneAndTakenUpAgain() {
        String id = post(duty + "/milestones", milestone("2026-06-30"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/duty-milestones/"))
                .body("overdue", is(true))
                .body("done_on", nullValue())
                .extract()
                .path("id");
        String path = "/api/v1/duty-milestones/" + id;
        move(duty + "/counties/440703", "UNDER_WAY");
        move(duty + "/counties/440703", "DONE").then().statusCode(409).body("type", endsWith("/duty-unfinished"));

        change(path + "/reopenings", "\"1\"", body("reason", "误"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/milestone-open"));
        change(path + "/reschedulings", "\"1\"", body("due_on", "2099-12-31", "reason", "调整"))
                .then()
                .statusCode(200)
                .body("overdue", is(false));
        change(path + "/completions", "\"1\"", body()).then().statusCode(412);
        change(path + "/completions", "\"2\"", body("done_on", "9999-12-31"))
                .then()
                .statusCode(400);
        change(path + "/completions", "\"2\"", body("done_on", "2026-07-01"))
                .then()
                .statusCode(200)
                .body("done_on", equalTo("2026-07-01"));
        change(path + "/completions", "\"3\"", body()).then().statusCode(409).body("type", endsWith("/milestone-done"));
        change(path + "/reschedulings", "\"3\"", body("due_on", "2030-01-01", "reason", "调整"))
                .then()
                .statusCode(409);
        change(path + "/reopenings", "\"3\"", body("reason", "资料不全"))
                .then()
                .statusCode(200)
                .body("done_on", nullValue());
        change(path + "/completions", "\"4\"", body()).then().statusCode(200);
        given().get(path + "/history")
                .then()
                .body("items.change", contains("set", "rescheduled", "completed", "reopened", "completed"))
                .body("items[3].reason", equalTo("资料不全"));
        move(duty + "/counties/440703", "DONE").then().statusCode(200);
        move(duty, "DROPPED");
        post(duty + "/milestones", milestone("2027-01-01"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/duty-closed"));
        given().get("/api/v1/duty-milestones/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/milestone-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "due_on, 1900-01-01, day-out-of-range",
        "due_on, 9999-12-31, day-out-of-range",
        "county, 440704, county-not-in-duty",
        "county, 440700, county-not-in-duty",
        "department, nobody, department-unknown"
    })
    void aMilestoneThatCannotBeIsRefused(String field, String value, String problem) {
        Map<String, Object> milestone = milestone("2027-01-01");
        milestone.put(field, value);
        post(duty + "/milestones", milestone)
                .then()
                .statusCode(400)
                .body("type", endsWith("/" + problem))
                .body("errors[0].field", equalTo(field));
        given().get(duty + "/milestones").then().body("items", hasSize(0));
    }

    @Test
    void aReportIsCorrectedByANewVersionBesideTheOld() throws SQLException {
        String id = post(duty + "/reports", report(40))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        Map<String, Object> county = report(90);
        county.put("county", "440703");
        county.put("by", DutyApi.PENGJIANG);
        post(duty + "/reports", county).then().statusCode(201);
        given().get(duty)
                .then()
                .body("percent", is(40))
                .body("counties[0].percent", is(90))
                .body("reports", is(2));
        given().get(duty + "/reports?county=440703").then().body("items.percent", contains(90));

        Map<String, Object> correction = report(35);
        correction.put("reason", "重复统计");
        correction.put("text", "更正后的内容\n第二行");
        String path = "/api/v1/duty-reports/" + id;
        change(path + "/corrections", "\"2\"", correction).then().statusCode(412);
        DutyApi.json().body(correction).post(path + "/corrections").then().statusCode(428);
        change(path + "/corrections", "\"1\"", correction)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("correction_reason", equalTo("重复统计"));
        given().get(path + "/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items.percent", contains(40, 35))
                .body("items[0].text", equalTo("季度进展"));
        given().get(duty).then().body("percent", is(35)).body("reports", is(2));
        given().get(duty + "/reports").then().body("items.version", contains(1, 2));

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String rewrite : new String[] {
                "update duty_report set percent = 100 where id = '" + id + "'",
                "delete from duty_report where id = '" + id + "'"
            }) {
                assertThatThrownBy(() -> statement.execute(rewrite)).hasMessageContaining("append-only");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://www.jiangmen.gov.cn", "javascript:alert(1)", "https://u:p@a.cn", "www.jiangmen.gov.cn"})
    void evidenceIsLinkedByHttpsOnly(String link) {
        Map<String, Object> report = report(1);
        report.put("links", List.of("https://www.jiangmen.gov.cn/a", link));
        post(duty + "/reports", report)
                .then()
                .statusCode(400)
                .body("type", endsWith("/link-refused"))
                .body("errors[0].field", equalTo("links[1]"));
        Map<String, Object> activity = activity();
        activity.put("links", List.of(link));
        post(duty + "/activities", activity).then().statusCode(400).body("type", endsWith("/link-refused"));
    }

    @ParameterizedTest
    @CsvSource({
        "period_from, 1900-01-01, day-out-of-range",
        "period_to, 9999-12-31, day-out-of-range",
        "period_from, 2026-04-02, end-before-start",
        "percent, 101, invalid-request",
        "percent, -1, invalid-request",
        "county, 440785, county-not-in-duty"
    })
    void aReportThatCannotBeIsRefused(String field, String value, String problem) {
        Map<String, Object> report = report(1);
        report.put(field, field.equals("percent") ? (Object) Integer.valueOf(value) : value);
        post(duty + "/reports", report).then().statusCode(400).body("type", endsWith("/" + problem));
        report = report(1);
        report.put("text", "长".repeat(5_001));
        post(duty + "/reports", report).then().statusCode(400);
        report = report(1);
        report.put("links", List.of("https://a.cn/" + "x".repeat(500)));
        post(duty + "/reports", report).then().statusCode(400);
        given().get(duty + "/reports").then().body("items", hasSize(0));
    }

    @Test
    void commentsAnswerEachOtherAndStay() {
        String first = post(duty + "/comments", body("text", "请补充材料"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = post(duty + "/comments", body("text", "已补充", "reply_to", first, "by", DutyApi.PENGJIANG))
                .then()
                .statusCode(201)
                .body("reply_to", equalTo(first))
                .extract()
                .path("id");
        post(duty + "/comments", body("text", "?", "reply_to", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("type", endsWith("/comment-unknown"));
        post(duty + "/comments", body("text", " ")).then().statusCode(400);
        String next = given().get(duty + "/comments?limit=1")
                .then()
                .body("items.id", contains(first))
                .extract()
                .path("next_cursor");
        given().queryParam("cursor", next).get(duty + "/comments").then().body("items.id", contains(second));
        move(duty, "DROPPED");
        post(duty + "/comments", body("text", "取消后仍可留言")).then().statusCode(201);
        post(duty + "/reports", report(1)).then().statusCode(409).body("type", endsWith("/duty-closed"));
    }

    @Test
    void fundsAddUpToTheCentAndCorrectionsNeverTakeMoreThanThereIs() {
        String entry = post(duty + "/funds", fund("BUDGETED", "999999999999.99", "市级专项资金"))
                .then()
                .statusCode(201)
                .body("amount", equalTo("999999999999.99"))
                .extract()
                .path("id");
        post(duty + "/funds", fund("BUDGETED", "0.01", "市级专项资金")).then().statusCode(201);
        post(duty + "/funds", fund("BUDGETED", "999999999999.99", "上级补助"))
                .then()
                .statusCode(201);
        post(duty + "/funds", fund("SPENT", "0.1", "市级专项资金"))
                .then()
                .statusCode(201)
                .body("amount", equalTo("0.10"));
        String corrections = duty + "/funds/" + entry + "/corrections";
        String correction = post(corrections, body("amount", "-999999999999.98", "reason", "录入有误", "on", "2026-05-02"))
                .then()
                .statusCode(201)
                .body("corrects", equalTo(entry))
                .body("kind", equalTo("BUDGETED"))
                .body("source", equalTo("市级专项资金"))
                .extract()
                .path("id");
        post(corrections, body("amount", "-0.02", "reason", "再减"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/correction-too-large"))
                .body("detail", containsString("0.01"));
        post(corrections, body("amount", "-0.01", "reason", "冲销")).then().statusCode(201);
        post(corrections, body("amount", "0", "reason", "无"))
                .then()
                .statusCode(400)
                .body("type", endsWith("/amount-invalid"));
        post(corrections, body("amount", "1", "reason", "早", "on", "2026-04-30"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/step-out-of-order"));
        post(duty + "/funds/" + correction + "/corrections", body("amount", "1", "reason", "误"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/correction-of-correction"));
        post(duty + "/funds/" + UUID.randomUUID() + "/corrections", body("amount", "1", "reason", "误"))
                .then()
                .statusCode(404)
                .body("type", endsWith("/fund-entry-not-found"));

        given().get(duty + "/fund-totals")
                .then()
                .body("budgeted", equalTo("1000000000000.00"))
                .body("spent", equalTo("0.10"))
                .body("by_source.find { it.source == '市级专项资金' }.budgeted", equalTo("0.01"));
        given().get(duty).then().body("budgeted", equalTo("1000000000000.00")).body("spent", equalTo("0.10"));
        given().get(duty + "/funds").then().body("items", hasSize(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.005", "1000000000000", "1e3", "一百", "1,000"})
    void anAmountThatIsNoneIsRefused(String amount) {
        post(duty + "/funds", fund("SPENT", amount, "市级专项资金"))
                .then()
                .statusCode(400)
                .body("type", endsWith("/amount-invalid"));
        given().get(duty + "/fund-totals").then().body("spent", equalTo("0.00")).body("by_source", hasSize(0));
    }

    @Test
    void anAmountIsTextAndNoNumber() {
        post(duty + "/funds", body("kind", "SPENT", "amount", 12.5, "source", "市级专项资金"))
                .then()
                .statusCode(400);
    }

    @Test
    void activitiesAreRecorded() {
        Map<String, Object> activity = activity();
        activity.put("county", "440703");
        String id = post(duty + "/activities", activity)
                .then()
                .statusCode(201)
                .body("attendance", is(120))
                .extract()
                .path("id");
        activity.put("on", "9999-12-31");
        post(duty + "/activities", activity).then().statusCode(400).body("type", endsWith("/day-out-of-range"));
        activity.put("on", "1900-01-01");
        post(duty + "/activities", activity).then().statusCode(400);
        activity.put("on", "2026-05-01");
        activity.put("attendance", -1);
        post(duty + "/activities", activity).then().statusCode(400);
        activity.put("attendance", 1);
        activity.put("kind", "PARTY");
        post(duty + "/activities", activity).then().statusCode(400);
        given().get(duty + "/activities").then().body("items.id", contains(id));
        given().get(duty).then().body("activities", is(1));
        assertThat(DutyApi.get(duty + "/activities").getString("items[0].by.office"))
                .isEqualTo("质量发展科");
    }

    private static Map<String, Object> milestone(String due) {
        return body("title", "完成首席质量官培训", "due_on", due, "department", "gov-440703", "county", "440703");
    }

    private static Map<String, Object> report(int percent) {
        return body(
                "period_from", "2026-01-01",
                "period_to", "2026-03-31",
                "text", "季度进展",
                "percent", percent,
                "links", List.of("https://www.jiangmen.gov.cn/a"));
    }

    private static Map<String, Object> fund(String kind, String amount, String source) {
        return body("kind", kind, "amount", amount, "source", source, "on", "2026-05-01");
    }

    private static Map<String, Object> activity() {
        return body("kind", "TRAINING", "title", "认证宣贯会", "on", "2026-05-01", "place", "蓬江区", "attendance", 120);
    }
}
