package cn.jiangmen.quality.enterprise.rest;

import static cn.jiangmen.quality.enterprise.rest.Api.change;
import static cn.jiangmen.quality.enterprise.rest.Api.changeIf;
import static cn.jiangmen.quality.enterprise.rest.Api.get;
import static cn.jiangmen.quality.enterprise.rest.Api.json;
import static cn.jiangmen.quality.enterprise.rest.Api.register;
import static cn.jiangmen.quality.enterprise.rest.Api.registered;
import static cn.jiangmen.quality.enterprise.rest.Api.registration;
import static cn.jiangmen.quality.enterprise.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers get when they do it wrong: always a problem document, never a 500, nothing half-written. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class EnterpriseRefusalIT {
    @ParameterizedTest
    @EnumSource
    void everyRefusalReachesTheCallerByName(EnterpriseProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(EnterpriseProblem problem) {
        return switch (problem) {
            case ENTERPRISE_NOT_FOUND -> get(Codes.next());
            case CREDIT_CODE_INVALID -> register(registration("91350100M000100Y44"));
            case CREDIT_CODE_TAKEN -> register(registration(registered()));
            case COUNTY_UNKNOWN -> register(with(registration(Codes.next()), "county", "440701"));
            case INDUSTRY_UNKNOWN -> register(with(registration(Codes.next()), "industry", "9999"));
            case EFFECTIVE_DATE_OUT_OF_RANGE ->
                register(with(registration(Codes.next()), "county_since", "1949-09-30"));
            case COUNTY_UNCHANGED ->
                change(registered(), "county-moves", "county", "440703", "effective_on", "2024-05-01");
            case COUNTY_MOVE_TAKEN ->
                change(registered(), "county-moves", "county", "440704", "effective_on", "2020-01-01");
            case COUNTY_MOVE_NOT_FOUND -> change(registered(), "county-move-withdrawals", "recorded_on", "2024-05-01");
            case NOTHING_TO_CORRECT -> change(registered(), "corrections", "size", "SMALL");
            case ALREADY_DEREGISTERED -> {
                String code = registered();
                change(code, "deregistrations", "effective_on", "2025-03-31");
                yield change(code, "deregistrations", "effective_on", "2025-04-30");
            }
            case NOT_DEREGISTERED -> change(registered(), "deregistration-withdrawals");
            case MOVED_AFTERWARDS -> change(registered(), "deregistrations", "effective_on", "2019-12-31");
            case ALREADY_REVOKED -> {
                String code = registered();
                change(code, "revocations", "effective_on", "2025-03-31");
                yield change(code, "revocations", "effective_on", "2025-04-30");
            }
            case NOT_REVOKED -> change(registered(), "revocation-withdrawals");
            case ENDS_BEFORE_REVOKED -> {
                String code = registered();
                change(code, "revocations", "effective_on", "2025-03-31");
                yield change(code, "deregistrations", "effective_on", "2025-03-30");
            }
            case ALREADY_MERGED -> {
                String code = registered();
                change(code, "mergers", "survivor", registered(), "effective_on", "2025-03-31");
                yield change(code, "mergers", "survivor", registered(), "effective_on", "2025-03-31");
            }
            case NOT_MERGED -> change(registered(), "merger-withdrawals");
            case SURVIVOR_ENDED -> {
                String code = registered();
                yield change(code, "mergers", "survivor", code, "effective_on", "2025-03-31");
            }
            case CREDIT_CODE_UNCHANGED -> {
                String code = registered();
                yield change(code, "credit-code-changes", "credit_code", code, "effective_on", "2025-03-31");
            }
            case CREDIT_CODE_NEVER_CHANGED -> change(registered(), "credit-code-change-withdrawals");
            case NAME_UNCHANGED ->
                change(registered(), "name-changes", "name", "江门市测试制造有限公司", "effective_on", "2025-03-31");
            case NAME_CHANGE_TAKEN -> {
                String code = registered();
                change(code, "name-changes", "name", "甲公司", "effective_on", "2025-03-31");
                yield change(code, "name-changes", "name", "乙公司", "effective_on", "2025-03-31");
            }
            case NAME_CHANGE_NOT_FOUND -> change(registered(), "name-change-withdrawals", "recorded_on", "2025-03-31");
            case PERIOD_INVALID ->
                change(registered(), "zone-entries", "zone", "JM-GXQ", "from", "2025-03-31", "to", "2025-03-31");
            case ZONE_UNKNOWN -> change(registered(), "zone-entries", "zone", "NO-SUCH");
            case ZONE_STAY_TAKEN -> {
                String code = registered();
                change(code, "zone-entries", "zone", "JM-GXQ");
                yield change(code, "zone-entries", "zone", "JM-GXQ", "from", "2025-03-31");
            }
            case ZONE_STAY_NOT_FOUND ->
                change(registered(), "zone-departures", "zone", "JM-GXQ", "effective_on", "2025-03-31");
            case SITE_NOT_FOUND -> change(registered(), "site-closures", "site", 1, "effective_on", "2025-03-31");
            case BOUNDARIES_UNKNOWN -> given().get(Api.PATH + "?boundaries=soon");
        };
    }

    @Test
    void refusalsSpeakEnglishWhenAsked() {
        given().header("Accept-Language", "en")
                .get(Api.PATH + "/" + "91350100M000100Y44")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("detail", containsString("check character at position 18"))
                .body("errors[0].code", equalTo("wrong-check-character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county-moves",
                "county-move-corrections",
                "deregistrations",
                "corrections",
                "deregistration-withdrawals"
            })
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412(String act) {
        String code = registered();
        Object[] fields = {"effective_on", "2024-05-01", "county", "440704"};
        Object[] body = act.equals("corrections")
                ? new Object[] {"name", "新名称"}
                : act.equals("deregistration-withdrawals")
                        ? new Object[0]
                        : act.equals("deregistrations") ? new Object[] {"effective_on", "2024-05-01"} : fields;

        refused(changeIf(null, code, act, body), 428, "precondition-required");
        refused(changeIf("\"7\"", code, act, body), 412, "stale-version");
        refused(changeIf("1", code, act, body), 412, "stale-version");
        refused(changeIf("W/\"1\"", code, act, body), 412, "stale-version");
        get(code).then().body("version", equalTo(1));
    }

    @Test
    void aKeyThatStandsForAnotherRequestIsRefused() {
        String key = "key-" + Codes.next();
        json().header("Idempotency-Key", key).body(registration(Codes.next())).post(Api.PATH);

        refused(
                json().header("Idempotency-Key", key)
                        .body(registration(Codes.next()))
                        .post(Api.PATH),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aRefusedRegistrationDoesNotUseUpItsKey() {
        String key = "key-" + Codes.next();
        String code = Codes.next();

        refused(
                json().header("Idempotency-Key", key)
                        .body(with(registration(code), "county", "440799"))
                        .post(Api.PATH),
                400,
                "county-unknown");
        json().header("Idempotency-Key", key)
                .body(registration(code))
                .post(Api.PATH)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "?nmae=x, unknown-parameter",
        "?limit=0, invalid-request",
        "?limit=501, invalid-request",
        "?limit=ten, invalid-parameter",
        "?limit=99999999999, invalid-parameter",
        "?limit=, invalid-parameter",
        "?limit=1&limit=2, invalid-parameter",
        "?status=GONE, invalid-parameter",
        "?size=small, invalid-parameter",
        "?on=2024-02-30, invalid-parameter",
        "?on=20240101, invalid-parameter",
        "?on=%2B999999999-12-31, invalid-parameter",
        "?on=-0001-12-31, invalid-parameter",
        "?on=2024-01-01T00:00:00Z, invalid-parameter",
        "?name=, invalid-parameter",
        "?name=%00, invalid-parameter",
        "?name=%20, invalid-request",
        "?county=440799, county-unknown",
        "?county=%00, invalid-parameter",
        "?industry=XYZ, industry-unknown",
        "?cursor=abc, invalid-cursor",
        "?cursor=WyJcdTAwMDAiXQ, invalid-cursor",
        "?cursor=W251bGxd, invalid-cursor",
        "?cursor=WyJhIiwiYiJd, invalid-cursor",
    })
    void badListParametersAre400(String query, String slug) {
        refused(given().urlEncodingEnabled(false).get(Api.PATH + query), 400, slug);
    }

    @Test
    void anotherListsCursorIsInvalidInTheHistory() {
        refused(given().get(Api.PATH + "/" + registered() + "/history?cursor=WyJhIl0"), 400, "invalid-cursor");
        refused(given().get(Api.PATH + "/" + Codes.next() + "/history"), 404, "enterprise-not-found");
    }

    @Test
    void unknownParametersOfChangesAreRefusedToo() {
        refused(json().body(registration(Codes.next())).post(Api.PATH + "?dry_run=true"), 400, "unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "x", "%F0%9F%98%80", "91440703MA4T00027%00", "....", "91350100M000100Y44"})
    void aPathThatIsNoCreditCodeIs400(String segment) {
        refused(given().urlEncodingEnabled(false).get(Api.PATH + "/" + segment), 400, "credit-code-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "[{}]",
                "\"text\"",
                "42",
                "true",
                "{}",
                "{} {}",
                "{\"credit_code\":\"91440703MA4T000275\"}",
                "{\"credit_code\":null,\"name\":null}",
                "{\"credit_code\":91440703,\"name\":\"x\"}",
                "{\"credit_code\":true,\"name\":\"x\"}",
                "{\"credit_code\":[\"91440703MA4T000275\"],\"name\":\"x\"}",
                "{\"credit_code\":{\"value\":\"91440703MA4T000275\"},\"name\":\"x\"}",
                "{\"credit_code\":\"\",\"name\":\"x\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"  \"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\\u0000y\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\\ny\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\\ud800y\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\\udc00\"}",
                "{\"credit_code\":\"\\u0000\",\"name\":\"x\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":12}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"address\":\"a\\u0000\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county\":\"\\u0000\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county\":440703}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county\":\"\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county\":\"unattributed\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"size\":\"HUGE\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"size\":1}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"size\":\"\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"industry\":\"\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"industry\":3872}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":20240101}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":[2024,13,45]}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":\"2024-02-30\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":\"2024-1-1\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":\"2024-01-01T00:00:00Z\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":\"1900-01-01\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":\"9999-12-31\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":\"+999999999-12-31\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"county_since\":\"\"}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"unknown\":1}",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",\"name\":\"y\"} trailing",
                "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"x\",}",
                "{'credit_code':'91440703MA4T000275'}",
            })
    void badBodiesAre400WithAProblem(String body) {
        Response response = json().body(body).post(Api.PATH);

        response.then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("https://quality.jiangmen.cn/problems/"))
                .body("detail", not(blankOrNullString()))
                .body("detail", not(containsString("java")))
                .body("detail", not(containsString("jackson")));
        get("91440703MA4T000275").then().statusCode(404);
    }

    @Test
    void bytesThatAreNoUtf8Are400() {
        refused(
                json().body(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                        .post(Api.PATH),
                400,
                "unreadable-body");
        byte[] overlong = "{\"credit_code\":\"91440703MA4T000275\",\"name\":\"xx\"}".getBytes(StandardCharsets.UTF_8);
        overlong[overlong.length - 4] = (byte) 0xC0;
        overlong[overlong.length - 3] = (byte) 0x80;
        refused(json().body(overlong).post(Api.PATH), 400, "unreadable-body");
    }

    @Test
    void hugeTextIs400() {
        refused(register(with(registration(Codes.next()), "name", "长".repeat(201))), 400, "invalid-request");
        refused(register(with(registration("9".repeat(500_000)), "name", "x")), 400, "invalid-request");
        refused(register(with(registration(Codes.next()), "name", "长".repeat(300_000))), 400, "invalid-request");
        refused(register(with(registration(Codes.next()), "name", "长".repeat(500_000))), 413, "too-large");
        refused(json().body("[".repeat(1_000)).post(Api.PATH), 400, "unreadable-body");
        refused(
                json().header("Idempotency-Key", "k".repeat(201))
                        .body(registration(Codes.next()))
                        .post(Api.PATH),
                422,
                "idempotency-key-reused");
    }

    @Test
    void bytesOfJsonThatDoesNotTellItsLengthAreCounted() throws IOException {
        int more = 1024 * 1024 + 1;
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            caller.setSoTimeout(30_000);
            OutputStream out = caller.getOutputStream();
            out.write(("POST " + Api.PATH
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-8\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(more) + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(" ".repeat(more).getBytes(StandardCharsets.US_ASCII));
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // the body has not ended: the answer does not wait for its end
            assertThat(new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))
                            .readLine())
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void theLongestNameIsCountedInCharactersAndAccepted() {
        String code = Codes.next();

        register(with(registration(code), "name", "𠮷".repeat(200))).then().statusCode(201);
        get(code).then().body("name", equalTo("𠮷".repeat(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1949-09-30", "9999-12-31"})
    void effectiveDaysOutOfBoundsAreRefusedEverywhere(String day) {
        String code = registered();

        for (String act : new String[] {"county-moves", "deregistrations", "county-move-corrections"}) {
            Response response = act.equals("deregistrations")
                    ? change(code, act, "effective_on", day)
                    : change(code, act, "effective_on", day, "county", "440704");
            refused(response, 400, "effective-date-out-of-range");
        }
        change(code, "county-move-withdrawals", "recorded_on", day).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+100000-01-01", "-0001-01-01", "2024-02-30", "2024-05-01T00:00:00Z"})
    void whatIsNoDayOfFourDigitYearsIsUnreadableEverywhere(String day) {
        String code = registered();

        for (String act : new String[] {"county-moves", "deregistrations", "county-move-corrections"}) {
            refused(change(code, act, "effective_on", day), 400, "unreadable-body");
        }
    }

    @Test
    void changesNeedAReasonAndADay() {
        String code = registered();

        refused(change(code, "county-moves", "county", "440704"), 400, "invalid-request");
        refused(change(code, "deregistrations"), 400, "invalid-request");
        refused(change(code, "corrections", "reason", null, "name", "新"), 400, "invalid-request");
        refused(
                change(code, "corrections", "name", "新", "erase", java.util.Arrays.asList((String) null)),
                400,
                "invalid-request");
        refused(change(code, "corrections", "erase", java.util.List.of("NAME")), 400, "unreadable-body");
        refused(
                change(code, "deregistrations", "effective_on", "2024-05-01", "county", "440704"),
                400,
                "unreadable-body");
    }

    @Test
    void whatHttpItselfRefusesIsAProblemToo() {
        refused(given().contentType("text/plain").body("x").post(Api.PATH), 415, "unsupported-media-type");
        refused(given().delete(Api.PATH), 405, "method-not-allowed");
        refused(given().header("Accept", "application/xml").get(Api.PATH), 406, "not-acceptable");
        refused(given().get("/api/v1/nothing"), 404, "not-found");
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("X-Request-ID", not(blankOrNullString()))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()));
    }
}
