package cn.jiangmen.quality.enterprise.screenings.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Screening as a caller does it. */
final class Asking {
    static final String PATH = "/api/v1/screenings";

    private Asking() {}

    static Map<String, Object> question(List<String> codes) {
        Map<String, Object> body = new HashMap<>();
        body.put("purpose", "PROCUREMENT");
        body.put("recipient", "江门市公共资源交易中心");
        body.put("basis", "江采〔2026〕7号");
        body.put("by", "采购平台");
        body.put("credit_codes", codes);
        return body;
    }

    static Response ask(Map<String, Object> question) {
        return given().contentType(ContentType.JSON).body(question).post(PATH);
    }

    static Response ask(String... codes) {
        return ask(question(List.of(codes)));
    }

    static void register(String code, String name) {
        given().contentType(ContentType.JSON)
                .body(Map.of("credit_code", code, "name", name, "county", "440703"))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);
    }

    static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
