package cn.jiangmen.quality.certificate.suspicion;

import static cn.jiangmen.quality.certificate.suspicion.Suspects.ccc;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.holder;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.leads;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is seen in the market is compared with the certificates of its days; rules are switched and changed by the API. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ObservationIT {
    private static final String PATH = "/api/v1/observations";
    private static final String RULES = "/api/v1/suspicion-rules";

    @Inject
    EventLoops loops;

    private static Map<String, Object> claim(String code, Object... fields) {
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", "MARK_CLAIM", "enterprise_name", "江门市观察有限公司", "credit_code", code, "scheme", "B01"));
        body.putAll(Map.of("product_class", "0105", "observed_from", "2025-06-01", "source", "测试", "by", "蓬江区市场监管局"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    private static String observed(Map<String, Object> body) {
        return post(PATH, body).then().statusCode(201).extract().path("observation_id");
    }

    private static List<Map<String, Object>> about(String rule, String code, String status) {
        return Suspects.patient()
                .until(() -> leads("rule", rule, "credit_code", code, "status", status), found -> !found.isEmpty());
    }

    @Test
    void aMarkWithoutCertificateIsALeadUntilOneIsFound() {
        String code = Api.creditCode();
        String id = observed(claim(code, "observed_to", "2025-06-03"));
        Map<String, Object> lead =
                about("MARK_WITHOUT_CERTIFICATE", code, "OPEN").getFirst();
        assertThat(lead).containsEntry("county", null).containsEntry("subject_name", "江门市观察有限公司");
        assertThat(Suspects.map(lead.get("evidence")))
                .containsEntry("observation_id", id)
                .containsEntry("days", "{[2025-06-01,2025-06-04)}");
        // a certificate for another product says nothing, one in which it is the factory does
        Api.registered(ccc("product_class", "0104", "holder", holder("江门市观察有限公司", code)));
        Api.registered(ccc("parties", List.of(Map.of("role", "FACTORY", "name", "江门市观察有限公司", "credit_code", code))));
        about("MARK_WITHOUT_CERTIFICATE", code, "CLEARED");
    }

    @Test
    void aNumberOfSomebodyElseDoesNotCover() {
        Map<String, Object> others = ccc();
        Api.registered(others);
        String code = Api.creditCode();
        observed(claim(code, "number", others.get("number")));
        Map<String, Object> lead =
                about("MARK_WITHOUT_CERTIFICATE", code, "OPEN").getFirst();
        assertThat((List<?>) Suspects.map(lead.get("evidence")).get("number_belongs_to"))
                .hasSize(1);
    }

    @Test
    void aWithdrawnObservationClearsItsLead() {
        String code = Api.creditCode();
        String id = observed(claim(code));
        about("MARK_WITHOUT_CERTIFICATE", code, "OPEN");
        Map<String, String> why = Map.of("by", "蓬江区市场监管局", "reason", "看错");
        post(PATH + "/" + id + "/withdrawals", why).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        about("MARK_WITHOUT_CERTIFICATE", code, "CLEARED");
        post(PATH + "/" + id + "/withdrawals", why).then().statusCode(409).body("type", endsWith("already-withdrawn"));
        given().get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.change", equalTo(List.of("recorded", "withdrawn")));
    }

    @Test
    void productionDuringASuspension() {
        String code = Api.creditCode();
        Map<String, Object> certificate = ccc("holder", holder("江门市停产有限公司", code));
        String id = Api.registered(certificate);
        Api.act(id, "suspensions", "effective_on", "2025-03-01", "reason_code", "0201")
                .then()
                .statusCode(200);
        Api.act(id, "resumptions", "effective_on", "2025-05-01").then().statusCode(200);
        String before =
                observed(claim(code, "kind", "PRODUCTION", "observed_from", "2025-02-27", "observed_to", "2025-02-28"));
        String during =
                observed(claim(code, "kind", "PRODUCTION", "observed_from", "2025-04-30", "observed_to", "2025-05-02"));
        Map<String, Object> lead = about("MADE_WHILE_SUSPENDED", code, "OPEN").getFirst();
        assertThat(Suspects.map(lead.get("evidence")))
                .containsEntry("observation_id", during)
                .containsEntry("days", "{[2025-04-30,2025-05-01)}");
        Suspects.settled(loops);
        assertThat(leads("credit_code", code)).hasSize(1).noneMatch(each -> Suspects.map(each.get("evidence"))
                .containsValue(before));
        // told later: it was lifted a day earlier
        Map<String, Object> other =
                ccc("holder", holder("江门市停产有限公司", code), "issued_on", "2025-04-30", "expires_on", "2030-04-29");
        Api.registered(other);
        about("MADE_WHILE_SUSPENDED", code, "CLEARED");
    }

    @Test
    void aRuleThatIsOffSaysNothingAndIsAskedOfEverythingWhenItIsOn() {
        String path = RULES + "/VALIDITY_TOO_LONG/corrections";
        Map<String, Object> one = Suspects.certificate("issued_on", "2024-02-10", "expires_on", "2027-02-15");
        try {
            post(path, change(Map.of("parameters", Map.of("tolerance_days", 10))))
                    .then()
                    .statusCode(200);
            Api.registered(one);
            Suspects.settled(loops);
            assertThat(leads("number", (String) one.get("number"))).isEmpty();
        } finally {
            post(path, change(Map.of("parameters", Map.of("tolerance_days", 0))))
                    .then()
                    .statusCode(200);
        }
        Suspects.lead("VALIDITY_TOO_LONG", one.get("number"), "OPEN");
        String code = Api.creditCode();
        String marks = RULES + "/MARK_WITHOUT_CERTIFICATE/corrections";
        try {
            post(marks, change(Map.of("enabled", false))).then().statusCode(200).body("enabled", equalTo(false));
            observed(claim(code));
            Suspects.settled(loops);
            assertThat(leads("credit_code", code)).isEmpty();
        } finally {
            post(marks, change(Map.of("enabled", true))).then().statusCode(200);
        }
        about("MARK_WITHOUT_CERTIFICATE", code, "OPEN");
        given().get(RULES + "/MARK_WITHOUT_CERTIFICATE/history")
                .then()
                .statusCode(200)
                .body("items.change", hasItem("delivered"))
                .body("items.reason", hasItem("测试"));
    }

    private static Map<String, Object> change(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("by", "市市场监管局");
        body.put("reason", "测试");
        return body;
    }

    @Test
    void whatCannotBeIsRefused() {
        String burst = RULES + "/BURST/corrections";
        given().get(RULES).then().statusCode(200).body("items.code", hasItem("NUMBER_REUSED"));
        given().get(RULES + "/NONE").then().statusCode(404).body("type", endsWith("suspicion-rule-not-found"));
        for (Map<String, Object> bad : List.of(
                Map.<String, Object>of("leest", 3),
                Map.<String, Object>of("least", 0),
                Map.<String, Object>of("least", "30"))) {
            post(burst, change(Map.of("parameters", bad)))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", endsWith("suspicion-parameter-invalid"));
        }
        post(burst, change(Map.of("enabled", true)))
                .then()
                .statusCode(409)
                .body("type", endsWith("nothing-to-correct"));
        post(burst, Map.of("enabled", false)).then().statusCode(400);
        Map<String, Object> off = change(Map.of("enabled", false));
        given().contentType(ContentType.JSON).body(off).post(burst).then().statusCode(428);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"99\"")
                .body(off)
                .post(burst)
                .then()
                .statusCode(412);
        String code = Api.creditCode();
        for (Map<String, Object> days : List.of(
                Map.<String, Object>of("observed_from", "2999-01-01"),
                Map.<String, Object>of("observed_to", "2025-05-31"),
                Map.<String, Object>of("observed_from", "2001-01-01", "observed_to", "2020-01-01"))) {
            Map<String, Object> body = claim(code);
            body.putAll(days);
            post(PATH, body).then().statusCode(400).body("type", endsWith("observed-days-invalid"));
        }
        post(PATH, claim(code, "scheme", "A9999")).then().statusCode(400).body("type", endsWith("scheme-unknown"));
        post(PATH, claim("91440703MA4T000276")).then().statusCode(400).body("type", endsWith("credit-code-invalid"));
        for (String path : List.of(PATH, Suspects.LEADS)) {
            for (String id : List.of("none", UUID.randomUUID().toString())) {
                given().get(path + "/" + id).then().statusCode(404).body("type", endsWith("-not-found"));
            }
            given().queryParam("colour", "red").get(path).then().statusCode(400);
        }
    }

    @Test
    void theSameReportTwiceIsRecordedOnce() {
        Map<String, Object> body = claim(Api.creditCode());
        String key = UUID.randomUUID().toString();
        String first = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .path("observation_id");
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("observation_id", equalTo(first));
        given().queryParam("credit_code", body.get("credit_code"))
                .get(PATH)
                .then()
                .body("items.observation_id", equalTo(List.of(first)));
    }
}
