package cn.jiangmen.quality.certificate.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Months are due by the 10th of the next; who has not reported is overdue the day after, holiday or not. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class BodyReportIT {
    private static final String PATH = "/api/v1/body-reports";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aMonthIsDueByTheTenthOfTheNextAlsoOnAHoliday() throws SQLException {
        // 2026-10-10 was a working Saturday, 2026-05-10 a Sunday: neither matters
        String body = body("7001", "APPROVED");
        recordedOn(body, "2026-03-20T10:00:00+08:00");

        assertThat(states(body, "2026-04-10")).containsExactly("2026-04 PENDING 0", "2026-03 PENDING 0");
        assertThat(states(body, "2026-05-11"))
                .containsExactly("2026-05 PENDING 0", "2026-04 OVERDUE 1", "2026-03 OVERDUE 31");
        JsonPath overdue = list(Map.of("body", body, "state", "OVERDUE", "on", "2026-05-11"));
        assertThat(overdue.getList("items.due_on")).containsExactly("2026-05-10", "2026-04-10");
        assertThat(list(Map.of("body", body, "month", "2026-02", "on", "2026-05-11"))
                        .getList("items"))
                .as("before it was recorded here")
                .isEmpty();
    }

    @Test
    void whatWasReceivedInTimeLateOrNotAtAllIsToldForAnyDay() throws SQLException {
        String body = body("7002", "APPROVED");
        recordedOn(body, "2026-06-01T00:30:00+08:00");
        assertThat(record(body, "2026-06", "2026-07-10").statusCode()).isEqualTo(201);
        assertThat(record(body, "2026-07", "2026-08-12").statusCode()).isEqualTo(201);

        assertThat(states(body, "2026-09-11"))
                .containsExactly("2026-09 PENDING 0", "2026-08 OVERDUE 1", "2026-07 LATE 2", "2026-06 ON_TIME 0");
        assertThat(states(body, "2026-08-11"))
                .as("as it was before the late one came")
                .containsExactly("2026-08 PENDING 0", "2026-07 OVERDUE 1", "2026-06 ON_TIME 0");

        Response again = record(body, "2026-07", "2026-08-13");
        problem(again, 409, "report-exists");
        String id = list(Map.of("body", body, "month", "2026-07", "on", "2026-09-11"))
                .getString("items[0].report.id");
        withdraw(id).then().statusCode(200);
        problem(withdraw(id), 409, "report-withdrawn");
        assertThat(states(body, "2026-09-11")).contains("2026-07 OVERDUE 32");
    }

    @Test
    void aBodyIsAskedOnlyForMonthsInWhichItWasApproved() throws SQLException {
        String body = body("7003", "APPROVED");
        recordedOn(body, "2026-01-05T10:00:00+08:00");
        stand(body, "SUSPENDED", "2026-02-15");
        stand(body, "APPROVED", "2026-05-31");
        stand(body, "WITHDRAWN", "2026-07-01");

        assertThat(list(Map.of("body", body, "on", "2026-10-01")).getList("items.month"))
                .containsExactly("2026-06", "2026-05", "2026-02", "2026-01");
    }

    @Test
    void aReportAsAFileIsReceivedWhenItIsCommittedAndTakenBackWhenItIsUndone() throws SQLException {
        String body = body("7004", "APPROVED");
        recordedOn(body, "2026-09-05T10:00:00+08:00");
        byte[] csv = ("证书编号,证书状态,颁证日期,证书到期日期,认证项目,机构批准号\r\nREPORTQ1,有效,2024-05-01,2027-04-30,A0101," + body + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        String id = given().multiPart("file", "report.csv", csv)
                .multiPart("record_kind", "MANAGEMENT_SYSTEM_AND_SERVICE")
                .multiPart("source", "BODY_REPORT")
                .multiPart("body", body.toLowerCase(java.util.Locale.ROOT))
                .multiPart("month", "2026-09")
                .multiPart("by", "认证科")
                .post("/api/v1/imports")
                .path("id");
        JsonPath job = reaches(id, "VERIFIED");
        assertThat(job.getString("month")).isEqualTo("2026-09");
        assertThat(report(body)).isNull();
        given().contentType("application/json")
                .body(Map.of("token", job.getString("commit_token")))
                .post("/api/v1/imports/" + id + "/commits")
                .then()
                .statusCode(202);
        reaches(id, "COMMITTED");
        assertThat(report(body)).isEqualTo("IMPORT");

        given().contentType("application/json")
                .body(Map.of("by", "认证科", "reason", "报错月份"))
                .post("/api/v1/imports/" + id + "/undos")
                .then()
                .statusCode(202);
        reaches(id, "UNDONE");
        assertThat(report(body)).isNull();
    }

    @Test
    void whatCannotBeIsRefused() throws SQLException {
        String body = body("7005", "APPROVED");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        problem(record("CNCA-R-1999-999", "2026-06", "2026-07-01"), 404, "body-not-found");
        problem(record(body, "2026-13", "2026-07-01"), 400, "report-month-impossible");
        problem(record(body, YearMonth.from(today).plusMonths(1).toString(), null), 400, "report-month-impossible");
        problem(record(body, "2026-06", "2026-05-31"), 400, "report-day-impossible");
        problem(record(body, "2026-06", today.plusDays(1).toString()), 400, "report-day-impossible");
        problem(
                given().contentType("application/json")
                        .body(Map.of("body", body, "month", "2026-06", "kind", "IMPORT", "by", "认证科"))
                        .post(PATH),
                400,
                "report-by-import");
        problem(given().get(PATH + "?cursor=odd"), 400, "invalid-cursor");
        problem(given().get(PATH + "?year=2026"), 400, "unknown-parameter");
        problem(given().get(PATH + "/019ab0de-7c1a-7d2e-9f00-000000000000"), 404, "report-not-found");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() throws SQLException {
        String body = body("7006", "APPROVED");
        recordedOn(body, "2025-12-31T23:59:59+08:00");
        Map<String, Object> asked = new HashMap<>(Map.of("body", body, "on", "2026-06-30", "limit", 3));
        JsonPath first = list(asked);
        asked.put("cursor", first.getString("next_cursor"));
        JsonPath second = list(asked);
        asked.put("cursor", second.getString("next_cursor"));

        assertThat(first.getList("items.month")).containsExactly("2026-06", "2026-05", "2026-04");
        assertThat(second.getList("items.month")).containsExactly("2026-03", "2026-02", "2026-01");
        assertThat(list(asked).getList("items.month")).containsExactly("2025-12");
    }

    private static List<String> states(String body, String on) {
        JsonPath page = list(Map.of("body", body, "on", on));
        List<Map<String, Object>> items = page.getList("items");
        return items.stream()
                .map(item -> item.get("month") + " " + item.get("state") + " " + item.get("days_late"))
                .toList();
    }

    private static JsonPath list(Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String report(String body) {
        return list(Map.of("body", body, "month", "2026-09")).getString("items[0].report.kind");
    }

    private static Response record(String body, String month, String receivedOn) {
        Map<String, Object> receipt = new HashMap<>(Map.of("body", body, "month", month, "kind", "NIL", "by", "认证科"));
        receipt.put("received_on", receivedOn);
        return given().contentType("application/json").body(receipt).post(PATH);
    }

    private static Response withdraw(String id) {
        return given().contentType("application/json")
                .body(Map.of("by", "认证科", "reason", "记错机构"))
                .post(PATH + "/" + id + "/withdrawals");
    }

    private static JsonPath reaches(String id, String state) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> given().get("/api/v1/imports/" + id).jsonPath(),
                        job -> state.equals(job.getString("state")));
    }

    private static String body(String number, String status) {
        String approval = "CNCA-R-2026-" + number;
        given().contentType("application/json")
                .body(Map.of("approval_number", approval, "name", "测试认证" + number + "有限公司", "status", status))
                .post("/api/v1/certification-bodies")
                .then()
                .statusCode(201);
        return approval;
    }

    private static void stand(String body, String status, String from) {
        given().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("status", status, "effective_on", from, "reason", "测试"))
                .post("/api/v1/certification-bodies/" + body + "/standings")
                .then()
                .statusCode(200);
    }

    private void recordedOn(String body, String time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update certification_body_history set recorded_at = ?::timestamptz"
                                + " where aggregate_id = (select id from certification_body where number_key = ?)")) {
            update.setString(1, time);
            update.setString(2, body);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static void problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", containsString(slug));
    }
}
