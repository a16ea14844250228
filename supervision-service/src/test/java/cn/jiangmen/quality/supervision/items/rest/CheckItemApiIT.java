package cn.jiangmen.quality.supervision.items.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of check items as a caller keeps and reads it, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CheckItemApiIT {
    private static final String PATH = "/api/v1/check-items";

    private final String code = "RZ-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    @Test
    void anItemIsEnteredCorrectedAndRetiredAndItsHistoryKeepsAll() {
        enter(terms()).then().statusCode(201).header("ETag", "\"1\"").body("methods", contains("SITE", "DOCUMENT"));
        correct("\"1\"", with("item_class", "GENERAL")).then().statusCode(200).header("ETag", "\"2\"");
        retire("\"2\"", "2026-07-01").then().statusCode(200).body("retired_on", equalTo("2026-07-01"));

        given().get(PATH + "/" + code + "/history")
                .then()
                .body("items.change", contains("entered", "corrected", "retired"));
        given().queryParam("valid_on", "2026-06-30")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.code", hasItem(code));
        given().queryParam("valid_on", "2026-07-01")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.code", not(hasItem(code)));
        given().queryParam("object_kind", "ENTERPRISE")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.code", not(hasItem(code)));
    }

    @Test
    void theSameKeyEntersOnce() {
        String key = "key-" + System.nanoTime();
        Response first = enter(key, terms());
        Response second = enter(key, terms());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalReachesTheCallerByName(ItemProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private Response provoke(ItemProblem problem) {
        if (problem != ItemProblem.CHECK_ITEM_NOT_FOUND) {
            enter(terms());
        }
        return switch (problem) {
            case CHECK_ITEM_NOT_FOUND -> given().get(PATH + "/NO-SUCH");
            case CHECK_ITEM_CODE_TAKEN -> enter(terms());
            case CHECK_ITEM_UNCHANGED -> correct("*", terms());
            case CHECK_ITEM_RETIRED -> {
                retire("*", "2026-07-01");
                yield retire("*", "2026-08-01");
            }
            case RETIRED_BEFORE_VALID -> retire("*", "2025-12-31");
        };
    }

    @ParameterizedTest
    @CsvSource({"object_kind, SHIP, unreadable-body", "methods, , invalid-request", "valid_from, , invalid-request"})
    void whatCannotBeIsABadRequest(String field, String value, String slug) {
        refused(enter(with(field, value)), 400, slug);
    }

    @Test
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412() {
        enter(terms());

        refused(correct(null, with("item_class", "GENERAL")), 428, "precondition-required");
        refused(correct("\"7\"", with("item_class", "GENERAL")), 412, "stale-version");
        refused(given().queryParam("surprise", 1).get(PATH), 400, "unknown-parameter");
    }

    private Response enter(Map<String, Object> terms) {
        return enter("key-" + System.nanoTime(), terms);
    }

    private Response enter(String key, Map<String, Object> terms) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("code", code, "terms", terms))
                .post(PATH);
    }

    private Response correct(String ifMatch, Map<String, Object> terms) {
        return post("corrections", ifMatch, Map.of("terms", terms, "reason", "依据条款变更"));
    }

    private Response retire(String ifMatch, String day) {
        return post("retirements", ifMatch, Map.of("retired_on", day, "reason", "并入其他事项"));
    }

    private Response post(String act, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(PATH + "/" + code + "/" + act);
    }

    private static Map<String, Object> terms() {
        Map<String, Object> terms = new HashMap<>();
        terms.put("name", "强制性产品认证获证产品一致性检查");
        terms.put("object_kind", "CCC_HOLDER");
        terms.put("item_class", "KEY");
        terms.put("methods", List.of("DOCUMENT", "SITE"));
        terms.put("basis", "《中华人民共和国认证认可条例》第五十四条");
        terms.put("authority", "江门市市场监督管理局");
        terms.put("valid_from", "2026-01-01");
        return terms;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = terms();
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
