package cn.jiangmen.quality.target.duty.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The duty ledger as a caller uses it, on a plan of the test's own. */
final class DutyApi {
    static final Map<String, String> CITY = Map.of("department", "market-regulation", "office", "质量发展科");
    static final Map<String, String> PENGJIANG = Map.of("department", "gov-440703", "office", "质量工作办公室");

    final String plan = "T" + UUID.randomUUID().toString().substring(0, 8);

    /** A draft plan with one item, {@code 1}. */
    DutyApi(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into plan (code, title_zh, title_en, issued_on, due_on, state, id, starts_on, changed_by)
                        values (?, '测试方案', 'Test plan', '2026-01-01', '2030-12-31', 'DRAFT', gen_random_uuid(),
                                '2026-01-01', 'test')""")) {
            insert.setString(1, plan);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        post("/api/v1/duty-items", item("1", "一")).then().statusCode(201);
    }

    Map<String, Object> item(String code, String number) {
        Map<String, Object> item = new HashMap<>();
        item.put("plan", plan);
        item.put("code", code);
        item.put("number", number);
        item.put("section_zh", "一、总体目标");
        item.put("section_en", "I. Goals");
        item.put("title_zh", "条目");
        item.put("title_en", "Item");
        item.put("words", "第一句。第二句。");
        item.put("responsible_words", "(市市场监管局牵头,市教育局等分工负责)");
        item.put("open_list", true);
        item.put("by", CITY);
        return item;
    }

    /** A new duty of the item; who is responsible as department and role in turn. */
    Map<String, Object> duty(String code, String... responsible) {
        Map<String, Object> duty = new HashMap<>();
        duty.put("plan", plan);
        duty.put("item", "1");
        duty.put("code", code);
        duty.put("title_zh", "任务" + code);
        duty.put("title_en", "Duty " + code);
        duty.put("words", "第一句。");
        duty.put("due_on", "2028-06-30");
        duty.put(
                "departments",
                java.util.stream.IntStream.range(0, responsible.length / 2)
                        .mapToObj(i -> Map.of("department", responsible[2 * i], "role", responsible[2 * i + 1]))
                        .toList());
        duty.put("indicators", List.of("MS-ENT"));
        duty.put("by", CITY);
        return duty;
    }

    /** The path of a new duty. */
    String added(String code, String... responsible) {
        return "/api/v1/duties/"
                + post("/api/v1/duties", duty(code, responsible))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static Map<String, Object> body(Object... fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("by", CITY);
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    static Response post(String path, Object body) {
        return json().body(body).post(path);
    }

    /** A change; the entity tag as read before, or {@code *}. */
    static Response change(String path, String ifMatch, Object body) {
        return json().header("If-Match", ifMatch).body(body).post(path);
    }

    static Response move(String path, String to) {
        return change(path + "/transitions", "*", body("to", to, "reason", "因故"));
    }

    static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
