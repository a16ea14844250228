package cn.jiangmen.quality.certificate.bodies.cascade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.certificate.rest.Api;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Cascades as an officer uses them. */
final class CascadeClient {
    static final String PATH = "/api/v1/body-cascades";
    static final String BODIES = "/api/v1/certification-bodies";
    static final String OFFICER = "市市场监管局认证监管科";
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    private CascadeClient() {}

    /** Registers a body that no other test uses. */
    static String body() {
        String number = "CNCA-R-2047-" + SERIAL.incrementAndGet();
        given().contentType(ContentType.JSON)
                .body(Map.of("approval_number", number, "name", "示例认证有限公司"))
                .post(BODIES)
                .then()
                .statusCode(201);
        return number;
    }

    /** Registers a certificate of the body, valid from 2024-01-10 to 2027-01-09. */
    static String certificate(String body, String creditCode) {
        return certificate(body, creditCode, "2024-01-10", "2027-01-09");
    }

    static String certificate(String body, String creditCode, String from, String to) {
        Map<String, Object> registration = Api.with(Api.registration(), "body", body);
        registration.put("holder", Map.of("name", "江门市级联测试有限公司", "credit_code", creditCode));
        registration.put("issued_on", from);
        registration.put("expires_on", to);
        return Api.registered(registration);
    }

    static JsonPath certificate(String id) {
        return given().get(Api.PATH + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    static Map<String, Object> request(String body, String status, String day) {
        Map<String, Object> request = new HashMap<>();
        request.put("approval_number", body);
        request.put("status", status);
        request.put("effective_on", day);
        request.put("reason", "国家认监委公告");
        request.put("by", OFFICER);
        return request;
    }

    /** Asks for a preview and waits for it. */
    static String previewed(Map<String, Object> request) {
        Response answer = post(PATH, null, request);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        String id = answer.path("cascade_id");
        reached(id, "PREVIEWED");
        return id;
    }

    /** Confirms a preview and waits for the batch. */
    static void applied(String id) {
        Response answer = post(PATH + "/" + id + "/confirmations", "*", Map.of("by", OFFICER));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        reached(id, "APPLIED");
    }

    static void restored(String id, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("by", OFFICER, "reason", "决定已撤回"));
        request.putAll(more);
        Response answer = post(PATH + "/" + id + "/restorations", "*", request);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        reached(id, "RESTORED");
    }

    static void reached(String id, String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> get(id).getString("state"), state::equals);
    }

    static JsonPath get(String id) {
        return given().get(PATH + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    static Response post(String path, String ifMatch, Map<String, Object> body) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path);
    }
}
