package cn.jiangmen.quality.supervision.penalties.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Penalties as officers bring them about, from the case to the publication. */
public final class PenaltyApi {
    public static final String PATH = "/api/v1/penalties";
    public static final String CASES = "/api/v1/cases/";
    public static final String BY = "蓬江区市场监督管理局";
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private PenaltyApi() {}

    /** A case of a procedure, opened on 2026-03-02 and investigated from 2026-03-05 on. */
    public static String investigated(String procedure, String creditCode) {
        Map<String, Object> opening = new HashMap<>();
        opening.put("enterprise_name", "江门市蓬江区示例照明有限公司");
        opening.put("credit_code", creditCode);
        opening.put("county", "440703");
        opening.put("subject_matter", "涉嫌无证出厂");
        opening.put("opened_on", "2026-03-02");
        opening.put("procedure", procedure);
        if ("EXTERNAL".equals(procedure)) {
            opening.put("external_reference", "粤执法平台-" + NUMBER.incrementAndGet());
        }
        String number = json().body(opening)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("case_number");
        step(number, "investigations", Map.of("effective_on", "2026-03-05"));
        return number;
    }

    /** A case of the ordinary procedure whose review was passed on 2026-04-08: a penalty can be decided. */
    public static String reviewed(String creditCode) {
        String number = investigated("ORDINARY", creditCode);
        step(number, "conclusions", Map.of("effective_on", "2026-03-18", "by", BY, "finding", "违法事实成立"));
        step(number, "notices", Map.of("effective_on", "2026-03-20", "by", BY, "hearing_offered", true));
        step(number, "waivers", Map.of("effective_on", "2026-03-23", "by", BY));
        step(number, "legal-reviews", Map.of("effective_on", "2026-03-31", "by", BY));
        step(number, "legal-review-results", Map.of("effective_on", "2026-04-08", "by", BY, "passed", true));
        return number;
    }

    /** A fine of 50,000 yuan under CAR-66, decided on 2026-04-10; change it with further fields. */
    public static Map<String, Object> decision(String inCase, Object... more) {
        Map<String, Object> body = new HashMap<>();
        body.put("case_number", inCase);
        body.put("by", "江门市市场监督管理局");
        body.put("decision_number", "江市监处罚〔2026〕" + NUMBER.incrementAndGet() + "号");
        body.put("decided_on", "2026-04-10");
        body.put("kinds", java.util.List.of("FINE"));
        body.put("fine_yuan", "50000");
        body.put("provision", "CAR-66");
        body.put("offence_on", "2026-02-10");
        body.put("offence_type", "违反强制性产品认证规定");
        body.put("facts", "未经认证擅自出厂");
        body.put("content", "罚款伍万元整");
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    public static Response decide(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    public static String decided(Map<String, Object> body) {
        return decide(body).then().statusCode(201).extract().path("penalty_id");
    }

    /** Served on 2026-04-13, the party told that it will be published. */
    public static String served(Map<String, Object> body) {
        String id = decided(body);
        act(
                        id,
                        "services",
                        Map.of("effective_on", "2026-04-13", "manner", "直接送达", "told_of_publication", true, "by", BY))
                .then()
                .statusCode(200);
        return id;
    }

    public static Response act(String id, String act, Map<String, ?> body) {
        return json().header("If-Match", "*").body(body).post(PATH + "/" + id + "/" + act);
    }

    public static Response publication(String id, String channel, String act, Map<String, ?> body) {
        return act(id, "publications/" + channel + "/" + act, body);
    }

    /** What is told of the publication on a channel. */
    static ValidatableResponse shown(String id, String channel) {
        return given().get(PATH + "/" + id + "/publications")
                .then()
                .statusCode(200)
                .rootPath("publications.find { it.channel == '" + channel + "' }");
    }

    public static void step(String number, String act, Map<String, ?> body) {
        json().header("If-Match", "*")
                .body(body)
                .post(CASES + number + "/" + act)
                .then()
                .statusCode(200);
    }

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
