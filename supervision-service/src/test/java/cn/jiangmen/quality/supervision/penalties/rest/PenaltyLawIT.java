package cn.jiangmen.quality.supervision.penalties.rest;

import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.BY;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.CASES;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.act;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.decide;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.decided;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.decision;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.investigated;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.json;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.refused;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.reviewed;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A penalty within the law: the procedure before it, the article of the offence's day, its fines, service and closing. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class PenaltyLawIT {
    private static final String CODE = "91440703MA4T000275";

    @Inject
    DataSource database;

    @Test
    void aDecisionIsServedAndPerformedAndItsCaseClosed() throws Exception {
        String inCase = reviewed(CODE);
        String id = decided(decision(inCase));
        given().get(CASES + inCase).then().body("stage", equalTo("DECIDED"));
        refused(close(inCase, "PENALISED"), 409, "wrong-stage");
        refused(act(id, "performances", Map.of("effective_on", "2026-04-20")), 409, "not-served");
        refused(act(id, "services", service("2026-04-09")), 409, "out-of-order");
        act(id, "services", service("2026-04-22"))
                .then()
                .body("served_on", equalTo("2026-04-22"))
                .body("article", equalTo("认证认可条例第六十六条"))
                .body("provision_from", equalTo("2023-07-20"));
        refused(act(id, "services", service("2026-04-22")), 409, "already-recorded");
        // seven working days after 2026-04-10 are 04-21: served a day late
        given().get(CASES + inCase + "/proceedings")
                .then()
                .rootPath("clocks.find { it.clock == 'PENALTY_SERVE' }")
                .body("due_on", equalTo("2026-04-21"))
                .body("state", equalTo("LATE"));
        act(id, "performances", Map.of("effective_on", "2026-04-30", "note", "罚款已缴清"))
                .then()
                .statusCode(200);
        refused(act(id, "performances", Map.of("effective_on", "2026-04-30")), 409, "already-recorded");
        refused(close(inCase, "EXEMPTED"), 409, "outcome-contradicts-penalties");
        close(inCase, "PENALISED").then().statusCode(200).body("outcome", equalTo("PENALISED"));
        Events.are(database, id, "penalty", "decided", "served", "performed");
    }

    @Test
    void noPenaltyBeforeThePartyWasHeardAndTheFileReviewed() {
        refused(decide(decision(investigated("ORDINARY", CODE))), 409, "wrong-stage");
        refused(decide(decision(reviewed(CODE), "decided_on", "2026-04-07")), 409, "step-out-of-order");
    }

    @Test
    void theWordsOfTheOffencesDayApplyUnlessLaterOnesAreLighter() {
        // goods of 6,000 yuan: the least fine of 2020 is 50,000; since 2023-07-20 at most twice the value
        Map<String, Object> old = decision(reviewed(CODE), "offence_on", "2024-07-19", "goods_value", "6000");
        refused(decide(old), 409, "fine-out-of-range");
        old.put("fine_yuan", "12000.00");
        decide(old).then().statusCode(201).body("provision_from", equalTo("2023-07-20"));

        String external = investigated("EXTERNAL", CODE);
        Map<String, Object> before =
                decision(external, "offence_on", "2023-07-19", "goods_value", "6000", "long_limitation", true);
        decide(before).then().statusCode(201).body("provision_from", equalTo("2020-11-29"));
        Map<String, Object> lighter = decision(
                external,
                "offence_on",
                "2023-07-19",
                "goods_value",
                "6000",
                "long_limitation",
                true,
                "fine_yuan",
                "9000");
        refused(decide(lighter), 409, "fine-out-of-range");
        lighter.put("choice", "LIGHTER_LATER");
        refused(decide(lighter), 409, "choice-not-needed");
        lighter.put("choice_reason", "货值不足一万元,新规定处罚较轻");
        decide(lighter).then().statusCode(201).body("provision_from", equalTo("2023-07-20"));
        lighter.put("offence_on", "2026-02-10");
        lighter.put("decision_number", "x" + System.nanoTime());
        refused(decide(lighter), 409, "choice-not-needed");
        refused(decide(decision(external, "offence_on", "2020-11-28")), 409, "time-barred");
        refused(
                decide(decision(investigatedOld(), "offence_on", "2020-11-28", "decided_on", "2021-07-01")),
                400,
                "provision-not-in-force");
        refused(decide(decision(external, "provision", "CAR-99")), 400, "provision-not-in-force");
        refused(decide(decision(external, "provision", "PQL-53")), 400, "goods-value-missing");
    }

    @Test
    void offencesFoundOutTooLateAreNotPunished() {
        String inCase = reviewed(CODE);
        decided(decision(inCase, "offence_on", "2024-03-02"));
        refused(decide(decision(inCase, "offence_on", "2024-03-01")), 409, "time-barred");
        decided(decision(inCase, "offence_on", "2021-03-02", "long_limitation", true));
        refused(decide(decision(inCase, "offence_on", "2021-03-01", "long_limitation", true)), 409, "time-barred");
        refused(decide(decision(inCase, "offence_on", "2026-04-11")), 409, "out-of-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provision", "offence_on"})
    void aCaseOfThisSystemTellsTheArticleAndTheDay(String field) {
        Map<String, Object> decision = decision(reviewed(CODE), "article", "认证认可条例第六十六条");
        decision.remove(field);
        refused(decide(decision), 400, "provision-missing");
    }

    @Test
    void onTheSpotOnlyAWarningOrASmallFine() {
        String inCase = investigated("SIMPLE", CODE);
        refused(decide(decision(inCase, "fine_yuan", "3000.01", "mitigation", "情节轻微")), 409, "not-on-the-spot");
        refused(
                decide(decision(inCase, "fine_yuan", "200.01", "mitigation", "情节轻微", "party_kind", "NATURAL_PERSON")),
                409,
                "not-on-the-spot");
        Map<String, Object> closing = decision(inCase, "kinds", List.of("CLOSED"), "fine_yuan", null);
        refused(decide(closing), 409, "not-on-the-spot");
        String id = decided(decision(inCase, "fine_yuan", "3000", "mitigation", "情节轻微"));
        PenaltyApi.shown(id, "GSXT").body("status", equalTo("EXCLUDED")).body("exclusion", equalTo("SIMPLE_PROCEDURE"));
    }

    @Test
    void fineAndGainsAreToldApart() {
        String inCase = reviewed(CODE);
        Map<String, Object> both = decision(inCase, "kinds", List.of("FINE", "CONFISCATION_OF_GAINS"));
        both.remove("fine_yuan");
        both.put("amount_yuan", "60000");
        refused(decide(both), 400, "amount-parts-contradict");
        both.put("fine_yuan", "50000");
        both.put("gains_yuan", "10000");
        decide(both)
                .then()
                .statusCode(201)
                .body("amount_yuan", equalTo("60000.00"))
                .body("gains_yuan", equalTo("10000.00"));
    }

    @Test
    void articlesAreRowsWithTheirDays() {
        String path = "/api/v1/legal-provisions";
        given().queryParam("code", "CAR-66")
                .queryParam("on", "2023-07-19")
                .get(path)
                .then()
                .body("items.valid_from", contains("2020-11-29"))
                .body("items[0].words", not(containsString("货值")));
        String code = "TEST-" + (System.nanoTime() % 900 + 100);
        Map<String, Object> words = new java.util.HashMap<>(
                Map.of("code", code, "valid_from", "2020-01-01", "instrument", "试验条例", "article", "第一条", "act", "试验"));
        words.putAll(Map.of("words", "处一千元罚款。", "fine_to", "1000", "source", "test", "confidence", "LOW", "by", BY));
        json().body(words).post(path).then().statusCode(201);
        words.put("valid_from", "2022-01-01");
        words.put("fine_to", "2000");
        json().body(words).post(path).then().statusCode(201);
        refused(json().body(words).post(path), 409, "provision-overlaps");
        given().queryParam("code", code)
                .get(path)
                .then()
                .body("items.valid_until", contains("2022-01-01", null))
                .body("items[0].fine_to", equalTo(1000.00f));
        given().get("/api/v1/penalty-limits")
                .then()
                .body("items.code", hasItem("SIMPLE_PERSON"))
                .body("items.code", not(hasItem("LOW_FINE")));
        refused(
                json().body(Map.of(
                                "code",
                                "SIMPLE_PERSON",
                                "valid_from",
                                "2021-07-15",
                                "yuan",
                                "300",
                                "instrument",
                                "x",
                                "source",
                                "x",
                                "by",
                                "x"))
                        .post("/api/v1/penalty-limits"),
                409,
                "provision-overlaps");
    }

    @Test
    void whatIsOlderThanTheRulesIsListedWithoutPeriods() {
        String inCase = investigatedOld();
        String id = decided(Map.of(
                "case_number",
                inCase,
                "decision_number",
                "旧" + System.nanoTime(),
                "decided_on",
                "2021-06-01",
                "kinds",
                List.of("FINE"),
                "amount_yuan",
                "1000",
                "article",
                "认证认可条例第六十六条"));
        PenaltyApi.shown(id, "GSXT").body("status", equalTo("DUE")).body("due_on", org.hamcrest.Matchers.nullValue());
        given().get(CASES + inCase + "/proceedings").then().statusCode(200);
        given().queryParam("county", "440703")
                .queryParam("limit", 500)
                .get("/api/v1/case-clocks")
                .then()
                .statusCode(200);
        given().queryParam("county", "440703")
                .queryParam("limit", 500)
                .get("/api/v1/penalty-publications")
                .then()
                .statusCode(200);
    }

    private static String investigatedOld() {
        Map<String, Object> opening = Map.of(
                "enterprise_name",
                "旧案",
                "county",
                "440703",
                "subject_matter",
                "旧案",
                "opened_on",
                "2021-01-04",
                "procedure",
                "EXTERNAL",
                "external_reference",
                "旧-1");
        String number = json().body(opening).post("/api/v1/cases").path("case_number");
        PenaltyApi.step(number, "investigations", Map.of("effective_on", "2021-01-05"));
        return number;
    }

    private static Map<String, Object> service(String on) {
        return Map.of("effective_on", on, "manner", "直接送达", "told_of_publication", true, "by", BY);
    }

    private static io.restassured.response.Response close(String number, String outcome) {
        return json().header("If-Match", "*")
                .body(Map.of("effective_on", "2026-05-06", "outcome", outcome))
                .post(CASES + number + "/closures");
    }
}
