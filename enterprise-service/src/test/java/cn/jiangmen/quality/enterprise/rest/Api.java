package cn.jiangmen.quality.enterprise.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** The service as a caller uses it. */
final class Api {
    static final String PATH = "/api/v1/enterprises";
    private static final String REASON = "测试";

    private Api() {}

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** A complete registration; change it with {@link #with}. */
    static Map<String, Object> registration(String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("credit_code", code);
        body.put("name", "江门市测试制造有限公司");
        body.put("county", "440703");
        body.put("county_since", "2020-01-01");
        body.put("address", "蓬江区测试路 1 号");
        body.put("industry", "3872");
        body.put("size", "SMALL");
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    static Response register(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    /** A registered enterprise's code. */
    static String registered() {
        String code = Codes.next();
        register(registration(code)).then().statusCode(201);
        return code;
    }

    static Response get(String code) {
        return given().get(PATH + "/" + code);
    }

    static Response changeIf(String ifMatch, String code, String act, Object... fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("reason", REASON);
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        RequestSpecification request = json().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(PATH + "/" + code + "/" + act);
    }

    /** Changes it whatever its version is. */
    static Response change(String code, String act, Object... fields) {
        return changeIf("*", code, act, fields);
    }
}
