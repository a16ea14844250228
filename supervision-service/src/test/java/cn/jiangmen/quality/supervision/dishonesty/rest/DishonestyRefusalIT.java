package cn.jiangmen.quality.supervision.dishonesty.rest;

import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.PROPOSALS;
import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.RECORDS;
import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.by;
import static cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal about dishonesty as a caller meets it, and that it leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class DishonestyRefusalIT {
    private static final String NOBODY = "019ab0de-7c1a-7d2e-9f00-000000000001";

    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource
    void everyRefusalReachesTheCallerByName(DishonestyProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(DishonestyProblem problem) {
        return switch (problem) {
            case DISHONESTY_PROPOSAL_NOT_FOUND -> given().get(PROPOSALS + "/x");
            case CASE_UNKNOWN -> Dishonesty.make(Dishonesty.making("440703-1999-000001"));
            case CASE_NOT_INVESTIGATED ->
                Dishonesty.make(Dishonesty.making(Dishonesty.opened(Codes.fresh("440781"), "2025-03-03")));
            case CREDIT_CODE_MISSING -> Dishonesty.make(Dishonesty.making(Dishonesty.investigated(null)));
            case GROUND_UNKNOWN ->
                Dishonesty.make(
                        with(Dishonesty.making(Dishonesty.heavy().number()), "ground", "CERTIFICATE_SUSPENDED"));
            case ALREADY_PROPOSED -> {
                Map<String, Object> making =
                        Dishonesty.making(Dishonesty.heavy().number());
                Dishonesty.make(making);
                yield Dishonesty.make(making);
            }
            case DEFENCE_PERIOD_RUNS ->
                Dishonesty.propose(
                        Dishonesty.notified(Dishonesty.heavy()),
                        "consent-requests",
                        Dishonesty.consentRequest("2025-05-14"));
            case DEFENCE_UPHELD -> {
                String id = Dishonesty.notified(Dishonesty.heavy());
                Dishonesty.propose(id, "defences", Dishonesty.defence("NO_INTENT_PROVEN"));
                yield Dishonesty.propose(id, "consent-requests", Dishonesty.consentRequest("2025-05-15"));
            }
            case CONSENT_MISSING -> {
                Dishonesty.Case each = Dishonesty.heavy();
                yield Dishonesty.propose(Dishonesty.defended(each), "listings", Dishonesty.listing(each));
            }
            case PENALTY_ELSEWHERE ->
                Dishonesty.propose(
                        Dishonesty.consented(Dishonesty.heavy()), "listings", Dishonesty.listing(Dishonesty.heavy()));
            case PENALTY_TOO_LIGHT -> {
                Dishonesty.Case each = Dishonesty.penalised(Codes.fresh("440781"), "2025-05-20", "FINE");
                yield Dishonesty.propose(Dishonesty.consented(each), "listings", Dishonesty.listing(each));
            }
            case NOT_TOGETHER -> list("listed_on", "2025-05-21");
            case MEASURE_UNKNOWN -> list("measures", List.of(Map.of("code", "NO_TRAVEL")));
            case MEASURE_PERIOD_UNFIT -> list("measures", List.of(Map.of("code", "OCCUPATION_RESTRICTION")));
            case DISHONESTY_RECORD_NOT_FOUND -> given().get(RECORDS + "/" + NOBODY);
            case PENALTY_UNKNOWN -> list("penalty_id", NOBODY);
            case PENALTY_NOT_STANDING -> {
                Dishonesty.Case each = Dishonesty.heavy();
                String id = Dishonesty.consented(each);
                withdrawPenalty(each);
                yield Dishonesty.propose(id, "listings", Dishonesty.listing(each));
            }
            case DECISION_NUMBER_TAKEN -> {
                Dishonesty.Case first = Dishonesty.heavy();
                Map<String, Object> listing = Dishonesty.listing(first);
                Dishonesty.propose(Dishonesty.consented(first), "listings", listing);
                yield list("decision_number", listing.get("decision_number"));
            }
            case ALREADY_RECORDED -> {
                Dishonesty.Case each = Dishonesty.heavy();
                Dishonesty.record(Dishonesty.recording(each));
                yield Dishonesty.record(Dishonesty.recording(each));
            }
            case PUBLICATION_EXCLUDED ->
                Dishonesty.record(
                        Dishonesty.recording(Dishonesty.penalised(Codes.fresh("440781"), "2026-05-20", "WARNING")));
            case PERIOD_OVER ->
                Dishonesty.record(
                        Dishonesty.recording(Dishonesty.penalised(Codes.fresh("440781"), "2025-03-20", "FINE")));
            case GRADE_UNEXPLAINED ->
                Dishonesty.record(with(Dishonesty.recording(Dishonesty.heavy()), "grade", "GENERAL"));
            case REPAIR_TOO_EARLY -> {
                String id = Dishonesty.listed(Dishonesty.heavy());
                Dishonesty.act(id, "repair-applications", Dishonesty.application("2026-05-19"));
                yield Dishonesty.act(id, "repair-acceptances", Dishonesty.acceptance("2026-05-21"));
            }
            case REPAIR_OBSTRUCTED ->
                Dishonesty.act(
                        Dishonesty.accepted(Dishonesty.heavy()),
                        "repairs",
                        Dishonesty.repair("2026-06-10", Dishonesty.conditions(true, false)));
            case ALREADY_PUBLISHED -> {
                String id = Dishonesty.listed(Dishonesty.heavy());
                Map<String, Object> publication = Map.of("by", by("CREDIT_OFFICER"));
                Dishonesty.act(id, "publications", publication);
                yield Dishonesty.act(id, "publications", publication);
            }
            case ALREADY_STOPPED -> {
                String id = Dishonesty.repaired(Dishonesty.heavy());
                Map<String, Object> stop = Map.of("by", by("CREDIT_OFFICER"));
                Dishonesty.act(id, "stops", stop);
                yield Dishonesty.act(id, "stops", stop);
            }
            case NOTHING_TO_CORRECT -> correct("ground_text", "未经认证擅自出厂");
            case ENTRY_UNKNOWN -> correct("corrects_id", NOBODY);
            case ACT_NOT_POSSIBLE ->
                Dishonesty.act(
                        Dishonesty.listed(Dishonesty.heavy()), "restorations", Dishonesty.restoration("2026-07-01"));
            case ROLE_NOT_ALLOWED -> list("by", by("CASE_HANDLER"));
            case STEP_OUT_OF_ORDER ->
                Dishonesty.make(with(Dishonesty.making(Dishonesty.heavy().number()), "proposed_on", "2025-03-01"));
            case NO_RULE_IN_FORCE ->
                Dishonesty.record(with(Dishonesty.recording(Dishonesty.heavy()), "recorded_on", "2026-03-31"));
            case CONSENT_RULE_TAKEN -> {
                Map<String, Object> rule = Dishonesty.body(
                        "valid_from", "2021-09-01", "required", true, "instrument", "x", "by", by("DECIDER"));
                yield Dishonesty.json().body(rule).post("/api/v1/dishonesty-consent-rules");
            }
        };
    }

    @Test
    void aRefusedListingLeavesNeitherRecordNorStepNorEvent() throws Exception {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.consented(each);

        Dishonesty.propose(id, "listings", with(Dishonesty.listing(each), "listed_on", "2025-05-21"))
                .then()
                .statusCode(409);

        given().get(PROPOSALS + "/" + id).then().body("status", equalTo("CONSENTED"));
        given().queryParam("case_number", each.number()).get(RECORDS).then().body("items.size()", equalTo(0));
        Events.are(
                database, id, "dishonesty-proposal", "made", "notified", "defended", "consent-requested", "consented");
    }

    @Test
    void aFineIsHeavyOnlyByTheHeavierPunishmentPrincipleAndAWarningNever() {
        Dishonesty.Case fined = Dishonesty.penalised(Codes.fresh("440781"), "2025-05-20", "FINE");
        Dishonesty.propose(
                        Dishonesty.consented(fined),
                        "listings",
                        with(Dishonesty.listing(fined), "heavier_punishment", "两年内第三次"))
                .then()
                .statusCode(201);

        Dishonesty.Case warned = Dishonesty.penalised(Codes.fresh("440781"), "2025-05-20", "WARNING");
        refused(
                Dishonesty.propose(
                        Dishonesty.consented(warned),
                        "listings",
                        with(Dishonesty.listing(warned), "heavier_punishment", "两年内第三次")),
                409,
                "penalty-too-light");
    }

    @Test
    void aNewHeavyPenaltyOfTheSamePartyStandsAgainstEarlyRemoval() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.accepted(each);
        Dishonesty.Case later = Dishonesty.penalised(each.creditCode(), "2026-02-02", "LICENCE_REVOKED");
        Map<String, Object> repair = Dishonesty.repair("2026-06-10", Dishonesty.conditions(true, true));

        refused(Dishonesty.act(id, "repairs", repair), 409, "repair-obstructed");
        withdrawPenalty(later);
        Dishonesty.act(id, "repairs", repair).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "publications, DECIDER",
        "corrections, SUPERIOR",
        "annulments, CREDIT_OFFICER",
        "repair-applications, DECIDER",
        "publications, SYSTEM"
    })
    void theWrongRoleIsRefusedWhateverTheState(String act, String role) {
        String id = Dishonesty.listed(Dishonesty.heavy());
        Map<String, Object> body =
                switch (act) {
                    case "publications" -> Dishonesty.body();
                    case "corrections" -> Dishonesty.body("ground_text", "x", "reason", "x");
                    case "annulments" -> Dishonesty.annulment("2026-06-01");
                    default -> Dishonesty.application("2026-06-01");
                };

        refused(Dishonesty.act(id, act, with(body, "by", by(role))), 403, "role-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings", "by", "ground", "case_number"})
    void whatIsMissingIsABadRequest(String field) {
        refused(
                Dishonesty.make(with(Dishonesty.making(Dishonesty.heavy().number()), field, null)),
                400,
                "invalid-request");
    }

    @Test
    void theFutureIsRefused() {
        refused(list("listed_on", "9999-12-31"), 400, "effective-date-out-of-range");
    }

    @Test
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412() {
        String id = Dishonesty.listed(Dishonesty.heavy());
        Map<String, Object> body = Map.of("by", by("CREDIT_OFFICER"));
        String path = RECORDS + "/" + id + "/publications";

        refused(Dishonesty.json().body(body).post(path), 428, "precondition-required");
        refused(Dishonesty.json().header("If-Match", "\"7\"").body(body).post(path), 412, "stale-version");
    }

    @Test
    void aRepeatedListingUnderTheSameKeyGetsTheFirstAnswer() {
        Dishonesty.Case each = Dishonesty.heavy();
        String path = PROPOSALS + "/" + Dishonesty.consented(each) + "/listings";
        Map<String, Object> listing = Dishonesty.listing(each);
        String key = UUID.randomUUID().toString();

        String first = post(path, key, listing).then().statusCode(201).extract().path("record_id");
        post(path, key, listing).then().statusCode(201).body("record_id", equalTo(first));
    }

    private static Response post(String path, String key, Map<String, Object> body) {
        return Dishonesty.json()
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    private static Response list(String field, Object value) {
        Dishonesty.Case each = Dishonesty.heavy();
        return Dishonesty.propose(Dishonesty.consented(each), "listings", with(Dishonesty.listing(each), field, value));
    }

    private static Response correct(String field, Object value) {
        String id = Dishonesty.listed(Dishonesty.heavy());
        return Dishonesty.act(
                id, "corrections", Dishonesty.body(field, value, "reason", "x", "by", by("CREDIT_OFFICER")));
    }

    static void withdrawPenalty(Dishonesty.Case each) {
        Dishonesty.json()
                .header("If-Match", "*")
                .body(Map.of("reason", "经行政复议撤销"))
                .post("/api/v1/penalties/" + each.penalty() + "/withdrawals")
                .then()
                .statusCode(200);
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
