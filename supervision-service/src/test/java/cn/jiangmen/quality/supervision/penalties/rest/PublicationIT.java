package cn.jiangmen.quality.supervision.penalties.rest;

import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.BY;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.PATH;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.act;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.decided;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.decision;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.investigated;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.json;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.publication;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.refused;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.served;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.shown;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.penalties.PublicationService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Both publications of a penalty: their clocks, what is left out, corrected, taken down, ended early or by time. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class PublicationIT {
    private static final String CODE = "91440703MA4T000275";

    @Inject
    DataSource database;

    @Inject
    PublicationService publications;

    @Test
    void twoClocksRunFromTheDecisionAndEachChannelIsPublishedForItself() throws Exception {
        String id = decided(external("decided_on", "2026-04-10"));
        shown(id, "GSXT")
                .body("status", equalTo("DUE"))
                .body("due_on", equalTo("2026-05-12"))
                .body("overdue", equalTo(true));
        shown(id, "CREDIT").body("due_on", equalTo("2026-04-21")).body("clock", equalTo("PENALTY_CREDIT"));
        refused(publish(id, "GSXT", "2026-05-06", null), 409, "not-served");
        act(
                id,
                "services",
                Map.of("effective_on", "2026-04-13", "manner", "直接送达", "told_of_publication", true, "by", BY));
        refused(publish(id, "GSXT", "2026-04-12", "LONG"), 409, "out-of-order");
        refused(publish(id, "GSXT", "2026-05-06", null), 409, "low-fine-limit-missing");
        refused(publish(id, "GSXT", "2026-05-06", "MINOR"), 400, "period-unknown");
        publish(id, "GSXT", "2026-05-06", "LONG").then().statusCode(200);
        publish(id, "CREDIT", "2026-04-20", null).then().statusCode(200);
        shown(id, "GSXT")
                .body("status", equalTo("PUBLISHED"))
                .body("ends_on", equalTo("2029-05-06"))
                .body("due_on", nullValue());
        // the credit platform counts from the decision (NDRC Order 36)
        shown(id, "CREDIT").body("period", equalTo("GENERAL")).body("ends_on", equalTo("2027-04-10"));
        refused(publish(id, "GSXT", "2026-05-06", "LONG"), 409, "wrong-publication-status");
        assertThat(copy(id, "GSXT", "facts")).isEqualTo("电话***的人未经认证擅自出厂");
        assertThat(given().get(PATH + "/" + id).asString()).contains("13812345678");
        Events.are(database, id, "penalty", "decided", "served", "publication-changed", "publication-changed");
    }

    @Test
    void whatMustNotBePublishedIsNot() {
        String inCase = investigated("EXTERNAL", CODE);
        String warning = served(decision(inCase, "kinds", List.of("WARNING"), "fine_yuan", null));
        for (String channel : List.of("GSXT", "CREDIT")) {
            shown(warning, channel).body("status", equalTo("EXCLUDED")).body("exclusion", equalTo("WARNING_ONLY"));
            refused(publish(warning, channel, "2026-05-06", null), 409, "wrong-publication-status");
        }
        publication(warning, "GSXT", "inclusions", with("2026-05-06", "basis", "法律规定应当公示"))
                .then()
                .statusCode(200);
        shown(warning, "GSXT").body("status", equalTo("DUE")).body("clock_from", equalTo("2026-05-06"));
        String person = decided(decision(inCase, "party_kind", "NATURAL_PERSON"));
        shown(person, "GSXT").body("exclusion", equalTo("NATURAL_PERSON"));
        // before NDRC Order 36 the credit platform had no such rule
        String old =
                decided(decision(inCase, "kinds", List.of("WARNING"), "fine_yuan", null, "decided_on", "2026-03-31"));
        shown(old, "CREDIT").body("status", equalTo("DUE"));
        shown(old, "GSXT").body("status", equalTo("EXCLUDED"));

        String secret = served(decision(inCase));
        publication(secret, "GSXT", "exclusions", Map.of("reason", "TRADE_SECRET", "basis", "第45号令第六条", "by", BY))
                .then()
                .statusCode(200);
        refused(publish(secret, "GSXT", "2026-05-06", "LONG"), 409, "wrong-publication-status");
        String untold = decided(decision(inCase));
        act(
                untold,
                "services",
                Map.of("effective_on", "2026-04-13", "manner", "邮寄", "told_of_publication", false, "by", BY));
        refused(publish(untold, "GSXT", "2026-05-06", "LONG"), 409, "not-told-of-publication");
        refused(publish(untold, "WEIBO", "2026-05-06", "LONG"), 404, "not-found");
    }

    @Test
    void aWithdrawnPenaltyIsTakenDownWithinThreeWorkingDays() throws Exception {
        String id = served(external());
        publish(id, "GSXT", "2026-05-06", "LONG");
        act(id, "withdrawals", Map.of("effective_on", "2026-09-30", "reason", "经行政复议撤销"))
                .then()
                .statusCode(200);
        // 国庆 until 10-07: 10-08, 10-09 and Saturday 10-10
        shown(id, "GSXT")
                .body("status", equalTo("WITHDRAWAL_DUE"))
                .body("clock", equalTo("PENALTY_WITHDRAW"))
                .body("due_on", equalTo("2026-10-10"))
                .body("overdue", equalTo(true));
        shown(id, "CREDIT").body("status", equalTo("ENDED")).body("end_reason", equalTo("WITHDRAWN"));
        assertThat(copy(id, "GSXT", "facts")).isNull();
        given().queryParam("overdue", true)
                .queryParam("status", "WITHDRAWAL_DUE")
                .queryParam("limit", 500)
                .get("/api/v1/penalty-publications")
                .then()
                .body("items.penalty_id", hasItem(id));
        publication(id, "GSXT", "removals", with("2026-10-12")).then().statusCode(200);
        shown(id, "GSXT").body("status", equalTo("ENDED")).body("ended_on", equalTo("2026-10-12"));
        refused(publication(id, "GSXT", "removals", with("2026-10-12")), 409, "wrong-publication-status");
        refused(publish(id, "CREDIT", "2026-10-12", null), 409, "already-withdrawn");
    }

    @Test
    void aCorrectedPenaltyIsShownAnewAndItsPeriodGoesOn() throws Exception {
        Map<String, Object> decision = external();
        String id = served(decision);
        publish(id, "GSXT", "2026-05-06", "LONG");
        Map<String, Object> right = new HashMap<>(decision);
        right.keySet().removeAll(List.of("case_number", "by"));
        right.put("facts", "未经认证擅自销售");
        act(id, "corrections", Map.of("decision", right, "effective_on", "2026-06-10", "reason", "事实有误"))
                .then()
                .statusCode(200);
        shown(id, "GSXT").body("status", equalTo("CORRECTION_DUE")).body("due_on", equalTo("2026-06-15"));
        shown(id, "CREDIT").body("status", equalTo("DUE")).body("due_on", equalTo("2026-04-21"));
        assertThat(copy(id, "GSXT", "facts")).isNull();
        Map<String, Object> again = new HashMap<>(Map.of("effective_on", "2026-06-12", "reviewed_by", "办公室"));
        publication(id, "GSXT", "republishings", again).then().statusCode(200);
        shown(id, "GSXT").body("status", equalTo("PUBLISHED")).body("ends_on", equalTo("2029-05-06"));
        assertThat(copy(id, "GSXT", "facts")).isEqualTo("未经认证擅自销售");
        refused(publication(id, "GSXT", "republishings", again), 409, "wrong-publication-status");
    }

    @Test
    void anEarlyStopNamesEveryConditionThatIsNotMet() {
        String inCase = investigated("EXTERNAL", "91440704MA4T00035E");
        String id = served(decision(inCase, "decided_on", "2026-03-06"));
        publish(id, "GSXT", "2026-04-14", "LONG").then().statusCode(200);
        Map<String, Object> application = with("2026-10-13", "harm_removed", false, "on_no_list", false);
        Response unmet = publication(id, "GSXT", "early-stop-applications", application);
        refused(unmet, 409, "early-stop-conditions");
        unmet.then()
                .body("errors.code", containsInAnyOrder("not-performed", "harm-not-removed", "too-early", "on-a-list"));
        act(id, "performances", Map.of("effective_on", "2026-05-06")).then().statusCode(200);
        application.putAll(Map.of("harm_removed", true, "on_no_list", true, "effective_on", "2026-10-14"));
        String again = decided(decision(inCase, "decided_on", "2026-06-01"));
        publication(id, "GSXT", "early-stop-applications", application)
                .then()
                .body("errors.code", hasItem("punished-again"));
        act(again, "withdrawals", Map.of("reason", "误录")).then().statusCode(200);
        application.put("special_field", true);
        publication(id, "GSXT", "early-stop-applications", application)
                .then()
                .body("errors.code", hasItem("too-early"));
        application.remove("special_field");
        publication(id, "GSXT", "early-stop-applications", application).then().statusCode(200);
        // 15 working days after Wednesday 2026-10-14
        shown(id, "GSXT").body("clock", equalTo("PENALTY_EARLY_STOP_DECIDE")).body("due_on", equalTo("2026-11-04"));
        refused(publication(id, "GSXT", "early-stop-applications", application), 409, "early-stop-pending");
        publication(id, "GSXT", "early-stop-decisions", with("2026-10-20", "granted", true))
                .then()
                .statusCode(200);
        shown(id, "GSXT").body("status", equalTo("ENDED")).body("end_reason", equalTo("EARLY_STOP"));

        String grave = served(decision(
                inCase, "kinds", List.of("BUSINESS_SUSPENDED"), "fine_yuan", null, "decided_on", "2026-03-06"));
        publish(grave, "GSXT", "2026-04-14", "LONG").then().statusCode(200);
        publication(grave, "GSXT", "early-stop-applications", application)
                .then()
                .body("errors.code", hasItem("kind-barred"));
        refused(publish(grave, "CREDIT", "2026-04-14", "LONG"), 400, "period-unknown");
        refused(
                publication(grave, "GSXT", "early-stop-decisions", with("2026-10-20", "granted", true)),
                409,
                "no-early-stop");
    }

    @Test
    void aRepairEndsTheCreditPublicationAndNoOther() {
        String id = served(external());
        publish(id, "CREDIT", "2026-04-20", null).then().statusCode(200);
        publish(id, "GSXT", "2026-04-20", "LONG").then().statusCode(200);
        refused(
                publication(id, "GSXT", "repairs", with("2026-08-01", "reference", "XF-1")),
                404,
                "publication-unknown");
        publication(id, "CREDIT", "repairs", with("2026-08-01", "reference", "XF-1"))
                .then()
                .statusCode(200);
        shown(id, "CREDIT").body("end_reason", equalTo("CREDIT_REPAIR")).body("reference", equalTo("XF-1"));
        shown(id, "GSXT").body("status", equalTo("PUBLISHED"));
    }

    @Test
    void whatIsOverEndsOnceWhoeverLooksFirst() throws Exception {
        String id = served(external("kinds", List.of("CRITICISM"), "fine_yuan", null));
        refused(publish(id, "GSXT", "2026-04-20", "LONG"), 409, "period-contradicts");
        publish(id, "GSXT", "2026-04-20", null).then().statusCode(200);
        shown(id, "GSXT").body("ends_on", equalTo("2026-07-20"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> work = () -> publications.expire();
            both.invokeAll(List.of(work, work)).forEach(each -> assertThat(each).isDone());
        }
        publications.expire();
        shown(id, "GSXT")
                .body("status", equalTo("ENDED"))
                .body("end_reason", equalTo("EXPIRED"))
                .body("ended_on", equalTo("2026-07-20"));
        assertThat(copy(id, "GSXT", "facts")).isNull();
        Events.are(database, id, "penalty", "decided", "served", "publication-changed", "publication-changed");
        refused(
                publish(
                        served(external("decided_on", "2026-03-31", "kinds", List.of("CRITICISM"), "fine_yuan", null)),
                        "CREDIT",
                        "2026-07-01",
                        null),
                409,
                "period-over");
    }

    @Test
    void aRestrictionIsShownWhileItLasts() {
        String id = served(external(
                "kinds", List.of("BUSINESS_RESTRICTED"), "fine_yuan", null, "restriction_until", "2031-12-31"));
        publish(id, "GSXT", "2026-04-20", null).then().statusCode(200);
        shown(id, "GSXT").body("ends_on", equalTo("2032-01-01"));
    }

    @Test
    void aDeadlineIntoAYearWithoutNoticeIsNamed() {
        String inCase = investigated("EXTERNAL", CODE);
        String id = served(decision(inCase, "decided_on", "2026-04-10"));
        publish(id, "GSXT", "2026-05-06", "LONG");
        shown(id, "GSXT").body("calendar_missing", nullValue());
        assertThat(given().queryParam("county", "440703")
                        .queryParam("limit", 3)
                        .get("/api/v1/penalty-publications")
                        .<String>path("next_cursor"))
                .isNotNull();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("county", "440703").queryParam("limit", 7);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/penalty-publications");
            page.then().statusCode(200);
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> seen.add(item.get("penalty_id") + "/" + item.get("channel")));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(seen).contains(id + "/GSXT", id + "/CREDIT").doesNotHaveDuplicates();
        given().queryParam("channel", "CREDIT")
                .queryParam("limit", 500)
                .get("/api/v1/penalty-publications")
                .then()
                .body("items.channel", not(hasItem("GSXT")));
    }

    @Test
    void anActWithoutIfMatchIs428AndAStaleOneIs412() {
        String id = served(external());
        Map<String, Object> body = with("2026-05-06", "basis", "x");
        refused(
                json().body(body).post(PATH + "/" + id + "/publications/GSXT/inclusions"),
                428,
                "precondition-required");
        refused(
                json().header("If-Match", "\"1\"").body(body).post(PATH + "/" + id + "/publications/GSXT/inclusions"),
                412,
                "stale-version");
        refused(publication("x", "GSXT", "inclusions", body), 404, "penalty-not-found");
    }

    private static Map<String, Object> external(Object... more) {
        Map<String, Object> body = decision(investigated("EXTERNAL", CODE), more);
        body.put("facts", "电话13812345678的人未经认证擅自出厂");
        return body;
    }

    private static Response publish(String id, String channel, String on, String period) {
        Map<String, Object> body = new HashMap<>(Map.of("effective_on", on, "reviewed_by", "办公室"));
        if (period != null) {
            body.put("period", period);
        }
        return publication(id, channel, "publishings", body);
    }

    private static Map<String, Object> with(String on, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("effective_on", on, "by", BY));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private String copy(String id, String channel, String column) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select " + column + " from published_penalty where penalty_id = ?::uuid and channel = ?")) {
            query.setString(1, id);
            query.setString(2, channel);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
