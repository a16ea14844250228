package cn.jiangmen.quality.enterprise.guidance;

import static io.restassured.RestAssured.given;

import cn.jiangmen.quality.enterprise.rest.Codes;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;

/** Enterprises registered for tests over the API. */
final class Registered {
    private Registered() {}

    /** A new enterprise's code; industry and size may be null. */
    static String enterprise(String county, String industry, String size) {
        String code = Codes.next();
        Map<String, Object> body = new HashMap<>();
        body.put("credit_code", code);
        body.put("name", "江门市引导测试企业 " + code);
        body.put("county", county);
        body.put("industry", industry);
        body.put("size", size);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);
        return code;
    }
}
