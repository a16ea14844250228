package cn.jiangmen.quality.supervision.register.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The registers of inspectors and objects as a caller keeps and reads them, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class RegisterApiIT {
    private static final String INSPECTORS = "/api/v1/inspectors";
    private static final String OBJECTS = "/api/v1/check-objects";
    private static final String NOBODY = "019ab0de-7c1a-7d2e-9f00-000000000001";

    @Test
    void anInspectorEntersLeavesAndComesBack() {
        Response entered = enter(entry());
        String id = entered.path("inspector_id");
        entered.then().statusCode(201).body("status", equalTo("ACTIVE")).body("interests", hasSize(1));

        act(id, "departures", "\"1\"", Map.of("left_on", "2026-06-30", "reason", "调离"))
                .then()
                .statusCode(200)
                .body("status", equalTo("LEFT"));
        act(id, "returns", "\"2\"", Map.of("reason", "回任"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        Map<String, Object> other = entry();
        act(id, "corrections", "\"3\"", Map.of("inspector", other, "reason", "换证"))
                .then()
                .statusCode(200);

        given().get(INSPECTORS + "/" + id + "/history")
                .then()
                .body("items.change", contains("entered", "left", "returned", "corrected"));
        refused(act(id, "returns", null, Map.of("reason", "回任")), 428, "precondition-required");
        refused(act(id, "returns", "\"1\"", Map.of("reason", "回任")), 412, "stale-version");
    }

    @Test
    void inspectorsAreListedByWhatTheyAre() {
        String speciality = "S" + System.nanoTime();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> entry = entry();
            entry.put("specialities", List.of(speciality));
            ids.add(enter(entry).path("inspector_id"));
        }

        Response first = given().queryParam("speciality", speciality)
                .queryParam("limit", 2)
                .get(INSPECTORS);
        List<String> read = new ArrayList<>(first.<List<String>>path("items.inspector_id"));
        read.addAll(given().queryParam("speciality", speciality)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(INSPECTORS)
                .path("items.inspector_id"));
        assertThat(read).isEqualTo(ids);
        for (String[] none : new String[][] {{"county", "440704"}, {"kind", "EXPERT"}, {"status", "LEFT"}}) {
            given().queryParam("speciality", speciality)
                    .queryParam(none[0], none[1])
                    .get(INSPECTORS)
                    .then()
                    .body("items", hasSize(0));
        }
    }

    @Test
    void theKeyGroupsOfThePlanAreAnOpenList() {
        given().get("/api/v1/key-groups")
                .then()
                .body("items.code", contains("CHILDREN", "E_BIKE", "FIRE_PRODUCT", "WIRE_AND_CABLE"));
        Map<String, Object> product = new HashMap<>(
                Map.of("product_class", "9999", "name_zh", "测试产品", "valid_from", "2099-01-01", "source", "测试"));
        add("CHILDREN", product).then().statusCode(200).body("products.product_class", hasItem("9999"));
        refused(add("TOYS", product), 404, "key-group-unknown");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalReachesTheCallerByName(RegisterProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(RegisterProblem problem) {
        Map<String, Object> entry = entry();
        return switch (problem) {
            case INSPECTOR_NOT_FOUND -> given().get(INSPECTORS + "/" + NOBODY);
            case CERTIFICATE_TAKEN -> {
                enter(entry);
                yield enter(entry);
            }
            case INSPECTOR_UNCHANGED ->
                act(enter(entry).path("inspector_id"), "corrections", "*", Map.of("inspector", entry, "reason", "x"));
            case INSPECTOR_LEFT -> {
                String id = enter(entry).path("inspector_id");
                act(id, "departures", "*", Map.of("reason", "x"));
                yield act(id, "departures", "*", Map.of("reason", "x"));
            }
            case INSPECTOR_NOT_LEFT -> act(enter(entry).path("inspector_id"), "returns", "*", Map.of("reason", "x"));
            case CHECK_OBJECT_NOT_FOUND -> classed("CNCA-R-NONE", "A", "2026-01-01");
            case KEY_GROUP_UNKNOWN ->
                add("NONE", Map.of("product_class", "0101", "name_zh", "x", "valid_from", "2026-01-01", "source", "x"));
            case KEY_GROUP_PRODUCT_UNNAMED ->
                add("CHILDREN", Map.of("name_zh", "x", "valid_from", "2026-01-01", "source", "x"));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "county, 440799, county-unknown",
        "kind, GUEST, unreadable-body",
        "certificate_number, , invalid-request",
        "unit, , invalid-request"
    })
    void whatCannotBeIsABadRequest(String field, String value, String slug) {
        Map<String, Object> entry = entry();
        entry.put(field, value);
        refused(enter(entry), 400, slug);
    }

    private static Response classed(String objectId, String riskClass, String from) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "object_id",
                        objectId,
                        "risk_class",
                        riskClass,
                        "valid_from",
                        from,
                        "source",
                        "省分类系统",
                        "reason",
                        "月度更新",
                        "by",
                        "信用科"))
                .post(OBJECTS + "/risk-classes");
    }

    private static Response add(String group, Map<String, Object> product) {
        return given().contentType(ContentType.JSON).body(product).post("/api/v1/key-groups/" + group + "/products");
    }

    private static Response enter(Map<String, Object> entry) {
        return given().contentType(ContentType.JSON).body(entry).post(INSPECTORS);
    }

    private static Response act(String id, String act, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(INSPECTORS + "/" + id + "/" + act);
    }

    private static Map<String, Object> entry() {
        Map<String, Object> entry = new HashMap<>();
        entry.put("name", "张三");
        entry.put("certificate_number", "粤执法-" + System.nanoTime());
        entry.put("certificate_until", "2029-12-31");
        entry.put("kind", "OFFICER");
        entry.put("unit", "蓬江区市场监督管理局");
        entry.put("county", "440703");
        entry.put("interests", List.of("91440703MA4T000275", "91440703ma4t000275"));
        return entry;
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
