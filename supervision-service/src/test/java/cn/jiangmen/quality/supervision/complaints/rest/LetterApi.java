package cn.jiangmen.quality.supervision.complaints.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters and their matters as callers use them. */
public final class LetterApi {
    public static final String LETTERS = "/api/v1/letters";
    public static final String COMPLAINTS = "/api/v1/complaints";
    public static final String REPORTS = "/api/v1/reports";
    public static final String BY = "蓬江区市场监管局";

    private LetterApi() {}

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** A letter that brings both, recorded by an officer; change it with {@link #with}. */
    public static Map<String, Object> letter(String enterprise) {
        Map<String, Object> body = new HashMap<>();
        body.put("kinds", List.of("COMPLAINT", "REPORT"));
        body.put("channel", "MAIL");
        body.put("received_on", "2026-05-12");
        body.put("reporter", reporter("测试来信人"));
        body.put("enterprise_name", enterprise);
        body.put("county", "440703");
        body.put("category", "MISUSED_MARK");
        body.put("facts", "所售灯具标有标志,查无证书。");
        body.put("claim", "退货");
        body.put("by", BY);
        return body;
    }

    static Map<String, Object> reporter(String name) {
        Map<String, Object> reporter = new HashMap<>();
        reporter.put("name", name);
        reporter.put("phone", "138-1234-5678");
        reporter.put("address", "江门市蓬江区测试路 9 号");
        return reporter;
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    public static String unique() {
        return "江门市投诉测试" + Long.toString(System.nanoTime(), 36) + "有限公司";
    }

    public static Response submit(Map<String, Object> body) {
        return json().body(body).post(LETTERS);
    }

    /** The number of a new complaint. */
    public static String complaint() {
        return submit(letter(unique())).then().statusCode(201).extract().path("matters[0].number");
    }

    /** The number of a new report. */
    public static String report() {
        return report(letter(unique()));
    }

    public static String report(Map<String, Object> body) {
        Map<String, Object> alone = with(with(body, "kinds", List.of("REPORT")), "claim", null);
        return submit(alone).then().statusCode(201).extract().path("matters[0].number");
    }

    public static Map<String, Object> step(String on) {
        Map<String, Object> body = new HashMap<>();
        body.put("by", BY);
        body.put("effective_on", on);
        return body;
    }

    public static Map<String, Object> step(String on, String field, Object value) {
        return with(step(on), field, value);
    }

    public static Response act(String path, String number, String act, Map<String, ?> body) {
        return act(path, number, act, "*", body);
    }

    public static Response act(String path, String number, String act, String ifMatch, Map<String, ?> body) {
        RequestSpecification request = json().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path + "/" + number + "/" + act);
    }

    /** Does it, and it must work. */
    public static Response done(String path, String number, String act, Map<String, ?> body) {
        return act(path, number, act, body).then().statusCode(200).extract().response();
    }

    static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
