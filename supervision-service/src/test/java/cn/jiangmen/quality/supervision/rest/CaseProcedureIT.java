package cn.jiangmen.quality.supervision.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ordinary procedure as officers take it, step by step, with its periods. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CaseProcedureIT {
    private static final String BY = "蓬江区市场监督管理局";

    @Inject
    DataSource database;

    @Test
    void aCaseGoesThroughEveryStageAndItsPeriodsAreTold() throws Exception {
        Map<String, Object> opening = CaseApi.with("lead_source", "REPORT");
        opening.put("lead_received_on", "2026-02-09");
        Response opened = CaseApi.open(opening);
        String number = opened.path("case_number");
        opened.then().body("procedure", equalTo("ORDINARY")).body("stage", equalTo("FILED"));
        step(number, "investigations", Map.of("effective_on", "2026-03-05"), "INVESTIGATING");
        step(number, "suspensions", with("2026-03-10", "ground", "TESTING"), "INVESTIGATING");
        refused(take(number, "suspensions", with("2026-03-11", "ground", "OTHER")), 409, "already-suspended");
        clock(number, "CASE_DECIDE").body("state", equalTo("SUSPENDED")).body("due_on", nullValue());
        step(number, "resumptions", with("2026-03-16"), "INVESTIGATING");
        Map<String, Object> order = with("2026-03-16", "order_number", "江市监责改〔2026〕8号");
        order.putAll(Map.of("correct_by", "2026-03-20", "demand", "停止销售", "basis", "行政处罚法第二十八条"));
        step(number, "correction-orders", order, "INVESTIGATING");
        step(number, "conclusions", with("2026-03-18", "finding", "违法事实成立"), "CONCLUDED");
        step(number, "notices", with("2026-03-20", "hearing_offered", true), "NOTIFIED");
        step(number, "statements", with("2026-03-23"), "NOTIFIED");
        step(number, "defence-reviews", with("2026-03-30", "adopted", false), "HEARD");
        step(number, "legal-reviews", with("2026-03-31"), "IN_REVIEW");
        step(number, "legal-review-results", with("2026-04-08", "passed", true), "REVIEWED");

        // 15 working days after 2026-02-09 with the festival between end on 03-06; filed in time on 03-02
        clock(number, "CASE_FILE").body("due_on", equalTo("2026-03-06")).body("state", equalTo("MET"));
        // 90 days after 03-02 are 05-31, and six days of testing lead to Saturday 06-06, hence Monday 06-08
        clock(number, "CASE_DECIDE")
                .body("due_on", equalTo("2026-06-08"))
                .body("suspended_days", equalTo(6))
                .body("state", equalTo("OVERDUE"));
        clock(number, "DEFENCE").body("due_on", equalTo("2026-03-27")).body("state", equalTo("MET"));
        // ten working days after 03-31 without 清明 (04-06 is its Monday)
        clock(number, "LEGAL_REVIEW").body("due_on", equalTo("2026-04-15")).body("state", equalTo("MET"));
        given().get(CaseApi.PATH + "/" + number + "/proceedings")
                .then()
                .body("correction_orders[0].overdue", equalTo(true))
                .body("steps.kind", hasItems("SUSPENDED", "RESUMED", "NOTIFIED", "REVIEW_PASSED"));
        refused(take(number, "extensions", with("2026-07-01", "note", "案情复杂")), 409, "request-too-late");
        refused(close(number, "ORDERED_TO_CORRECT"), 409, "correction-open");
        Map<String, Object> check = with("2026-04-09", "order_number", "江市监责改[2026]8号");
        check.put("complied", true);
        step(number, "correction-checks", check, "REVIEWED");
        refused(take(number, "resumptions", with("2026-04-08")), 409, "not-suspended");
        refused(close(number, "PENALISED"), 409, "outcome-contradicts-penalties");
        refused(close(number, "PENALTY_PROPOSED"), 409, "outcome-of-others");
        close(number, "EXEMPTED").then().statusCode(200).body("stage", equalTo("CLOSED"));
        refused(take(number, "suspensions", with("2026-04-22", "ground", "OTHER")), 409, "already-closed");

        String[] verbs = new String[13];
        java.util.Arrays.fill(verbs, "advanced");
        verbs[0] = "opened";
        verbs[1] = "investigated";
        verbs[12] = "closed";
        Events.are(database, opened.path("case_id"), "supervision-case", verbs);
    }

    @Test
    void overdueCasesAreListedAndPagesFollowEachOther() {
        String number = CaseApi.investigating();
        String clocks = "/api/v1/case-clocks";
        List<String> seen = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("county", "440703")
                    .queryParam("state", "OVERDUE")
                    .queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(clocks);
            page.then().statusCode(200);
            seen.addAll(page.path("items.case_number"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(seen).contains(number).doesNotHaveDuplicates();
        given().queryParam("county", "440704").get(clocks).then().body("items.case_number", not(hasItem(number)));
        given().queryParam("clock", "LEGAL_REVIEW")
                .queryParam("limit", 500)
                .get(clocks)
                .then()
                .body("items.case_number", not(hasItem(number)));
        refused(given().queryParam("cursor", "x").get(clocks), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notices",
                "statements",
                "waivers",
                "hearing-requests",
                "hearings",
                "defence-reviews",
                "legal-reviews",
                "legal-review-results"
            })
    void noStepIsLeftOut(String act) {
        Map<String, Object> body = with("2026-03-20", "hearing_offered", true);
        body.putAll(Map.of("announced_on", "2026-03-20", "adopted", true, "passed", true));
        body.keySet().retainAll(fields(act));
        refused(take(CaseApi.investigating(), act, body), 409, "wrong-stage");
    }

    @Test
    void aReturnedReviewGoesBackToTheInvestigationAndThePartyIsToldAnew() {
        String number = CaseApi.investigating();
        step(number, "conclusions", with("2026-03-18", "finding", "成立"), "CONCLUDED");
        step(number, "notices", with("2026-03-20", "hearing_offered", true), "NOTIFIED");
        step(number, "hearing-requests", with("2026-03-27"), "HEARING");
        refused(
                take(number, "hearings", with("2026-04-13", "announced_on", "2026-04-02")),
                409,
                "hearing-announced-late");
        step(number, "hearings", with("2026-04-13", "announced_on", "2026-04-01"), "HEARD");
        step(number, "legal-reviews", with("2026-04-14"), "IN_REVIEW");
        step(number, "legal-review-results", with("2026-04-15", "passed", false), "INVESTIGATING");
        refused(take(number, "legal-reviews", with("2026-04-16")), 409, "wrong-stage");
        step(number, "conclusions", with("2026-04-16", "finding", "补充调查后成立"), "CONCLUDED");
        step(number, "notices", with("2026-04-17", "hearing_offered", false), "NOTIFIED");
        refused(take(number, "hearing-requests", with("2026-04-20")), 409, "hearing-not-offered");
        refused(take(number, "defence-reviews", with("2026-04-20", "adopted", false)), 409, "defence-open");
        step(number, "waivers", with("2026-04-20"), "HEARD");
    }

    @Test
    void extensionsMoveTheLastDayAndComeInTheirOrder() {
        String number = CaseApi.investigating();
        refused(
                take(number, "extensions", with("2026-05-20", "note", "案情复杂", "days", 60)),
                409,
                "extension-out-of-turn");
        step(number, "extensions", with("2026-05-20", "note", "案情复杂"), "INVESTIGATING");
        step(number, "extensions", with("2026-06-30", "note", "案情复杂", "days", 45), "INVESTIGATING");
        // 165 days after 03-02 are Friday 08-14
        clock(number, "CASE_DECIDE").body("due_on", equalTo("2026-08-14")).body("extended_by", equalTo(75));
    }

    @Test
    void ordersToCorrectHaveTheirOwnRefusals() {
        String number = CaseApi.investigating();
        Map<String, Object> order = with("2026-03-16", "order_number", "江市监责改〔2026〕9号");
        order.putAll(Map.of("correct_by", "2026-03-15", "demand", "停止销售", "basis", "行政处罚法第二十八条"));
        refused(take(number, "correction-orders", order), 400, "limit-too-early");
        order.put("correct_by", "2026-03-20");
        refused(take(CaseApi.opened(), "correction-orders", order), 409, "not-investigated");
        step(number, "correction-orders", order, "INVESTIGATING");
        refused(take(number, "correction-orders", order), 409, "order-number-taken");
        Map<String, Object> later = with("2026-03-17", "order_number", "江市监责改〔2026〕9号", "note", "设备停产");
        later.put("correct_by", "2026-03-31");
        step(number, "correction-extensions", later, "INVESTIGATING");
        Map<String, Object> back = with("2026-03-18", "order_number", "江市监责改〔2026〕9号", "note", "误发");
        step(number, "correction-withdrawals", back, "INVESTIGATING");
        refused(take(number, "correction-withdrawals", back), 409, "order-ended");
        back.put("order_number", "江市监责改〔2026〕10号");
        refused(take(number, "correction-withdrawals", back), 404, "order-unknown");
    }

    @Test
    void procedureAndLeadAreTold() {
        refused(CaseApi.open(CaseApi.with("procedure", "EXTERNAL")), 400, "reference-contradicts-procedure");
        refused(CaseApi.open(CaseApi.with("external_reference", "x")), 400, "reference-contradicts-procedure");
        refused(CaseApi.open(CaseApi.with("filing_extended", true)), 409, "filing-not-extendable");
        refused(CaseApi.open(CaseApi.with("lead_received_on", "2026-03-03")), 409, "step-out-of-order");
        Map<String, Object> extended = CaseApi.with("lead_received_on", "2026-01-20");
        extended.put("filing_extended", true);
        String number = CaseApi.open(extended).path("case_number");
        // 30 working days after 2026-01-20: eight in January, 16 in February, six in March
        clock(number, "CASE_FILE").body("due_on", equalTo("2026-03-09")).body("state", equalTo("MET"));
        Map<String, Object> external = CaseApi.with("procedure", "EXTERNAL");
        external.put("external_reference", "粤执法平台-77");
        String other = CaseApi.open(external).path("case_number");
        take(other, "investigations", Map.of("effective_on", "2026-03-05"));
        refused(take(other, "conclusions", with("2026-03-18", "finding", "成立")), 409, "no-such-step");
    }

    @Test
    void aStepWithoutIfMatchIs428AndAStaleOneIs412() {
        String number = CaseApi.investigating();
        Map<String, Object> body = with("2026-03-18", "finding", "成立");
        refused(CaseApi.step(null, number, "conclusions", body), 428, "precondition-required");
        refused(CaseApi.step("\"9\"", number, "conclusions", body), 412, "stale-version");
        body.remove("by");
        refused(CaseApi.step("*", number, "conclusions", body), 400, "invalid-request");
        refused(take("440703-1999-000001", "waivers", with("2026-03-18")), 404, "case-not-found");
    }

    private static List<String> fields(String act) {
        List<String> extra =
                switch (act) {
                    case "notices" -> List.of("hearing_offered");
                    case "hearings" -> List.of("announced_on");
                    case "defence-reviews" -> List.of("adopted");
                    case "legal-review-results" -> List.of("passed");
                    default -> List.of();
                };
        return java.util.stream.Stream.concat(extra.stream(), List.of("effective_on", "by").stream())
                .toList();
    }

    private static Map<String, Object> with(String on, Object... more) {
        Map<String, Object> body = new HashMap<>();
        body.put("effective_on", on);
        body.put("by", BY);
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static Response take(String number, String act, Map<String, ?> body) {
        return CaseApi.step("*", number, act, body);
    }

    private static void step(String number, String act, Map<String, ?> body, String stage) {
        take(number, act, body).then().statusCode(200).body("stage", equalTo(stage));
    }

    private static Response close(String number, String outcome) {
        return take(number, "closures", Map.of("effective_on", "2026-04-20", "outcome", outcome));
    }

    private static io.restassured.response.ValidatableResponse clock(String number, String clock) {
        return given().get(CaseApi.PATH + "/" + number + "/proceedings")
                .then()
                .statusCode(200)
                .body("clocks.clock", hasItem(clock))
                .rootPath("clocks.find { it.clock == '" + clock + "' }");
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug));
    }
}
