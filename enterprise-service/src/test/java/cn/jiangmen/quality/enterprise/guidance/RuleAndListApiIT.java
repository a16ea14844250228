package cn.jiangmen.quality.enterprise.guidance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules by date, and the named lists they refer to. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class RuleAndListApiIT {
    private static final String RULES = "/api/v1/guidance-rules";
    private static final String MEMBERS = "/api/v1/guidance-lists/KEY_ENERGY_USER/members";
    private static final String IMPORTS = "/api/v1/guidance-lists/EPIDEMIC_GOODS/imports";

    @Inject
    Clock clock;

    private int number;

    @Test
    void aRuleIsAddedAmendedAndSwitchedOffByDateAndThePastStaysAsItWas() {
        LocalDate today = LocalDate.now(clock);
        String rule = "T" + (System.nanoTime() % 1_000_000_000L);
        String code = Registered.enterprise("440703", "C38", "SMALL");

        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", rule)
                .body(creation(rule, today))
                .post(RULES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("current.word", equalTo("ENCOURAGED"));
        assertThat(rules(code, today, "GREEN_PRODUCT")).contains(rule);
        assertThat(rules(code, today.minusDays(1), "GREEN_PRODUCT")).doesNotContain(rule);

        amend(
                        rule,
                        "\"1\"",
                        today.plusDays(10),
                        "clauses",
                        List.of(Map.of("industries", List.of("C30"), "offers", List.of("GAP"))))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(rules(code, today.plusDays(9), "GREEN_PRODUCT")).contains(rule);
        assertThat(rules(code, today.plusDays(10), "GREEN_PRODUCT")).doesNotContain(rule);

        amend(rule, "\"2\"", today.plusDays(20), "enabled", false)
                .then()
                .statusCode(200)
                .body("editions", hasSize(3));
        given().queryParam("on", today.plusDays(20).toString())
                .get(RULES)
                .then()
                .body("find { it.code == '" + rule + "' }.current.enabled", equalTo(false));
        given().get(RULES + "/" + rule + "/history")
                .then()
                .body("items.change", contains("created", "amended", "switched-off"));
    }

    @Test
    void aChangeOfARuleThatBreaksARuleIsRefusedAndChangesNothing() {
        LocalDate today = LocalDate.now(clock);
        amend("R13", null, today.plusDays(1), "enabled", false).then().statusCode(428);
        amend("R13", "\"77\"", today.plusDays(1), "enabled", false).then().statusCode(412);
        refused(amend("R13", "*", today.minusDays(1), "enabled", false), 400, "day-passed");
        refused(amend("R13", "*", today.plusDays(1), "enabled", true), 409, "nothing-to-change");
        refused(amend("R13", "*", today, "clauses", List.of(Map.of("offers", List.of("GAP")))), 400, "clause-empty");
        refused(clause("industries", "C99", "GAP"), 400, "code-unknown");
        refused(clause("lists", "FRIENDS", "GAP"), 400, "code-unknown");
        refused(clause("industries", "C30", "PIZZA"), 400, "code-unknown");
        refused(amend("R99", "*", today, "enabled", false), 404, "guidance-rule-not-found");
        refused(
                given().contentType(ContentType.JSON)
                        .body(creation("R0", today))
                        .post(RULES),
                409,
                "guidance-rule-taken");
        given().get(RULES + "/R13").then().header("ETag", "\"1\"").body("editions", hasSize(1));
    }

    @Test
    void aKeyEnergyUserIsRecommendedEnergyManagementWhileItIsOnTheList() {
        String code = Registered.enterprise("440703", "72", "LARGE");
        Response added = add(code, "2025-01-01", null);
        added.then().statusCode(201).header("ETag", "\"1\"");
        String id = added.path("id");
        refused(add(code, "2026-01-01", null), 409, "list-member-taken");
        refused(add(Codes.next(), "2026-01-01", "2026-01-01"), 400, "days-reversed");

        assertThat(rules(code, LocalDate.parse("2025-01-01"), "ENMS")).containsExactly("R4a");
        assertThat(rules(code, LocalDate.parse("2024-12-31"), "ENMS")).isEmpty();
        remove(id, null, "2026-01-01").then().statusCode(428);
        refused(remove(id, "\"1\"", "2025-01-01"), 400, "days-reversed");
        remove(id, "\"1\"", "2026-01-01").then().statusCode(200).body("to", equalTo("2026-01-01"));
        remove(id, "\"1\"", "2026-01-02").then().statusCode(412);
        assertThat(rules(code, LocalDate.parse("2026-01-01"), "ENMS")).isEmpty();
        given().get(MEMBERS + "/" + id + "/history").then().body("items.change", contains("added", "removed"));
        given().queryParam("on", "2025-06-01")
                .queryParam("county", "440703")
                .get(MEMBERS)
                .then()
                .body("items.find { it.credit_code == '" + code + "' }.registered", equalTo(true));
    }

    @Test
    void aPublishedListIsTakenInWholeOrNotAtAllAndTheSameAgainChangesNothing() {
        String one = Codes.next();
        String two = Codes.next();
        String three = Codes.next();
        String file = "\uFEFF统一社会信用代码,企业名称\r\n" + one + ",甲企业\r\n" + two + ",乙企业\r\n";

        take(file, "2026-01-01", false, true)
                .then()
                .statusCode(200)
                .body("added", equalTo(2))
                .body("applied", equalTo(false));
        take(file, "2026-01-01", false, false).then().statusCode(200).body("added", equalTo(2));
        take(file, "2026-01-01", false, false).then().body("added", equalTo(0)).body("unchanged", equalTo(2));
        Response rejected = take("统一社会信用代码\r\n" + three + "\r\n123\r\n" + three + "\r\n", "2026-01-01", false, false);
        refused(rejected, 400, "rows-rejected");
        assertThat(rejected.<String>path("errors.find { it.code == 'credit-code-invalid' }.field"))
                .startsWith("row 3");
        assertThat(rejected.<String>path("errors.find { it.code == 'repeated' }.field"))
                .startsWith("row 4");
        assertThat(onList("2026-06-01")).contains(one, two).doesNotContain(three);

        take("统一社会信用代码\r\n" + two + "\r\n" + three + "\r\n", "2026-07-01", true, false)
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("removed", equalTo(1));
        assertThat(onList("2026-06-30")).contains(one, two).doesNotContain(three);
        assertThat(onList("2026-07-01")).contains(two, three).doesNotContain(one);
        assertThat(given().queryParam("on", "2026-07-01")
                        .get("/api/v1/guidance-lists/EPIDEMIC_GOODS/export")
                        .asString())
                .contains(two, three);
    }

    @ParameterizedTest
    @CsvSource({"'', file-unreadable", "'名称\r\n甲\r\n', rows-rejected", "'统一社会信用代码\r\n', rows-rejected"})
    void aFileWithoutTheColumnOrRowsIsRefused(String file, String problem) {
        Response answer = take(file, "2026-01-01", false, false);
        assertThat(answer.statusCode()).isEqualTo(400);
        if (!file.isEmpty()) {
            refused(answer, 400, problem);
        }
    }

    @Test
    void aListThatDoesNotExistIsToldSo() {
        refused(
                given().contentType("text/csv; charset=UTF-8")
                        .queryParam("from", "2026-01-01")
                        .queryParam("by", "测试")
                        .body("统一社会信用代码\r\n" + Codes.next() + "\r\n")
                        .post("/api/v1/guidance-lists/FRIENDS/imports"),
                404,
                "guidance-list-not-found");
        refused(given().get("/api/v1/guidance-lists/FRIENDS/members"), 404, "guidance-list-not-found");
        refused(given().get("/api/v1/guidance-lists/FRIENDS/export"), 404, "guidance-list-not-found");
        given().get("/api/v1/guidance-lists")
                .then()
                .body("code", contains("KEY_ENERGY_USER", "CATALOGUE_MAKER", "EPIDEMIC_GOODS"));
        given().get("/api/v1/guidance-offers")
                .then()
                .body("find { it.code == 'POLLUTION_FREE' }.discontinued_on", equalTo("2022-12-31"))
                .body("find { it.code == 'QMS' }.discontinued_on", nullValue());
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).contentType("application/problem+json").body("type", endsWith("/" + problem));
    }

    private Response clause(String ground, String key, String offer) {
        return amend(
                "R13",
                "*",
                LocalDate.now(clock),
                "clauses",
                List.of(Map.of(ground, List.of(key), "offers", List.of(offer))));
    }

    private static Map<String, Object> creation(String rule, LocalDate from) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", rule);
        body.put("effective_on", from.toString());
        body.put("clauses", List.of(Map.of("industries", List.of("C38"), "offers", List.of("GREEN_PRODUCT"))));
        for (String text : List.of("title_zh", "title_en", "plan_item", "sentence", "source", "by", "reason")) {
            body.put(text, "测试");
        }
        return body;
    }

    private Response amend(String rule, String ifMatch, LocalDate from, String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("effective_on", from.toString(), "by", "测试", "reason", "测试"));
        body.put(field, value);
        RequestSpecification request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(RULES + "/" + rule + "/editions");
    }

    private Response add(String code, String from, String to) {
        Map<String, Object> body = new HashMap<>(Map.of("credit_code", code, "from", from, "by", "市发展改革局"));
        body.put("to", to);
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", code + from + ++number)
                .body(body)
                .post(MEMBERS);
    }

    private static Response remove(String id, String ifMatch, String on) {
        RequestSpecification request =
                given().contentType(ContentType.JSON).body(Map.of("on", on, "by", "测试", "reason", "名单更新"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(MEMBERS + "/" + id + "/removals");
    }

    private static Response take(String file, String from, boolean complete, boolean check) {
        return given().contentType("text/csv; charset=UTF-8")
                .queryParam("from", from)
                .queryParam("by", "市工业和信息化局")
                .queryParam("complete", complete)
                .queryParam("check", check)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    private static List<String> onList(String day) {
        return given().queryParam("on", day)
                .queryParam("limit", 500)
                .get("/api/v1/guidance-lists/EPIDEMIC_GOODS/members")
                .path("items.credit_code");
    }

    private static List<String> rules(String code, LocalDate on, String offer) {
        List<String> rules = given().queryParam("on", on.toString())
                .get("/api/v1/enterprises/" + code + "/guidance")
                .path("recommendations.findAll { it.offer == '" + offer + "' }.collectMany { it.why.rule }");
        return rules == null ? List.of() : rules;
    }
}
