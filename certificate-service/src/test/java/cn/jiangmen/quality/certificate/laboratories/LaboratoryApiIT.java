package cn.jiangmen.quality.certificate.laboratories;

import static cn.jiangmen.quality.certificate.Rows.count;
import static cn.jiangmen.quality.certificate.Rows.outbox;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.certificate.events.EventContract;
import cn.jiangmen.quality.certificate.laboratories.events.LaboratoryMessages;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Laboratories are registered, qualified and found by what they can do and share. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class LaboratoryApiIT {
    private static final String PATH = "/api/v1/laboratories";
    private static final String CAPABILITIES = "/api/v1/testing-capabilities";
    private static final String RESOURCES = "/api/v1/shared-resources";

    @Inject
    DataSource database;

    @Test
    void aLaboratoryIsRegisteredCorrectedQualifiedAndRead() throws Exception {
        String name = name();
        Response created = send(PATH, null, registration(name));
        created.then().statusCode(201).header("ETag", "\"1\"").body("status", equalTo("ACTIVE"));
        String id = created.path("laboratory_id");
        act(id, "/corrections", Map.of("address", "高新西路", "erase", List.of("COUNTY"), "reason", "更正"))
                .then()
                .statusCode(200)
                .body("address", equalTo("高新西路"))
                .body("county", nullValue());
        Map<String, Object> highTech = qualification("HIGH_TECH", "gr202344009999");
        act(id, "/qualifications", highTech)
                .then()
                .statusCode(200)
                .body("high_tech", equalTo(true))
                .body("qualifications[0].number", equalTo("GR202344009999"));
        act(id, "/standings", Map.of("status", "SUSPENDED", "effective_on", "2026-03-01", "reason", "公告"))
                .then()
                .body("status", equalTo("SUSPENDED"));
        given().queryParam("q", name)
                .queryParam("status", "SUSPENDED")
                .queryParam("qualification", "HIGH_TECH")
                .queryParam("kind", "TESTING")
                .get(PATH)
                .then()
                .body("items.laboratory_id", equalTo(List.of(id)));
        given().queryParam("q", name)
                .queryParam("status", "SUSPENDED")
                .queryParam("on", "2026-02-28")
                .get(PATH)
                .then()
                .body("items", hasSize(0));
        act(id, "/standing-withdrawals", Map.of("reason", "误录")).then().body("status", equalTo("ACTIVE"));
        Map<String, Object> away = new HashMap<>(highTech);
        away.put("taken_away", true);
        act(id, "/qualifications", away).then().body("qualifications", hasSize(0));

        assertThat(given().get(PATH + "/" + id + "/history").jsonPath().<Integer>getList("items.version"))
                .containsExactly(1, 2, 3, 4, 5, 6);
        List<EventEnvelope> events = outbox(database, LaboratoryMessages.TOPIC, id);
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(events).allSatisfy(event -> assertThat(EventContract.faults(event.type(), event.data()))
                .isEmpty());
    }

    @Test
    void whoCanTestWhatIsFoundByChineseSubstringsCountedAndGivenOut() throws Exception {
        String mark = "甲" + UUID.randomUUID().toString().substring(0, 8);
        String id = register();
        act(
                        id,
                        "/capabilities",
                        Map.of(
                                "capabilities",
                                List.of(
                                        capability("聚氯乙烯绝缘电缆" + mark, "导体电阻", "CMA"),
                                        capability("橡皮绝缘电缆" + mark, "老化试验", "CNAS"),
                                        capability("电动自行车" + mark, "制动性能", "CMA")),
                                "reason",
                                "扩项"))
                .then()
                .statusCode(200)
                .body("capabilities", equalTo(3));
        assertThat(found(CAPABILITIES, Map.of("q", "电缆" + mark))).hasSize(2);
        assertThat(found(CAPABILITIES, Map.of("q", mark, "basis", "CMA"))).hasSize(2);
        assertThat(found(CAPABILITIES, Map.of("q", mark, "county", "440785"))).isEmpty();
        assertThat(found(CAPABILITIES, Map.of("q", mark, "on", "2023-12-31"))).isEmpty();
        assertThat(found(CAPABILITIES, Map.of("q", mark, "qualification", "CMA")))
                .isEmpty();
        act(id, "/qualifications", qualification("CMA", "202319000001")).then().statusCode(200);
        assertThat(found(CAPABILITIES, Map.of("q", mark, "qualification", "CMA")))
                .hasSize(3);

        String cable = found(CAPABILITIES, Map.of("q", "橡皮绝缘电缆" + mark)).getFirst();
        act(id, "/capability-ends", Map.of("capabilities", List.of(cable), "ended_on", "2026-06-01", "reason", "缩项"))
                .then()
                .statusCode(200)
                .body("capabilities", equalTo(2));
        assertThat(found(CAPABILITIES, Map.of("q", mark, "on", "2026-05-31"))).hasSize(3);
        assertThat(found(CAPABILITIES, Map.of("q", mark, "on", "2026-06-01")))
                .hasSize(2)
                .doesNotContain(cable);
        refused(
                act(
                        id,
                        "/capability-ends",
                        Map.of("capabilities", List.of(cable), "ended_on", "2026-07-01", "reason", "缩项")),
                404,
                "directory-line-not-found");

        given().queryParam("q", mark).get(CAPABILITIES + "/count").then().body("count", equalTo(2));
        String csv = given().queryParam("q", mark).get(CAPABILITIES + "/export").asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).startsWith("\uFEFF机构,").contains("制动性能");
        act(id, "/standings", Map.of("status", "CLOSED", "effective_on", "2026-08-01", "reason", "关闭"));
        assertThat(found(CAPABILITIES, Map.of("q", mark, "on", "2026-07-31"))).hasSize(2);
        assertThat(found(CAPABILITIES, Map.of("q", mark, "on", "2026-08-01"))).isEmpty();
        assertThat(count(
                        database,
                        "select count(*) from laboratory_capability where laboratory_id = ?",
                        UUID.fromString(id)))
                .isEqualTo(3);
    }

    @Test
    void whatIsSharedIsFoundCorrectedAndEnded() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String id = register();
        act(
                        id,
                        "/shared-resources",
                        Map.of(
                                "resources",
                                List.of(resource("EQUIPMENT", "三坐标测量机" + mark), resource("TALENT", "内审员师资" + mark)),
                                "reason",
                                "共享"))
                .then()
                .statusCode(200)
                .body("shared_resources", equalTo(2));
        assertThat(found(RESOURCES, Map.of("q", mark))).hasSize(2);
        String machine =
                found(RESOURCES, Map.of("q", "测量机" + mark, "kind", "EQUIPMENT")).getFirst();
        String corrections = "/shared-resources/" + machine + "/corrections";
        act(id, corrections, Map.of("openness", "NOT_NOW", "reason", "检修"))
                .then()
                .statusCode(200);
        refused(act(id, corrections, Map.of("openness", "NOT_NOW", "reason", "检修")), 409, "nothing-to-correct");
        assertThat(found(RESOURCES, Map.of("q", mark, "openness", "OPEN"))).hasSize(1);
        assertThat(found(RESOURCES, Map.of("q", mark, "openness", "NOT_NOW"))).containsExactly(machine);
        act(id, corrections, Map.of("ended_on", "2026-09-01", "reason", "报废"))
                .then()
                .statusCode(200)
                .body("shared_resources", equalTo(1));
        assertThat(found(RESOURCES, Map.of("q", mark, "on", "2026-08-31"))).hasSize(2);
        assertThat(found(RESOURCES, Map.of("q", mark, "on", "2026-09-01"))).hasSize(1);
        refused(act(id, corrections, Map.of("ended_on", "2024-01-01", "reason", "错")), 400, "days-reversed");
        refused(
                act(id, "/shared-resources/" + UUID.randomUUID() + "/corrections", Map.of("reason", "x")),
                404,
                "directory-line-not-found");
        assertThat(count(
                        database,
                        "select count(*) from shared_resource where id = ? and ended_version is not null",
                        UUID.fromString(machine)))
                .isEqualTo(2);
        given().queryParam("q", mark).get(RESOURCES + "/count").then().body("count", equalTo(1));
        given().queryParam("q", mark)
                .queryParam("format", "xlsx")
                .get(RESOURCES + "/export")
                .then()
                .statusCode(200);
    }

    @Test
    void aListIsReadPageByPage() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String id = register();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(capability("产品" + i + mark, "参数", "NONE"));
        }
        act(id, "/capabilities", Map.of("capabilities", lines, "reason", "登记"));
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query = new HashMap<>(Map.of("q", mark, "limit", 2));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            JsonPath page = given().queryParams(query).get(CAPABILITIES).jsonPath();
            read.addAll(page.getList("items.capability.product"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        assertThat(read).containsExactly("产品0" + mark, "产品1" + mark, "产品2" + mark, "产品3" + mark, "产品4" + mark);
    }

    @Test
    void whatIsWrongIsRefused() {
        String name = name();
        send(PATH, null, registration(name)).then().statusCode(201);
        refused(send(PATH, null, registration(name)), 409, "laboratory-name-taken");
        refused(send(PATH, null, with(registration(name()), "county", "江门")), 400, "county-invalid");
        refused(send(PATH, null, with(registration(name()), "credit_code", "123")), 400, "credit-code-invalid");
        refused(
                send(PATH, null, with(registration(name()), "certification_body", "CNCA-R-1900-001")),
                400,
                "certification-body-unknown");
        refused(send(PATH, null, with(registration(name()), "kinds", List.of())), 400, "invalid-request");
        refused(given().get(PATH + "/" + UUID.randomUUID()), 404, "laboratory-not-found");
        refused(given().queryParam("q", "·").get(CAPABILITIES), 400, "nothing-to-search-for");
        refused(given().queryParam("name", "x").get(RESOURCES), 400, "unknown-parameter");
        refused(given().queryParam("on", "1900-01-01").get(RESOURCES), 400, "date-implausible");

        String id = register();
        refused(
                send(PATH + "/" + id + "/standing-withdrawals", null, Map.of("reason", "x")),
                428,
                "precondition-required");
        refused(send(PATH + "/" + id + "/standing-withdrawals", "\"9\"", Map.of("reason", "x")), 412, "stale-version");
        refused(act(id, "/standing-withdrawals", Map.of("reason", "x")), 409, "nothing-to-correct");
        Map<String, Object> line = with(capability("甲", "乙", "CMA"), "to", "2024-01-01");
        refused(act(id, "/capabilities", Map.of("capabilities", List.of(line), "reason", "x")), 400, "days-reversed");
        given().get(PATH + "/" + id).then().header("ETag", "\"1\"");
        act(id, "/standings", Map.of("status", "CLOSED", "effective_on", "2026-03-01", "reason", "x"));
        refused(
                act(id, "/standings", Map.of("status", "ACTIVE", "effective_on", "2026-03-01", "reason", "x")),
                409,
                "standing-not-later");
        refused(act(id, "/qualifications", with(qualification("CMA", "1"), "to", "2020-01-01")), 400, "days-reversed");
    }

    private static List<String> found(String path, Map<String, Object> query) {
        return given().queryParams(query)
                .queryParam("limit", 500)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static String name() {
        return "示例检测" + UUID.randomUUID();
    }

    private static String register() {
        return send(PATH, null, registration(name()))
                .then()
                .statusCode(201)
                .extract()
                .path("laboratory_id");
    }

    private static Map<String, Object> registration(String name) {
        return Map.of(
                "name",
                name,
                "kinds",
                List.of("TESTING", "CALIBRATION"),
                "county",
                "440704",
                "contact",
                "业务大厅",
                "platform",
                "珠西综合质量检测服务平台");
    }

    private static Map<String, Object> capability(String product, String parameter, String basis) {
        return Map.of("field", "电工", "product", product, "parameter", parameter, "basis", basis, "from", "2024-01-01");
    }

    private static Map<String, Object> resource(String kind, String name) {
        return Map.of("kind", kind, "name", name, "openness", "OPEN", "from", "2024-01-01");
    }

    private static Map<String, Object> qualification(String kind, String number) {
        return Map.of("kind", kind, "number", number, "from", "2023-05-01", "source", "证书", "reason", "核查");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static Response act(String id, String path, Map<String, Object> body) {
        return send(PATH + "/" + id + path, "*", body);
    }

    private static Response send(String path, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path);
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).endsWith("/problems/" + type);
        assertThat(answer.<String>path("detail")).isNotBlank();
    }
}
