package cn.jiangmen.quality.supervision.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** The cases as a caller uses them. */
final class CaseApi {
    static final String PATH = "/api/v1/cases";

    private CaseApi() {}

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** A complete opening; change it with {@link #with}. */
    static Map<String, Object> opening() {
        Map<String, Object> body = new HashMap<>();
        body.put("enterprise_name", "江门市测试制造有限公司");
        body.put("credit_code", "91440703MA4T000275");
        body.put("certificate_number", "CQC〔2024〕1");
        body.put("county", "440703");
        body.put("subject_matter", "涉嫌冒用认证标志");
        body.put("opened_on", "2026-03-02");
        return body;
    }

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = opening();
        changed.put(field, value);
        return changed;
    }

    static Response open(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    /** The number of a new case. */
    static String opened() {
        return open(opening()).then().statusCode(201).extract().path("case_number");
    }

    static String investigating() {
        String number = opened();
        step("*", number, "investigations", Map.of("effective_on", "2026-03-05"))
                .then()
                .statusCode(200);
        return number;
    }

    static String closed() {
        String number = investigating();
        step("*", number, "closures", Map.of("effective_on", "2026-04-20", "outcome", "NO_VIOLATION"))
                .then()
                .statusCode(200);
        return number;
    }

    static Response step(String ifMatch, String number, String act, Map<String, ?> body) {
        RequestSpecification request = json().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(PATH + "/" + number + "/" + act);
    }
}
