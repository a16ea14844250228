package cn.jiangmen.quality.certificate.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class VerificationApiIT {
    private static final String PATH = "/api/v1/verifications";
    private static final String CODE = "91440703MA4T000275";
    private static final String OTHER_CODE = "91350100M000100Y43";
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    @Test
    void everyCheckStandsByItself() {
        String body = body();
        String number = certificate(body, "江门市核验电器有限公司(测试)");
        Map<String, Object> question = question(number, body);
        question.put("holder", "江门市核验电器有限公司(测试)");
        question.put("product", "电线");
        JsonPath told = verify(Map.of("items", List.of(question)));
        assertThat(told.getBoolean("verification.items[0].found")).isTrue();
        assertThat(verdicts(told))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "EXISTS", "REGISTER_RECORD",
                        "HOLDER", "SAME_NAME",
                        "IN_FORCE", "VALID",
                        "BODY_APPROVED", "SCOPE_NOT_RECORDED",
                        "PRODUCT", "PRODUCT_NAMED"));
        assertThat(told.getString("verification.items[0].matches[0].source")).isEqualTo("OFFICER");
        assertThat(told.getList("verification.coverage.record_kind")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, NOT_BEGUN",
        "2024-01-01, VALID",
        "2024-05-31, VALID",
        "2024-06-01, SUSPENDED",
        "2024-08-31, SUSPENDED",
        "2024-09-01, VALID",
        "2025-02-28, VALID",
        "2025-03-01, REVOKED",
        "2030-01-01, REVOKED"
    })
    void inForceIsToldForTheDay(String on, String basis) {
        String body = body();
        String number = certificate(body, "江门市日期有限公司");
        String id =
                given().queryParam("number", number).get("/api/v1/certificates").path("items[0].certificate_id");
        act(id, 1, "suspensions", "2024-06-01");
        act(id, 2, "resumptions", "2024-09-01");
        act(id, 3, "revocations", "2025-03-01");
        JsonPath told = verify(Map.of("on", on, "items", List.of(question(number, body))));
        assertThat(told.getString("verification.on")).isEqualTo(on);
        assertThat(verdicts(told)).containsEntry("IN_FORCE", basis);
    }

    @Test
    void theBodysApprovalIsThatOfTheDayOfIssue() {
        String body = body();
        String number = certificate(body, "江门市批准有限公司");
        Map<String, Object> before = Map.of("from", "2020-01-01", "to", "2024-01-01");
        scope(body, 1, "B05", before);
        assertThat(approval(number, body)).isEqualTo("OUT_OF_SCOPE");
        scope(body, 2, "B05", Map.of("from", "2020-01-01", "to", "2024-01-02"));
        assertThat(approval(number, body)).isEqualTo("IN_SCOPE");
        stand(body, 3, "SUSPENDED", "2024-01-02");
        assertThat(approval(number, body)).isEqualTo("IN_SCOPE");
        post("/api/v1/certification-bodies/" + body + "/standing-withdrawals", "\"4\"", Map.of("reason", "误录"))
                .then()
                .statusCode(200);
        stand(body, 5, "WITHDRAWN", "2024-01-01");
        assertThat(approval(number, body)).isEqualTo("BODY_WITHDRAWN");
        String unknown = certificate("CNCA-R-2099-" + SERIAL.incrementAndGet(), "江门市无机构有限公司");
        assertThat(approval(unknown, null)).isEqualTo("BODY_NOT_RECORDED");
    }

    @Test
    void aCertificateWithoutBodyIsFound() {
        String number = "VER-" + SERIAL.incrementAndGet();
        post(
                        "/api/v1/certificates",
                        null,
                        Map.of(
                                "number", number,
                                "record_kind", "VOLUNTARY_PRODUCT",
                                "scheme", "B0501",
                                "issued_on", "2024-01-01",
                                "expires_on", "2028-12-31",
                                "holder", Map.of("name", "甲乙有限公司")))
                .then()
                .statusCode(201);
        assertThat(approval(number, null)).isEqualTo("BODY_NOT_RECORDED");
        assertThat(holder(number, null, "holder", "甲")).isEqualTo("OTHER_NAME");
    }

    @Test
    void theHolderIsComparedByCodeThenByName() {
        String body = body();
        String number = certificate(body, "江门市持证有限公司");
        assertThat(holder(number, body, "credit_code", CODE)).isEqualTo("SAME_CREDIT_CODE");
        assertThat(holder(number, body, "credit_code", OTHER_CODE)).isEqualTo("OTHER_CREDIT_CODE");
        assertThat(holder(number, body, "holder", "江门市他人有限公司")).isEqualTo("OTHER_NAME");
        assertThat(holder(number, body, "product", "电缆")).isEqualTo("HOLDER_NOT_NAMED");
    }

    @Test
    void notFoundSaysWhatMayBeTheReason() {
        String body = body();
        String number = certificate(body, "江门市查找有限公司");
        post(PATH, null, Map.of("items", List.of(question("NO-SUCH-" + number, null))))
                .then()
                .statusCode(200)
                .body("verification.items[0].found", equalTo(false))
                .body("verification.items[0].possible_reasons.code", hasItem("NOT_YET_REPORTED"))
                .body("tokens", hasSize(0));
        post(PATH, null, Map.of("items", List.of(question(number, "CNCA-R-1999-999"))))
                .then()
                .body("verification.items[0].matches", hasSize(0))
                .body("verification.items[0].possible_reasons.code", equalTo(List.of("OTHER_BODY")));
    }

    @Test
    void aHolderIsToldWhatItHas() {
        String body = body();
        String name = "江门市多证有限公司" + SERIAL.incrementAndGet();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(certificate(body, name));
        }
        JsonPath told = verify(Map.of("items", List.of(Map.of("holder", name))));
        assertThat(told.<String>getList("verification.items[0].matches.number")).isEqualTo(numbers);
        assertThat(told.getBoolean("verification.items[0].more")).isFalse();
    }

    @Test
    void aThousandAtOnceAreAnsweredInTheirOrder() {
        String body = body();
        String number = certificate(body, "江门市批量有限公司");
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            items.add(question(i % 2 == 0 ? number : "NONE-" + i, null));
        }
        JsonPath told = verify(Map.of("items", items));
        assertThat(told.<Boolean>getList("verification.items.found"))
                .hasSize(1_000)
                .startsWith(true, false, true);
        assertThat(told.getList("tokens")).isEmpty();
        items.add(question("ONE-TOO-MANY", null));
        refused(post(PATH, null, Map.of("items", items)), 400, "invalid-request");
    }

    @Test
    void theAnswerIsSignedAndAnybodyCanCheckIt() throws Exception {
        String body = body();
        String number = certificate(body, "江门市签名有限公司");
        Response answer = post(PATH, null, Map.of("items", List.of(question(number, body))));
        String jws = answer.path("jws");
        JsonWebSignature theirs = new JsonWebSignature();
        theirs.setCompactSerialization(jws);
        JsonWebKeySet keys =
                new JsonWebKeySet(given().get("/api/v1/verification-keys").asString());
        theirs.setKey(((PublicJsonWebKey) keys.findJsonWebKey(theirs.getKeyIdHeaderValue(), null, null, null))
                .getPublicKey());
        assertThat(theirs.verifySignature()).isTrue();
        assertThat(answer.asString()).contains("\"verification\":" + theirs.getPayload() + ",");

        String token = answer.path("tokens[0].token");
        assertThat(answer.<String>path("tokens[0].url")).endsWith("/verify#" + token);
        post("/api/v1/verification-token-checks", null, Map.of("token", token))
                .then()
                .statusCode(200)
                .body("genuine", equalTo(true))
                .body("claims.number", equalTo(number))
                .body("claims.checks.IN_FORCE", equalTo("YES"));
        given().queryParam("token", token)
                .get("/api/v1/verification-qr")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(startsWith("<svg"));
    }

    @Test
    void aTokenThatWasTamperedWithProvesNothing() {
        String body = body();
        String number = certificate(body, "江门市篡改有限公司");
        String token = post(PATH, null, Map.of("items", List.of(question(number, body))))
                .path("tokens[0].token");
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("江门市篡改有限公司", "江门市冒用有限公司");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        String unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + ".";
        for (String wrong : List.of(forged, unsigned, "a.b.c", "无")) {
            refused(
                    post("/api/v1/verification-token-checks", null, Map.of("token", wrong)),
                    422,
                    "verification-token-not-genuine");
        }
        refused(
                given().queryParam("token", forged).get("/api/v1/verification-qr"),
                422,
                "verification-token-not-genuine");
        String whole = post(PATH, null, Map.of("items", List.of(question(number, body))))
                .path("jws");
        refused(
                post("/api/v1/verification-token-checks", null, Map.of("token", whole)),
                422,
                "verification-token-not-genuine");
    }

    @Test
    void wrongQuestionsAreRefused() {
        refused(post(PATH, null, Map.of("items", List.of())), 400, "invalid-request");
        refused(
                post(PATH, null, Map.of("items", List.of(Map.of("product", "0101")))),
                400,
                "verification-names-nothing");
        refused(
                post(PATH, null, Map.of("items", List.of(Map.of("number", "\u200B")))),
                400,
                "verification-names-nothing");
        refused(
                post(PATH, null, Map.of("items", List.of(Map.of("credit_code", "91440703MA4T000270")))),
                400,
                "credit-code-invalid");
        refused(
                post(PATH, null, Map.of("on", "1900-01-01", "items", List.of(question("A", null)))),
                400,
                "date-implausible");
        refused(given().get("/api/v1/verification-qr"), 400, "invalid-request");
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        given().get("/verify")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("证书核验"));
        for (String file : List.of("verify.js", "words.js", "signature.js", "verify.css")) {
            given().get("/verify-page/" + file).then().statusCode(200);
        }
    }

    private static String approval(String number, String body) {
        return verdicts(verify(Map.of("items", List.of(question(number, body)))))
                .get("BODY_APPROVED");
    }

    private static String holder(String number, String body, String field, String value) {
        Map<String, Object> question = question(number, body);
        question.put(field, value);
        return verdicts(verify(Map.of("items", List.of(question)))).get("HOLDER");
    }

    private static Map<String, String> verdicts(JsonPath told) {
        Map<String, String> bases = new HashMap<>();
        told.<Map<String, String>>getList("verification.items[0].matches[0].checks")
                .forEach(check -> bases.put(check.get("check"), check.get("basis")));
        return bases;
    }

    private static JsonPath verify(Map<String, Object> request) {
        return post(PATH, null, request).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> question(String number, String body) {
        Map<String, Object> question = new HashMap<>();
        question.put("number", number);
        question.put("body", body);
        return question;
    }

    private static String body() {
        String number = "CNCA-R-2031-" + SERIAL.incrementAndGet();
        post("/api/v1/certification-bodies", null, Map.of("approval_number", number, "name", "核验示例机构"))
                .then()
                .statusCode(201);
        return number;
    }

    private static String certificate(String body, String holder) {
        String number = "VER-" + SERIAL.incrementAndGet();
        Map<String, Object> registration = Map.of(
                "number", number,
                "body", body,
                "record_kind", "VOLUNTARY_PRODUCT",
                "scheme", "B0501",
                "issued_on", "2024-01-01",
                "expires_on", "2028-12-31",
                "product_name", "铜芯电线",
                "holder", Map.of("name", holder, "credit_code", CODE));
        post("/api/v1/certificates", null, registration).then().statusCode(201);
        return number;
    }

    private static void act(String id, int version, String act, String day) {
        post(
                        "/api/v1/certificates/" + id + "/" + act,
                        "\"" + version + "\"",
                        Map.of("effective_on", day, "reason", "测试"))
                .then()
                .statusCode(200);
    }

    private static void scope(String body, int version, String scheme, Map<String, Object> period) {
        post(
                        "/api/v1/certification-bodies/" + body + "/scopes",
                        "\"" + version + "\"",
                        Map.of("scheme", scheme, "periods", List.of(period), "reason", "测试"))
                .then()
                .statusCode(200);
    }

    private static void stand(String body, int version, String status, String day) {
        post(
                        "/api/v1/certification-bodies/" + body + "/standings",
                        "\"" + version + "\"",
                        Map.of("status", status, "effective_on", day, "reason", "测试"))
                .then()
                .statusCode(200);
    }

    private static Response post(String path, String ifMatch, Object request) {
        var sent = given().contentType(ContentType.JSON).body(request);
        return (ifMatch == null ? sent : sent.header("If-Match", ifMatch)).post(path);
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then().contentType("application/problem+json").body("type", endsWith("/" + type));
    }
}
