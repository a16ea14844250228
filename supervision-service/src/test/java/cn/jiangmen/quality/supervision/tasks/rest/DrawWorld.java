package cn.jiangmen.quality.supervision.tasks.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a draw needs around it: items, inspectors with a speciality that nobody else has, and objects of a county. */
@Dependent
public class DrawWorld {
    static final String TASKS = "/api/v1/check-tasks";
    static final String PLANS = "/api/v1/check-plans";
    private static final String COUNTY = "440785";

    private final Replicas replicas;
    private final String mark = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    DrawWorld(Replicas replicas) {
        this.replicas = replicas;
    }

    String speciality() {
        return "S" + mark;
    }

    public String item(int number, String objectKind) {
        String code = "RZ-" + mark + "-" + number;
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "code",
                        code,
                        "terms",
                        Map.of(
                                "name", "获证产品一致性检查" + number,
                                "object_kind", objectKind,
                                "item_class", "KEY",
                                "methods", List.of("SITE"),
                                "basis", "认证认可条例第五十四条",
                                "authority", "江门市市场监督管理局",
                                "valid_from", "2026-01-01")))
                .post("/api/v1/check-items");
        return code;
    }

    String inspector(String... interests) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "检查员",
                        "certificate_number",
                        "粤执法-" + System.nanoTime(),
                        "kind",
                        "OFFICER",
                        "unit",
                        "恩平市市场监督管理局",
                        "county",
                        COUNTY,
                        "specialities",
                        List.of(speciality()),
                        "interests",
                        List.of(interests)))
                .post("/api/v1/inspectors")
                .path("inspector_id");
    }

    public List<String> inspectors(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(inspector());
        }
        return ids;
    }

    /** An operating enterprise of the county with a CCC certificate; product class 0105 makes it one of a key group. */
    public String object(String productClass) throws SQLException {
        String code = Codes.fresh(COUNTY);
        replicas.learn(
                Told.enterprise(UUID.randomUUID(), code, "抽查对象" + code)
                        .in(COUNTY, null, null)
                        .version(1),
                Told.certificate(UUID.randomUUID(), "2024" + code, code)
                        .product(productClass, "产品")
                        .inForce("2024-01-10", null)
                        .version(1));
        return code;
    }

    public void rate(String objectId, String riskClass) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "object_id", objectId, "risk_class", riskClass, "source", "测试", "reason", "测试", "by", "测试"))
                .post("/api/v1/check-objects/risk-classes")
                .then()
                .statusCode(200);
    }

    /** Own terms: every object of a key group, and no other, by inspectors of this world. */
    public Map<String, Object> terms(String... items) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("title", "恩平市获证企业抽查");
        terms.put("item_codes", List.of(items));
        terms.put("counties", List.of(COUNTY));
        terms.put("ratios", Map.of("a", 0, "b", 0, "c", 0, "d", 0, "key", 1));
        terms.put("speciality", speciality());
        terms.put("checks_from", "2026-11-01");
        terms.put("checks_to", "2026-12-31");
        return terms;
    }

    static Response plan(Map<String, Object> terms) {
        return given().contentType(ContentType.JSON).body(terms).post(TASKS);
    }

    public static String task(Map<String, Object> terms) {
        Response planned = plan(terms);
        planned.then().statusCode(201);
        return planned.path("task_id");
    }

    /** Commits, freezes and draws. */
    public static String drawn(Map<String, Object> terms) {
        String task = task(terms);
        for (String act : List.of("commitments", "freezes", "draws")) {
            act(task, act, "*", Map.of()).then().statusCode(200);
        }
        return task;
    }

    public static Response act(String task, String act, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(TASKS + "/" + task + "/" + act);
    }

    static Response recuse(String task, String object, String inspector) {
        return act(
                task,
                "recusals",
                "*",
                Map.of(
                        "object_id", object,
                        "inspector_id", inspector,
                        "ground", "OTHER_RELATION",
                        "reason", "同学关系",
                        "by", "分管局长"));
    }

    public static Response visit(String task, String object, String result, String... items) {
        return act(task, "results", "*", visited(object, result, items));
    }

    static Map<String, Object> visited(String object, String result, String... items) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("object_id", object);
        visit.put("by", "检查员甲");
        visit.put(
                "results",
                List.of(items).stream()
                        .map(item -> Map.of("item_code", item, "method", "SITE", "result", result))
                        .toList());
        return visit;
    }

    /** Ids of what was drawn, in order. */
    public static List<String> objects(String task) {
        return given().queryParam("limit", 500)
                .get(TASKS + "/" + task + "/objects")
                .path("items.object_id");
    }

    static List<String> assigned(String task, String object) {
        return given().queryParam("limit", 500)
                .get(TASKS + "/" + task + "/objects")
                .path("items.find { it.object_id == '" + object + "' }.inspector_ids");
    }

    static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
