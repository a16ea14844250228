package cn.jiangmen.quality.supervision.dishonesty.rest;

import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.PROPOSALS;
import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.RECORDS;
import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.by;
import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** From the proposal to the list, as the law runs it, and the whole life of a listing after that. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class ListingApiIT {
    @Inject
    DataSource database;

    @Test
    void aProposalBecomesAListingTogetherWithThePenalty() throws Exception {
        Dishonesty.Case each = Dishonesty.heavy();
        String proposal = Dishonesty.consented(each);

        Response listed = Dishonesty.propose(proposal, "listings", Dishonesty.listing(each));

        String id = listed.path("record_id");
        listed.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(RECORDS + "/" + id))
                .body("kind", equalTo("SERIOUS_LISTING"))
                .body("grade", equalTo("SERIOUS"))
                .body("listed_on", equalTo("2025-05-20"))
                .body("earliest_repair_on", equalTo("2026-05-20"))
                .body("latest_end_on", equalTo("2028-05-20"))
                .body("measures.to", contains("2028-05-20", "2028-05-20"))
                .body("deadlines.clock", contains("LIST_PUBLISH"))
                // 20 working days after 20 May 2025, over the Dragon Boat festival
                .body("deadlines[0].due_on", equalTo("2025-06-18"))
                .body("deadlines[0].overdue", equalTo(true));
        given().get(PROPOSALS + "/" + proposal)
                .then()
                .body("status", equalTo("LISTED"))
                .body("record_id", equalTo(id))
                .body("deadlines[0].due_on", equalTo("2025-05-14"));
        Events.are(
                database,
                proposal,
                "dishonesty-proposal",
                "made",
                "notified",
                "defended",
                "consent-requested",
                "consented",
                "listed");
        Events.are(database, id, "dishonesty", "listed");
    }

    @Test
    void everyActOfAListingIsOneEventThatNamesTheOneBefore() throws Exception {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.listed(each);
        String first = given().get(RECORDS + "/" + id).path("last_entry_id");
        step(id, "publications", Dishonesty.body("published_on", "2025-05-23", "by", by("CREDIT_OFFICER")));
        step(
                id,
                "corrections",
                Dishonesty.body(
                        "ground_text", "事由更正", "corrects_id", first, "reason", "有误", "by", by("CREDIT_OFFICER")));
        step(id, "repair-applications", Dishonesty.application("2026-04-01"));
        step(
                id,
                "repair-non-acceptances",
                Dishonesty.body("decided_on", "2026-04-02", "reason", "未满一年", "by", by("CREDIT_OFFICER")));
        step(id, "repair-applications", Dishonesty.application("2026-05-20"));
        step(id, "repair-acceptances", Dishonesty.acceptance("2026-05-21"));
        step(
                id,
                "repair-refusals",
                Dishonesty.body(
                        "decided_on", "2026-05-28", "document_number", "驳1", "reason", "危害未消除", "by", by("DECIDER")));
        step(id, "repair-applications", Dishonesty.application("2026-06-01"));
        step(id, "repair-acceptances", Dishonesty.acceptance("2026-06-02"));
        Response repaired = step(id, "repairs", Dishonesty.repair("2026-06-10", Dishonesty.conditions(true, true)));
        repaired.then()
                .body("active", equalTo(false))
                .body("ended_on", equalTo("2026-06-10"))
                .body("measures.to", contains("2026-06-10", "2026-06-10"))
                .body("deadlines.clock", contains("LIST_STOP"))
                .body("deadlines[0].due_on", equalTo("2026-06-15"));
        step(id, "stops", Dishonesty.body("stopped_on", "2026-06-12", "by", by("CREDIT_OFFICER")))
                .then()
                .body("deadlines[0].overdue", equalTo(false));
        step(id, "restorations", Dishonesty.restoration("2026-07-01"))
                .then()
                .body("status", equalTo("IN_FORCE"))
                .body("listed_on", equalTo("2026-07-01"))
                .body("earliest_repair_on", equalTo("2027-07-01"))
                .body("latest_end_on", equalTo("2029-07-01"))
                .body("published_on", nullValue())
                .body("measures.from", contains("2026-07-01", "2026-07-01"))
                .body("measures.to", contains("2029-07-01", "2029-07-01"));
        step(id, "annulments", Dishonesty.annulment("2026-08-03"))
                .then()
                .body("deadlines.clock", contains("LIST_ANNUL"))
                .body("deadlines[0].due_on", equalTo("2026-08-06"));

        Events.are(
                database,
                id,
                "dishonesty",
                "listed",
                "published",
                "corrected",
                "repair-applied",
                "repair-not-accepted",
                "repair-applied",
                "repair-accepted",
                "repair-refused",
                "repair-applied",
                "repair-accepted",
                "repaired",
                "stopped",
                "restored",
                "annulled");
        List<Map<String, Object>> states = Events.states(database, id);
        assertThat(states.getFirst().get("predecessor_id")).isNull();
        assertThat(states.get(2).get("corrects_id")).isEqualTo(first);
        for (int i = 1; i < states.size(); i++) {
            assertThat(states.get(i).get("predecessor_id"))
                    .isEqualTo(states.get(i - 1).get("entry_id"));
        }
        assertThat(states.getLast().get("documents").toString()).contains("列字", "申1", "受1", "驳1", "移1", "复1", "府行复1");
        assertThat(states.toString()).doesNotContain("陈某某经办");
        given().get(RECORDS + "/" + id + "/acts")
                .then()
                .body("items", hasSize(14))
                .body("items[0].by.name", equalTo("陈某某经办"))
                .body("items[0].details.remedies", containsString("行政复议"))
                .body("items[10].details.verified.obligations_performed", equalTo(true));
        given().get(RECORDS + "/" + id + "/history").then().body("items", hasSize(14));
        // an annulled listing leaves the penalty and its proposal's ground; the same penalty may be listed for again
        assertThat(given().queryParam("penalty_id", each.penalty()).get(RECORDS).<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void whatIsShownOnADayIsAskedByTheDay() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.accepted(each);
        step(id, "publications", Dishonesty.body("published_on", "2026-06-03", "by", by("CREDIT_OFFICER")));
        step(id, "repairs", Dishonesty.repair("2026-06-10", Dishonesty.conditions(true, true)));

        for (Map.Entry<String, Integer> day : Map.of("2026-06-02", 0, "2026-06-03", 1, "2026-06-09", 1, "2026-06-10", 0)
                .entrySet()) {
            given().queryParam("credit_code", each.creditCode())
                    .queryParam("shown_on", day.getKey())
                    .get(RECORDS)
                    .then()
                    .body("items", hasSize(day.getValue()));
        }
    }

    @Test
    void withoutDefenceTheStepsWaitForTheEndOfItsPeriod() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.notified(each);

        Dishonesty.propose(id, "consent-requests", Dishonesty.consentRequest("2025-05-14"))
                .then()
                .statusCode(409);
        Dishonesty.propose(id, "consent-requests", Dishonesty.consentRequest("2025-05-15"))
                .then()
                .statusCode(200);
    }

    @Test
    void aRestrictionByLawLengthensTheListingAndStandsAgainstEarlyRemoval() {
        Dishonesty.Case each = Dishonesty.heavy();
        Map<String, Object> listing = with(
                Dishonesty.listing(each),
                "measures",
                List.of(
                        Map.of("code", "OCCUPATION_RESTRICTION", "until", "2030-05-20"),
                        Map.of("code", "KEY_SUPERVISION")));
        String id = Dishonesty.propose(Dishonesty.consented(each), "listings", listing)
                .then()
                .body("latest_end_on", equalTo("2030-05-20"))
                .body("measures.to", contains("2030-05-20", "2030-05-20"))
                .extract()
                .path("record_id");
        step(id, "repair-applications", Dishonesty.application("2026-06-01"));

        Dishonesty.act(id, "repair-acceptances", Dishonesty.acceptance("2026-06-02"))
                .then()
                .statusCode(409)
                .body("type", endsWith("repair-obstructed"))
                .body("detail", containsString("2030-05-20"));
    }

    @Test
    void whoeverDoesNotPerformIsListedAfterThePenalty() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.make(with(Dishonesty.making(each.number()), "ground", "O44-11"))
                .path("proposal_id");
        Dishonesty.propose(id, "notices", Dishonesty.notice());
        Dishonesty.propose(id, "defences", Dishonesty.defence("WAIVED"));
        Dishonesty.propose(id, "consent-requests", Dishonesty.consentRequest("2025-05-12"));
        Dishonesty.propose(id, "consents", Dishonesty.consent(true));

        Dishonesty.propose(id, "listings", with(Dishonesty.listing(each), "listed_on", "2025-11-03"))
                .then()
                .statusCode(201)
                .body("listed_on", equalTo("2025-11-03"));
    }

    @Test
    void fromTheDayOnWhichTheRuleDropsItNoConsentIsNeeded() {
        Map<String, Object> rule = Dishonesty.body(
                "valid_from", "2024-02-01", "required", false, "instrument", "测试规定", "by", by("DECIDER"));
        Map<String, Object> back = with(rule, "valid_from", "2024-02-03", "required", true);
        for (Map<String, Object> each : List.of(rule, back)) {
            Dishonesty.json()
                    .body(each)
                    .post("/api/v1/dishonesty-consent-rules")
                    .then()
                    .statusCode(201);
        }
        List<String> ids = Stream.of("2024-02-02", "2024-02-03")
                .map(day -> {
                    Dishonesty.Case each = Dishonesty.of2024(day);
                    String id = Dishonesty.make(with(Dishonesty.making(each.number()), "proposed_on", "2024-01-15"))
                            .path("proposal_id");
                    Dishonesty.propose(id, "notices", with(Dishonesty.notice(), "notified_on", "2024-01-16"));
                    Dishonesty.propose(id, "defences", with(Dishonesty.defence("WAIVED"), "defended_on", "2024-01-17"));
                    return Dishonesty.propose(id, "listings", Dishonesty.listing(each))
                            .<String>path("type");
                })
                .toList();

        assertThat(ids.get(0)).isNull();
        assertThat(ids.get(1)).endsWith("consent-missing");
    }

    private static Response step(String id, String act, Map<String, Object> body) {
        Response response = Dishonesty.act(id, act, body);
        response.then().statusCode(200);
        return response;
    }
}
