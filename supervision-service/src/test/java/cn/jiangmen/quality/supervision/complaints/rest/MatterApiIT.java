package cn.jiangmen.quality.supervision.complaints.rest;

import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.COMPLAINTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.REPORTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.act;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.complaint;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.done;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.letter;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.report;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.step;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.submit;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.unique;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Complaints and reports from receipt to end, as those who handle them do it. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class MatterApiIT {
    @Inject
    DataSource database;

    @Test
    void aComplaintIsAcceptedMediatedAndSettledInTime() throws Exception {
        String number = complaint();

        done(COMPLAINTS, number, "routings", with(step("2026-05-13", "note", "住所地"), "county", "440704"));
        done(COMPLAINTS, number, "acceptances", step("2026-05-15"))
                .then()
                .body("clocks.clock", contains("COMPLAINT_ACCEPT", "MEDIATION_END"))
                .body("clocks[0].due_on", equalTo("2026-05-21"))
                .body("clocks[1].due_on", equalTo("2026-07-14"))
                .body("next_clock", equalTo("COMPLAINT_ACCEPT"));
        done(COMPLAINTS, number, "replies", reply("2026-05-18", "您的投诉已受理。"))
                .then()
                .body("next_clock", equalTo("MEDIATION_END"));
        done(COMPLAINTS, number, "mediations", step("2026-05-20"));
        done(COMPLAINTS, number, "suspensions", step("2026-05-22", "note", "委托检验"))
                .then()
                .body("clocks[1].state", equalTo("SUSPENDED"))
                .body("next_clock", nullValue());
        done(COMPLAINTS, number, "resumptions", step("2026-05-29"))
                .then()
                .body("clocks[1].due_on", equalTo("2026-07-21"))
                .body("clocks[1].suspended.from", contains("2026-05-22"));
        done(COMPLAINTS, number, "settlements", step("2026-06-05", "outcome", "经营者退货退款"))
                .then()
                .header("ETag", "\"8\"")
                .body("status", equalTo("SETTLED"))
                .body("in_time", equalTo(true))
                .body("clocks.state", contains("MET", "MET"));

        Events.are(
                database,
                id(number),
                "complaint",
                "received",
                "routed",
                "accepted",
                "replied",
                "mediated",
                "suspended",
                "resumed",
                "settled");
        given().get(COMPLAINTS + "/" + number + "/history")
                .then()
                .body("items", hasSize(8))
                .body("items[1].changes.field", hasItem("county"))
                .body("items[5].reason", equalTo("委托检验"));
    }

    @Test
    void mediationEndsForTimeOnlyAfterItsTime() throws Exception {
        String number = complaint();
        done(COMPLAINTS, number, "acceptances", step("2026-05-15"));

        LetterApi.refused(
                act(COMPLAINTS, number, "terminations", step("2026-07-14", "ground", "TIME_OVER")),
                409,
                "time-not-over");
        done(COMPLAINTS, number, "terminations", step("2026-07-15", "ground", "TIME_OVER"))
                .then()
                .body("status", equalTo("TERMINATED"))
                .body("clocks.clock", contains("COMPLAINT_ACCEPT", "MEDIATION_END", "MEDIATION_TELL"))
                .body("in_time", equalTo(false));
        Events.are(database, id(number), "complaint", "received", "accepted", "terminated");
    }

    @Test
    void aComplaintIsRefusedByTheGroundsOfItsDayOfReceipt() {
        String before =
                submit(with(letter(unique()), "received_on", "2026-04-14")).path("matters[0].number");
        String after =
                submit(with(letter(unique()), "received_on", "2026-04-15")).path("matters[0].number");

        LetterApi.refused(
                act(COMPLAINTS, before, "refusals", step("2026-04-16", "ground", "FALSE_IDENTITY")),
                400,
                "ground-unknown");
        done(COMPLAINTS, after, "refusals", step("2026-04-16", "ground", "FALSE_IDENTITY"))
                .then()
                .body("status", equalTo("REFUSED"));
        given().queryParam("received_on", "2026-04-14")
                .get("/api/v1/complaint-grounds")
                .then()
                .body("findAll { it.act == 'REFUSE' }.code", hasSize(6));
        given().queryParam("received_on", "2026-04-15")
                .get("/api/v1/complaint-grounds")
                .then()
                .body("findAll { it.act == 'REFUSE' }.code", hasSize(7));
    }

    @Test
    void aReportIsExtendedFiledAsACaseAndItsReporterTold() throws Exception {
        String number = report();
        String caseNumber = caseNumber();

        done(REPORTS, number, "suspensions", step("2026-05-20", "note", "检验"));
        done(REPORTS, number, "resumptions", step("2026-05-27")).then().body("clocks[0].due_on", equalTo("2026-06-09"));
        done(REPORTS, number, "extensions", step("2026-06-09", "note", "案情复杂"));
        done(REPORTS, number, "filings", step("2026-06-10", "case_number", caseNumber))
                .then()
                .body("case_number", equalTo(caseNumber))
                .body("in_time", nullValue())
                .body("next_clock", equalTo("REPORT_TELL"))
                .body("next_due_on", equalTo("2026-06-17"));
        done(REPORTS, number, "replies", reply("2026-06-18", "已立案。"))
                .then()
                .body("in_time", equalTo(false))
                .body("clocks.state", contains("MET", "LATE"));
        Events.are(database, id(number), "report", "received", "suspended", "resumed", "extended", "filed", "replied");
    }

    @Test
    void reportsAreNotFiledOrHandedOverAndComplaintsWithdrawn() throws Exception {
        String declined = report();
        String handed = report();
        String withdrawn = complaint();

        done(REPORTS, declined, "non-filings", step("2026-05-20", "ground", "MINOR_CORRECTED"))
                .then()
                .body("status", equalTo("NOT_FILED"));
        done(REPORTS, handed, "transfers", with(step("2026-05-20", "note", "不在本市"), "authority", "佛山市市场监督管理局"))
                .then()
                .body("authority", equalTo("佛山市市场监督管理局"));
        done(COMPLAINTS, withdrawn, "withdrawals", step("2026-05-20", "note", "已和解"))
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("in_time", nullValue());
        Events.are(database, id(declined), "report", "received", "not-filed");
        Events.are(database, id(handed), "report", "received", "transferred");
        Events.are(database, id(withdrawn), "complaint", "received", "withdrawn");
    }

    @Test
    void aRepeatIsFoundAndMergedIntoTheEarlierMatter() throws Exception {
        String enterprise = unique();
        String first = report(letter(enterprise));
        String repeat = report(with(letter(enterprise), "received_on", "2026-05-14"));
        String others = report(
                with(with(letter(enterprise), "received_on", "2026-05-13"), "reporter", LetterApi.reporter("另一来信人")));

        given().get(REPORTS + "/" + repeat + "/similar")
                .then()
                .body("number", contains(first, others))
                .body("same_reporter", contains(true, false));
        done(REPORTS, repeat, "merges", with(step("2026-05-15", "note", "重复"), "into", first))
                .then()
                .body("status", equalTo("MERGED"))
                .body("merged_into", equalTo(first))
                .body("next_clock", nullValue());
        Events.are(database, id(repeat), "report", "received", "merged");
    }

    @Test
    void filtersAreJoinedAndPagesFollowEachOther() {
        String enterprise = unique();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(report(letter(enterprise)));
        }
        Response first = given().queryParam("enterprise", enterprise)
                .queryParam("limit", 3)
                .get(REPORTS);
        List<String> read = new ArrayList<>(first.<List<String>>path("items.number"));
        read.addAll(given().queryParam("enterprise", enterprise)
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(REPORTS)
                .path("items.number"));

        assertThat(read).isEqualTo(numbers);
        given().queryParam("enterprise", enterprise)
                .queryParam("county", "440703")
                .queryParam("category", "MISUSED_MARK")
                .queryParam("channel", "MAIL")
                .queryParam("status", "RECEIVED")
                .queryParam("received_from", "2026-05-12")
                .queryParam("received_to", "2026-05-12")
                .queryParam("overdue", true)
                .get(REPORTS)
                .then()
                .body("items", hasSize(5));
        for (String[] other : new String[][] {
            {"county", "unattributed"},
            {"category", "OTHER"},
            {"channel", "VISIT"},
            {"status", "FILED"},
            {"received_from", "2026-05-13"},
            {"received_to", "2026-05-11"},
            {"credit_code", "91440704MA4T00035E"},
            {"overdue", "false"}
        }) {
            given().queryParam("enterprise", enterprise)
                    .queryParam(other[0], other[1])
                    .get(REPORTS)
                    .then()
                    .body("items", hasSize(0));
        }
        given().queryParam("enterprise", enterprise).get(COMPLAINTS).then().body("items", hasSize(0));
        LetterApi.refused(given().queryParam("reporter", "x").get(REPORTS), 400, "unknown-parameter");
    }

    @Test
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412() {
        String number = complaint();

        LetterApi.refused(
                act(COMPLAINTS, number, "acceptances", null, step("2026-05-15")), 428, "precondition-required");
        LetterApi.refused(act(COMPLAINTS, number, "acceptances", "\"7\"", step("2026-05-15")), 412, "stale-version");
        given().get(COMPLAINTS + "/" + number)
                .then()
                .header("ETag", "\"1\"")
                .body("status", equalTo("RECEIVED"))
                .body("$", not(org.hamcrest.Matchers.hasKey("reporter")));
    }

    private static Map<String, Object> reply(String on, String text) {
        return with(step(on, "medium", "PHONE"), "text", text);
    }

    static String caseNumber() {
        Map<String, Object> opening = Map.of(
                "enterprise_name", unique(), "county", "440703", "subject_matter", "涉嫌冒用标志", "opened_on", "2026-06-01");
        return given().contentType(ContentType.JSON)
                .body(opening)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("case_number");
    }

    private String id(String number) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select id from matter where number = ?")) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
