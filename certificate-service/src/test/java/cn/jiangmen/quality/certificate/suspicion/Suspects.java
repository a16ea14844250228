package cn.jiangmen.quality.certificate.suspicion;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.kit.events.EventLoops;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;

/** Suspicious certificates, and the leads they lead to, as callers see them. */
final class Suspects {
    static final String LEADS = "/api/v1/certificate-leads";
    private static final AtomicInteger BODIES = new AtomicInteger(100);

    private Suspects() {}

    /** A certificate of a holder of its own; {@code fields} are names and values. */
    static Map<String, Object> certificate(Object... fields) {
        return changed(Api.registration(), fields);
    }

    static Map<String, Object> ccc(Object... fields) {
        return changed(Api.cccRegistration(), fields);
    }

    private static Map<String, Object> changed(Map<String, Object> body, Object... fields) {
        Map<String, Object> result = new HashMap<>(body);
        result.put("holder", holder("江门市线索测试有限公司", Api.creditCode()));
        for (int i = 0; i < fields.length; i += 2) {
            result.put((String) fields[i], fields[i + 1]);
        }
        return result;
    }

    static Map<String, Object> holder(String name, String code) {
        return Map.of("name", name, "credit_code", code);
    }

    /** A body of its own that may certify to a scheme on the given days. */
    static String body(String scheme, String from, String to) {
        String number = "CNCA-R-2019-" + BODIES.incrementAndGet();
        post("/api/v1/certification-bodies", Map.of("approval_number", number, "name", "线索测试认证有限公司"))
                .then()
                .statusCode(201);
        Map<String, Object> period = new HashMap<>();
        period.put("from", from);
        period.put("to", to);
        post(
                        "/api/v1/certification-bodies/" + number + "/scopes",
                        Map.of("scheme", scheme, "periods", List.of(period), "reason", "测试"))
                .then()
                .statusCode(200);
        return number;
    }

    static Response post(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(path);
    }

    static List<Map<String, Object>> leads(String... query) {
        var request = given();
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.queryParam("limit", 500)
                .get(LEADS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The one lead of a rule on a certificate's number, once it has the status. */
    static Map<String, Object> lead(String rule, Object number, String status) {
        return patient()
                .until(
                        () -> leads("rule", rule, "number", (String) number, "status", status),
                        found -> found.size() == 1)
                .getFirst();
    }

    /** A lead once it has a version. */
    static Map<String, Object> version(Map<String, Object> lead, int version) {
        return patient()
                .until(
                        () -> given().get(LEADS + "/" + lead.get("lead_id"))
                                .jsonPath()
                                .getMap(""),
                        now -> now.get("version").equals(version));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static ConditionFactory patient() {
        return await().atMost(ofSeconds(60));
    }

    /** Everything that was changed so far has been looked at: what was sent before the last change was sent, is applied. */
    static void settled(EventLoops loops) {
        Map<String, Object> last = certificate("issued_on", "2024-01-10", "expires_on", "2029-01-10");
        Api.registered(last);
        lead("VALIDITY_TOO_LONG", last.get("number"), "OPEN");
        Instant seen = Instant.now();
        patient().until(() -> loops.freshness("suspicion").asOf().isAfter(seen));
        patient().until(() -> given().get("/api/v1/suspicion-scan")
                .jsonPath()
                .getMap("")
                .equals(Map.of("waiting", 0, "sweeping", false)));
    }
}
