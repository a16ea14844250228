package cn.jiangmen.quality.supervision.dishonesty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.events.Republished;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What happens by rule and date: expiry, penalty information in its tier, and what follows from the penalty. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class RecordUpkeepIT {
    @Inject
    DataSource database;

    @Inject
    RecordUpkeep upkeep;

    @Any
    @Inject
    Instance<Republished> republished;

    @Test
    void aListingThatEndedWhileNobodyRanIsEndedOnceWithTheDayOfTheLaw() throws Exception {
        String id = Dishonesty.listed(Dishonesty.heavy());
        // as if it had been listed long ago and no instance had run since
        change(
                "update dishonesty_record set listed_on = '2021-10-08', earliest_repair_on = '2022-10-08',"
                        + " latest_end_on = '2024-10-08' where id = ?",
                id);

        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> runs = IntStream.range(0, 4)
                    .mapToObj(_ -> instances.submit(upkeep::run))
                    .toList();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }

        given().get(Dishonesty.RECORDS + "/" + id)
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("ended_on", equalTo("2024-10-08"))
                .body("deadlines.clock", contains("LIST_STOP"))
                .body("deadlines[0].due_on", equalTo("2024-10-11"));
        Events.are(database, id, "dishonesty", "listed", "expired");
        assertThat(Events.states(database, id).getLast().get("effective_on")).isEqualTo("2024-10-08");
    }

    @Test
    void theTierOfAPenaltyIsThatOfItsGravestKind() {
        for (String[] each : new String[][] {
            {"WARNING", "MINOR", "2026-05-20", "2026-08-20"},
            {"FINE", "GENERAL", "2026-08-20", "2027-05-20"},
            {"BUSINESS_SUSPENDED", "SERIOUS", "2027-05-20", "2029-05-20"}
        }) {
            Dishonesty.Case penalised = "WARNING".equals(each[0])
                    ? Dishonesty.penalised(Codes.fresh("440781"), "2026-05-20", "WARNING", "CRITICISM")
                    : Dishonesty.penalised(Codes.fresh("440781"), "2026-05-20", "WARNING", each[0]);
            Dishonesty.record(Dishonesty.body(
                            "penalty_id", penalised.penalty(),
                            "recorded_on", "2026-05-22",
                            "by", Dishonesty.by("CREDIT_OFFICER")))
                    .then()
                    .statusCode(201)
                    .body("ground_text", nullValue())
                    .body("grade", equalTo(each[1]))
                    .body("listed_on", equalTo("2026-05-20"))
                    .body("earliest_repair_on", equalTo(each[2]))
                    .body("latest_end_on", equalTo(each[3]));
        }
    }

    @Test
    void informationFollowsItsPenaltyAndGoesWithIt() throws Exception {
        Dishonesty.Case each = Dishonesty.penalised(Codes.fresh("440781"), "2026-05-20", "BUSINESS_SUSPENDED");
        String id = record(each);

        penalty(
                each,
                "corrections",
                Map.of(
                        "decision",
                        Map.of(
                                "decision_number",
                                each.decisionNumber(),
                                "decided_on",
                                "2026-05-19",
                                "kinds",
                                List.of("BUSINESS_SUSPENDED"),
                                "article",
                                "产品质量法第四十九条"),
                        "reason",
                        "依据有误"));
        upkeep.run();
        given().get(Dishonesty.RECORDS + "/" + id)
                .then()
                .body("penalty_decided_on", equalTo("2026-05-19"))
                .body("listed_on", equalTo("2026-05-19"))
                .body("latest_end_on", equalTo("2029-05-19"));

        penalty(each, "withdrawals", Map.of("effective_on", "2026-06-10", "reason", "经行政复议撤销"));
        upkeep.run();
        upkeep.run();
        given().get(Dishonesty.RECORDS + "/" + id)
                .then()
                .body("status", equalTo("ANNULLED"))
                .body("annulled_on", equalTo("2026-06-10"))
                .body("deadlines[0].due_on", equalTo("2026-06-15"));
        Events.are(database, id, "dishonesty", "recorded", "corrected", "annulled");
    }

    @Test
    void aListingWhosePenaltyWasWithdrawnWaitsForADecisionAndShowsItsClock() throws Exception {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.listed(each);

        penalty(each, "withdrawals", Map.of("effective_on", "2026-06-10", "reason", "经行政复议撤销"));
        upkeep.run();

        given().get(Dishonesty.RECORDS + "/" + id)
                .then()
                .body("status", equalTo("IN_FORCE"))
                .body("deadlines.clock", contains("LIST_PUBLISH", "LIST_ANNUL"))
                .body("deadlines[1].due_on", equalTo("2026-06-15"));
        String cursor = null;
        boolean found = false;
        do {
            var page = given().queryParam("county", "440781").queryParam("limit", 500);
            var answer =
                    (cursor == null ? page : page.queryParam("cursor", cursor)).get("/api/v1/dishonesty-deadlines");
            found |= answer.<List<String>>path("items.record_id").contains(id);
            cursor = answer.path("next_cursor");
        } while (cursor != null);
        assertThat(found).isTrue();
    }

    @Test
    void theStateIsToldAgainWithTheEntryThatItHad() throws Exception {
        String id = record(Dishonesty.penalised(Codes.fresh("440781"), "2026-05-20", "FINE"));

        for (Republished each : republished) {
            each.republish();
        }

        List<Map<String, Object>> states = Events.states(database, id);
        assertThat(states).hasSize(2);
        assertThat(states.get(1)).isEqualTo(states.get(0));
    }

    @Test
    void theRowsOfTheLawAreShown() {
        given().get("/api/v1/dishonesty-grounds").then().body("items.code", hasItems("O44-7-4", "O44-7-5"));
        given().queryParam("on", "2021-08-31")
                .get("/api/v1/dishonesty-grounds")
                .then()
                .body("items.size()", equalTo(0));
        given().get("/api/v1/dishonesty-measures").then().body("items.code", hasItem("KEY_SUPERVISION"));
        given().get("/api/v1/dishonesty-grades").then().body("items.penalty_kind", hasItem("FINE"));
        given().get("/api/v1/dishonesty-consent-rules").then().body("items.valid_from", hasItem("2021-09-01"));
    }

    @Test
    void theMiddleOfAListIsFoundByItsCursor() {
        Dishonesty.Case each = Dishonesty.penalised(Codes.fresh("440781"), "2026-05-20", "FINE");
        String information = record(each);
        Dishonesty.Case later = Dishonesty.penalised(each.creditCode(), "2026-05-21", "FINE");
        String second = record(later);

        String cursor = given().queryParam("credit_code", each.creditCode())
                .queryParam("limit", 1)
                .get(Dishonesty.RECORDS)
                .then()
                .body("items.record_id", contains(information))
                .extract()
                .path("next_cursor");
        given().queryParam("credit_code", each.creditCode())
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(Dishonesty.RECORDS)
                .then()
                .body("items.record_id", contains(second));
        for (String[] filter : Stream.of(
                        "kind=SERIOUS_LISTING",
                        "grade=MINOR",
                        "status=EXPIRED",
                        "county=440703",
                        "listed_from=2026-06-01")
                .map(pair -> pair.split("=", -1))
                .toList()) {
            given().queryParam("credit_code", each.creditCode())
                    .queryParam(filter[0], filter[1])
                    .get(Dishonesty.RECORDS)
                    .then()
                    .body("items.size()", equalTo(0));
        }
    }

    private static String record(Dishonesty.Case each) {
        return Dishonesty.record(Dishonesty.body(
                        "penalty_id", each.penalty(),
                        "recorded_on", "2026-05-22",
                        "by", Dishonesty.by("CREDIT_OFFICER")))
                .then()
                .statusCode(201)
                .extract()
                .path("record_id");
    }

    private static void penalty(Dishonesty.Case each, String act, Map<String, Object> body) {
        Dishonesty.json()
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/penalties/" + each.penalty() + "/" + act)
                .then()
                .statusCode(200);
    }

    private void change(String sql, String id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }
}
