package cn.jiangmen.quality.supervision.penalties.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Penalties as a caller decides, corrects, withdraws and lists them, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class PenaltyApiIT {
    private static final String PATH = "/api/v1/penalties";

    @Inject
    DataSource database;

    @Test
    void everyCommandLeavesOneVersionAndOneEvent() throws Exception {
        Map<String, Object> decision = decision(investigated());
        Response decided = decide(decision);
        String id = decided.path("penalty_id");

        decided.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(PATH + "/" + id))
                .body("county", equalTo("440781"))
                .body("amount_yuan", equalTo("50000.00"))
                .body("kinds", contains("WARNING", "FINE"));
        correct("\"1\"", id, with(decision, "amount_yuan", "80000.5"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("amount_yuan", equalTo("80000.50"));
        withdraw("\"2\"", id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        given().get(PATH + "/" + id + "/history")
                .then()
                .body("items.change", contains("decided", "corrected", "withdrawn"))
                .body("items[1].changes.field", contains("fine_yuan", "amount_yuan"));
        Events.are(database, id, "penalty", "decided", "corrected", "withdrawn");
        // a withdrawn decision leaves its number free
        decide(decision).then().statusCode(201);
    }

    @Test
    void aRefusedCommandLeavesNothing() throws Exception {
        Map<String, Object> decision = decision(investigated());
        String id = decide(decision).path("penalty_id");

        correct("*", id, decision).then().statusCode(409);

        Events.are(database, id, "penalty", "decided");
    }

    @Test
    void filtersAreJoinedAndPagesFollowEachOther() {
        String inCase = investigated();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(decide(decision(inCase)).path("penalty_id"));
        }
        Response first = list(inCase).queryParam("limit", 3).get(PATH);
        Response second = list(inCase)
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(PATH);

        List<String> read = new ArrayList<>(first.<List<String>>path("items.penalty_id"));
        read.addAll(second.path("items.penalty_id"));
        assertThat(read).isEqualTo(ids);
        list(inCase)
                .queryParam("kind", "FINE")
                .queryParam("status", "DECIDED")
                .queryParam("county", "440781")
                .queryParam("credit_code", "91440781ma4t00051l")
                .queryParam("decided_from", "2026-05-20")
                .queryParam("decided_to", "2026-05-20")
                .get(PATH)
                .then()
                .body("items", hasSize(5));
        String number = first.path("items[0].decision_number");
        list(inCase)
                .queryParam("decision_number", number.replace('〔', '[').replace('〕', ']'))
                .get(PATH)
                .then()
                .body("items", hasSize(1));
        for (String[] other : new String[][] {
            {"kind", "CLOSED"},
            {"status", "WITHDRAWN"},
            {"county", "440704"},
            {"credit_code", "91440704MA4T00035E"},
            {"decided_from", "2026-05-21"},
            {"decided_to", "2026-05-19"}
        }) {
            list(inCase).queryParam(other[0], other[1]).get(PATH).then().body("items", hasSize(0));
        }
    }

    @Test
    void aRepeatedDecisionUnderTheSameKeyGetsTheFirstAnswer() {
        String key = "key-" + System.nanoTime();
        Map<String, Object> decision = decision(investigated());

        Response first = json().header("Idempotency-Key", key).body(decision).post(PATH);
        Response second = json().header("Idempotency-Key", key).body(decision).post(PATH);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    /** Those of recording; {@link PenaltyLawIT} and {@link PublicationIT} have the others. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "PENALTY_NOT_FOUND",
                "CASE_UNKNOWN",
                "CASE_NOT_INVESTIGATED",
                "DECIDED_TOO_EARLY",
                "AMOUNT_CONTRADICTS_KINDS",
                "DECISION_NUMBER_TAKEN",
                "NOTHING_TO_CORRECT",
                "ALREADY_WITHDRAWN"
            })
    void everyRefusalReachesTheCallerByName(PenaltyProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(PenaltyProblem problem) {
        return switch (problem) {
            case PENALTY_NOT_FOUND -> given().get(PATH + "/019ab0de-7c1a-7d2e-9f00-000000000001");
            case CASE_UNKNOWN -> decide(decision("440703-1999-000001"));
            case CASE_NOT_INVESTIGATED -> decide(decision(opened()));
            case DECIDED_TOO_EARLY -> decide(with(decision(investigated()), "decided_on", "2026-03-04"));
            case AMOUNT_CONTRADICTS_KINDS -> decide(with(decision(investigated()), "kinds", List.of("WARNING")));
            case DECISION_NUMBER_TAKEN -> {
                Map<String, Object> decision = decision(investigated());
                decide(decision);
                yield decide(decision);
            }
            case NOTHING_TO_CORRECT -> {
                Map<String, Object> decision = decision(investigated());
                yield correct("*", decide(decision).path("penalty_id"), decision);
            }
            case ALREADY_WITHDRAWN -> {
                String id = decide(decision(investigated())).path("penalty_id");
                withdraw("*", id);
                yield withdraw("*", id);
            }
            default -> throw new IllegalArgumentException(problem + " is provoked elsewhere");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "decided_on, 9999-12-31, effective-date-out-of-range",
        "decided_on, 1900-01-01, effective-date-out-of-range",
        "amount_yuan, 1.005, invalid-request",
        "amount_yuan, -1, invalid-request",
        "amount_yuan, 1e20, invalid-request",
        "amount_yuan, 1e1000000000, invalid-request",
        "amount_yuan, many, invalid-request",
        "article, , provision-missing",
        "kinds, , invalid-request"
    })
    void whatCannotBeIsABadRequest(String field, String value, String slug) {
        refused(decide(with(decision(investigated()), field, value)), 400, slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections", "withdrawals"})
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412(String act) {
        Map<String, Object> decision = decision(investigated());
        String id = decide(decision).path("penalty_id");
        Map<String, Object> body = act.equals("corrections")
                ? Map.of("decision", text(with(decision, "article", "产品质量法第四十九条")), "reason", "x")
                : Map.of("reason", "x");

        refused(json().body(body).post(PATH + "/" + id + "/" + act), 428, "precondition-required");
        refused(json().header("If-Match", "\"7\"").body(body).post(PATH + "/" + id + "/" + act), 412, "stale-version");
    }

    private static String opened() {
        return json().body(Map.of(
                        "enterprise_name",
                        "台山市测试有限公司",
                        "credit_code",
                        "91440781MA4T00051L",
                        "county",
                        "440781",
                        "subject_matter",
                        "涉嫌无证出厂",
                        "opened_on",
                        "2026-03-02",
                        "procedure",
                        "EXTERNAL",
                        "external_reference",
                        "粤执法平台-1"))
                .post("/api/v1/cases")
                .path("case_number");
    }

    private static String investigated() {
        String number = opened();
        json().header("If-Match", "*")
                .body(Map.of("effective_on", "2026-03-05"))
                .post("/api/v1/cases/" + number + "/investigations")
                .then()
                .statusCode(200);
        return number;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static RequestSpecification list(String inCase) {
        return given().queryParam("case_number", inCase);
    }

    private static Response decide(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    private static Response correct(String ifMatch, String id, Map<String, Object> decision) {
        return json().header("If-Match", ifMatch)
                .body(Map.of("decision", text(decision), "reason", "金额录入有误"))
                .post(PATH + "/" + id + "/corrections");
    }

    private static Response withdraw(String ifMatch, String id) {
        return json().header("If-Match", ifMatch)
                .body(Map.of("reason", "经行政复议撤销"))
                .post(PATH + "/" + id + "/withdrawals");
    }

    private static Map<String, Object> decision(String inCase) {
        Map<String, Object> body = new HashMap<>();
        body.put("case_number", inCase);
        body.put("decision_number", "台市监处罚〔2026〕" + System.nanoTime() + "号");
        body.put("decided_on", "2026-05-20");
        body.put("kinds", List.of("FINE", "WARNING"));
        body.put("amount_yuan", "50000");
        body.put("article", "认证认可条例第六十六条");
        return body;
    }

    /** Without the case, which a correction leaves as it is. */
    private static Map<String, Object> text(Map<String, Object> decision) {
        Map<String, Object> text = new HashMap<>(decision);
        text.remove("case_number");
        return text;
    }

    private static Map<String, Object> with(Map<String, Object> decision, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(decision);
        changed.put(field, value);
        return changed;
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
