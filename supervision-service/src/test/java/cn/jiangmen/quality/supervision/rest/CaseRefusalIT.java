package cn.jiangmen.quality.supervision.rest;

import static cn.jiangmen.quality.supervision.rest.CaseApi.PATH;
import static cn.jiangmen.quality.supervision.rest.CaseApi.closed;
import static cn.jiangmen.quality.supervision.rest.CaseApi.investigating;
import static cn.jiangmen.quality.supervision.rest.CaseApi.json;
import static cn.jiangmen.quality.supervision.rest.CaseApi.open;
import static cn.jiangmen.quality.supervision.rest.CaseApi.opened;
import static cn.jiangmen.quality.supervision.rest.CaseApi.opening;
import static cn.jiangmen.quality.supervision.rest.CaseApi.step;
import static cn.jiangmen.quality.supervision.rest.CaseApi.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers get when they do it wrong: always a problem document, never a 500. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CaseRefusalIT {
    /** Those of opening, investigating and closing; {@link CaseProcedureIT} has those of the steps between. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "CASE_NOT_FOUND",
                "CREDIT_CODE_INVALID",
                "COUNTY_UNKNOWN",
                "EFFECTIVE_DATE_OUT_OF_RANGE",
                "STEP_OUT_OF_ORDER",
                "ALREADY_INVESTIGATING",
                "NOT_INVESTIGATED",
                "ALREADY_CLOSED"
            })
    void everyRefusalReachesTheCallerByName(CaseProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(CaseProblem problem) {
        return switch (problem) {
            case CASE_NOT_FOUND -> given().get(PATH + "/440703-1999-000001");
            case CREDIT_CODE_INVALID -> open(with("credit_code", "91440703MA4T000274"));
            case COUNTY_UNKNOWN -> open(with("county", "440701"));
            case EFFECTIVE_DATE_OUT_OF_RANGE -> open(with("opened_on", "9999-12-31"));
            case STEP_OUT_OF_ORDER -> step("*", opened(), "investigations", Map.of("effective_on", "2026-03-01"));
            case ALREADY_INVESTIGATING -> step("*", investigating(), "investigations", Map.of());
            case NOT_INVESTIGATED -> step("*", opened(), "closures", Map.of("outcome", "NO_VIOLATION"));
            case ALREADY_CLOSED -> step("*", closed(), "closures", Map.of("outcome", "NO_VIOLATION"));
            default -> throw new IllegalArgumentException(problem + " is provoked elsewhere");
        };
    }

    @ParameterizedTest
    @CsvSource({"investigations", "closures"})
    void aStepWithoutIfMatchIs428AndAStaleOneIs412(String act) {
        String number = investigating();
        Map<String, Object> body = act.equals("closures") ? Map.of("outcome", "NO_VIOLATION") : Map.of();

        refused(step(null, number, act, body), 428, "precondition-required");
        refused(step("\"1\"", number, act, body), 412, "stale-version");
    }

    @ParameterizedTest
    @CsvSource({
        "?nmae=x, unknown-parameter",
        "?limit=0, invalid-request",
        "?limit=501, invalid-request",
        "?status=GONE, invalid-parameter",
        "?opened_from=2024-02-30, invalid-parameter",
        "?enterprise=%00, invalid-parameter",
        "?county=440799, county-unknown",
        "?credit_code=x, credit-code-invalid",
        "?cursor=abc, invalid-cursor",
    })
    void badListParametersAre400(String query, String slug) {
        refused(given().urlEncodingEnabled(false).get(PATH + query), 400, slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"enterprise_name\":\"x\\u0000\",\"county\":\"440703\",\"subject_matter\":\"x\"}",
                "{\"enterprise_name\":\"x\\ud800\",\"county\":\"440703\",\"subject_matter\":\"x\"}",
                "{\"enterprise_name\":\"x\",\"county\":440703,\"subject_matter\":\"x\"}",
                "{\"enterprise_name\":\"x\",\"county\":\"440703\",\"subject_matter\":\" \"}",
                "{\"enterprise_name\":\"x\",\"county\":\"440703\",\"subject_matter\":\"x\",\"opened_on\":20260302}",
                "{\"enterprise_name\":\"x\",\"county\":\"440703\",\"subject_matter\":\"x\",\"opened_on\":\"1900-01-01\"}",
                "{\"enterprise_name\":\"x\",\"county\":\"440703\",\"subject_matter\":\"x\",\"unknown\":1}",
            })
    void badBodiesAre400WithAProblem(String body) {
        json().body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("https://quality.jiangmen.cn/problems/"))
                .body("detail", not(blankOrNullString()));
    }

    @Test
    void hugeTextIsRefused() {
        refused(open(with("subject_matter", "长".repeat(501))), 400, "invalid-request");
        refused(open(with("subject_matter", "长".repeat(500_000))), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "x", "440703-2026-", "440703-2026-000001%00"})
    void aPathThatIsNoCaseNumberIs404(String segment) {
        refused(given().urlEncodingEnabled(false).get(PATH + "/" + segment), 404, "case-not-found");
    }

    @Test
    void aKeyThatStandsForAnotherRequestIsRefused() {
        String key = "key-" + System.nanoTime();
        json().header("Idempotency-Key", key).body(opening()).post(PATH);

        refused(
                json().header("Idempotency-Key", key)
                        .body(with("county", "440704"))
                        .post(PATH),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aClosureNeedsAnOutcome() {
        refused(step("*", investigating(), "closures", Map.of()), 400, "invalid-request");
        refused(step("*", investigating(), "closures", Map.of("outcome", "GUILTY")), 400, "unreadable-body");
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("status", equalTo(status))
                .body("detail", not(blankOrNullString()));
    }
}
