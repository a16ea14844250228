package cn.jiangmen.quality.certificate.rest;

import static cn.jiangmen.quality.certificate.rest.Api.PATH;
import static cn.jiangmen.quality.certificate.rest.Api.act;
import static cn.jiangmen.quality.certificate.rest.Api.cccRegistration;
import static cn.jiangmen.quality.certificate.rest.Api.register;
import static cn.jiangmen.quality.certificate.rest.Api.registered;
import static cn.jiangmen.quality.certificate.rest.Api.registration;
import static cn.jiangmen.quality.certificate.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.text.MatchesPattern.matchesPattern;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal by its status, its type and its sentence; and nothing that is sent makes a 500. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CertificateRefusalIT {
    @ParameterizedTest
    @CsvSource({
        "holder, '{\"name\": \"甲\", \"credit_code\": \"91440703MA4T000276\"}', credit-code-invalid",
        "holder, '{\"name\": \"甲\", \"country\": \"CN\"}', code-invalid",
        "parties, '[{\"role\": \"FACTORY\", \"name\": \"甲\"}, {\"role\": \"FACTORY\", \"name\": \"乙\"}]', party-repeated",
        "scheme, '\"A9999\"', scheme-unknown",
        "scheme, '\"A01\"', scheme-unknown",
        "scheme, '\"B0501\"', scheme-of-other-kind",
        "issued_on, '\"1989-12-31\"', date-implausible",
        "issued_on, '\"1900-01-01\"', date-implausible",
        "issued_on, '\"0000-01-01\"', date-implausible",
        "issued_on, '\"2028-01-10\"', expiry-before-issue",
        "expires_on, '\"2036-01-11\"', term-too-long",
        "expires_on, '\"9999-12-31\"', date-implausible",
        "expires_on, '\"+999999999-12-31\"', unreadable-body",
        "first_issued_on, '\"1900-01-01\"', date-implausible",
        "number, '\"\\u3000\"', invalid-request",
        "number, '\"\\u200b\"', certificate-number-invalid",
        "number, '\"\"', invalid-request",
        "number, null, invalid-request",
        "number, 12, unreadable-body",
        "number, '\"a\\u0000b\"', unreadable-body",
        "number, '\"a\\ud800b\"', unreadable-body",
        "holder, null, invalid-request",
        "holder, '\"甲\"', unreadable-body",
        "holder, '{}', invalid-request",
        "record_kind, '\"NONE\"', unreadable-body",
        "record_kind, 1, unreadable-body",
        "issued_on, '\"2024-02-30\"', unreadable-body",
        "issued_on, '\"2024-1-1\"', unreadable-body",
        "issued_on, 20240101, unreadable-body",
        "issued_on, '[2024,1,1]', unreadable-body",
        "issued_on, '\"2024-01-01T00:00:00Z\"', unreadable-body",
        "sub_certificate, '\"maybe\"', unreadable-body",
        "parties, '[null]', invalid-request",
        "parties, '{}', unreadable-body",
        "further, '{\"Bad Name\": \"x\"}', invalid-request",
        "further, '{\"name\": null}', invalid-request",
        "unknown_field, 1, unreadable-body"
    })
    void aWrongFieldIsNamed(String field, String value, String type) {
        Map<String, Object> body = registration();
        body.remove(field);
        String json = toJson(body);
        String text = json.substring(0, json.length() - 1) + ",\"" + field + "\":" + value + "}";
        Response answer = Api.json().body(text).post(PATH);
        refused(answer, 400, type);
    }

    @Test
    void aNumberIsRegisteredOncePerBodyInWhateverWriting() {
        Map<String, Object> body = with(registration(), "number", "重复〔2024〕" + Api.number());
        registered(body);
        String again = ((String) body.get("number"))
                .toLowerCase(java.util.Locale.ROOT)
                .replace("〔", "［")
                .replace("〕", " ] ");
        refused(register(with(body, "number", again)), 409, "certificate-number-taken");
        registered(with(body, "body", "CNCA-R-2002-002"));
        Map<String, Object> noBody = with(body, "body", null);
        registered(noBody);
        refused(register(noBody), 409, "certificate-number-taken");
    }

    @Test
    void anUnknownCertificateIsNotFound() {
        refused(Api.get(UUID.randomUUID().toString()), 404, "certificate-not-found");
        refused(
                act(UUID.randomUUID().toString(), "resumptions", "effective_on", "2024-06-01"),
                404,
                "certificate-not-found");
        refused(given().get(PATH + "/" + UUID.randomUUID() + "/history"), 404, "certificate-not-found");
        refused(given().get(PATH + "/not-an-id"), 404, "not-found");
    }

    @Test
    void cccNeedsItsProductClass() {
        refused(register(with(cccRegistration(), "product_class", null)), 400, "code-invalid");
        refused(register(with(cccRegistration(), "product_class", "105")), 400, "code-invalid");
        String id = registered(cccRegistration());
        refused(act(id, "corrections", "erase", List.of("PRODUCT_CLASS")), 400, "code-invalid");
    }

    @Test
    void reasonCodesAreChecked() {
        String id = registered(registration());
        refused(act(id, "suspensions", "effective_on", "2024-05-01"), 400, "reason-code-missing");
        refused(
                act(id, "suspensions", "effective_on", "2024-05-01", "reason_code", "0201"),
                400,
                "reason-code-unknown");
        refused(
                act(id, "revocations", "effective_on", "2024-05-01", "reason_code", "0200"),
                400,
                "reason-code-unknown");
        refused(
                act(id, "renewals", "issued_on", "2026-12-01", "expires_on", "2029-12-01", "reason_code", "0999"),
                400,
                "reason-code-unknown");
        String ccc = registered(cccRegistration());
        refused(
                act(ccc, "cancellations", "effective_on", "2024-05-01", "reason_code", "0205"),
                400,
                "reason-code-unknown");
        act(ccc, "cancellations", "effective_on", "2024-05-01", "reason_code", "0204")
                .then()
                .statusCode(200);
    }

    @Test
    void whatTheTableOfStatesForbidsIsRefused() {
        String id = registered(registration());
        refused(act(id, "resumptions", "effective_on", "2024-05-01"), 409, "transition-not-allowed");
        refused(suspend(id, "2024-01-09"), 409, "effective-before-issue");
        refused(suspend(id, "2027-01-10"), 409, "transition-not-allowed");
        refused(suspend(id, "1900-01-01"), 400, "date-implausible");
        refused(suspend(id, "9999-12-31"), 400, "date-implausible");
        suspend(id, "2024-05-01").then().statusCode(200);
        refused(suspend(id, "2024-06-01"), 409, "transition-not-allowed");
        refused(suspend(id, "2024-04-01"), 409, "contradicts-later-change");
        act(id, "revocations", "effective_on", "2024-07-01", "reason_code", "0115")
                .then()
                .statusCode(200);
        refused(act(id, "resumptions", "effective_on", "2024-08-01"), 409, "transition-not-allowed");
        refused(act(id, "cancellations", "effective_on", "2024-08-01"), 409, "transition-not-allowed");
        refused(
                act(id, "renewals", "issued_on", "2024-08-01", "expires_on", "2027-08-01"),
                409,
                "transition-not-allowed");
        refused(act(id, "corrections", "scheme", "A0102"), 409, "certificate-ended");
        refused(act(id, "corrections", "expires_on", "2026-01-01"), 409, "certificate-ended");
        act(id, "corrections", "standard", "GB/T 19001").then().statusCode(200);
    }

    @Test
    void renewalsAndCorrectionsThatDoNotFitAreRefused() {
        String id = registered(registration());
        refused(act(id, "renewals", "issued_on", "2025-01-01", "expires_on", "2027-01-09"), 409, "renewal-not-later");
        refused(
                act(id, "renewals", "issued_on", "2027-01-11", "expires_on", "2030-01-10"),
                409,
                "renewal-after-expiry");
        refused(act(id, "renewals", "issued_on", "2026-01-01", "expires_on", "2025-01-01"), 400, "expiry-before-issue");
        refused(act(id, "renewals", "issued_on", "2026-01-01", "expires_on", "2039-01-01"), 400, "term-too-long");
        refused(act(id, "corrections"), 409, "nothing-to-correct");
        refused(act(id, "corrections", "standard", "GB/T 19001-2016"), 409, "nothing-to-correct");
        refused(act(id, "corrections", "scheme", "B0501"), 400, "scheme-of-other-kind");
        suspend(id, "2026-05-01").then().statusCode(200);
        refused(act(id, "corrections", "expires_on", "2026-04-30"), 409, "change-outside-term");
        act(id, "renewals", "issued_on", "2026-12-01", "expires_on", "2029-11-30")
                .then()
                .statusCode(200);
        refused(act(id, "corrections", "issued_on", "2024-01-10"), 409, "term-older-than-known");
        refused(act(id, "corrections", "issued_on", "2027-01-11"), 409, "renewal-after-expiry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=1",
                "Status=VALID",
                "status=valid",
                "status=",
                "kpi_class=XYZ",
                "on=2024-02-30",
                "on=20240101",
                "on=1900-01-01",
                "on=9999-12-31",
                "on=%2B999999999-12-31",
                "limit=0",
                "limit=501",
                "limit=-1",
                "limit=99999999999",
                "limit=abc",
                "cursor=abc",
                "cursor=WyJ4Il0",
                "cursor=WyIxIiwiMiJd",
                "scheme=A9999",
                "credit_code=91440703MA4T000276",
                "number=%00",
                "number=%E2%80%8B",
                "holder=a%00b",
                "holder=%20",
                "on=2024-01-01&on=2024-01-02"
            })
    void aQueryThatCannotBeMeantIsRefused(String query) {
        Response answer = given().urlEncodingEnabled(false).get(PATH + "?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(400);
        answer.then().contentType("application/problem+json").body("detail", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "\"x\"", "{", "{}", "{\"number\": }", "{} {}", "\u0000"})
    void aBodyThatIsNoneIsRefused(String text) {
        Response answer = Api.json().body(text).post(PATH);
        assertThat(answer.statusCode()).as(text).isEqualTo(400);
        answer.then().contentType("application/problem+json");
    }

    @Test
    void otherContentTypesAndMethodsAreRefused() {
        refused(given().contentType(ContentType.TEXT).body("x").post(PATH), 415, "unsupported-media-type");
        refused(given().delete(PATH), 405, "method-not-allowed");
        refused(given().get("/api/v1/nothing"), 404, "not-found");
        refused(given().accept("application/xml").get(PATH), 406, "not-acceptable");
    }

    /** Sent by the JDK's client, because the other one prettifies a request and runs out of memory on this one. */
    @Test
    void aVeryDeepBodyIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[".repeat(100_000)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("/problems/");
        }
    }

    @Test
    void tooLongATextIsRefused() {
        refused(register(with(registration(), "standard", "标".repeat(2_001))), 400, "invalid-request");
    }

    @Test
    void tooManyFurtherFactsAreRefused() {
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 41; i++) {
            many.put("name_" + i, "x");
        }
        refused(register(with(registration(), "further", many)), 400, "invalid-request");
    }

    @Test
    void theSentenceIsInTheLanguageOfTheCaller() {
        Map<String, Object> body = with(registration(), "scheme", "A9999");
        register(body)
                .then()
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("没有该认证项目"))
                .body("detail", matchesPattern(".*A9999.*/api/v1/schemes。"))
                .body("errors[0].field", equalTo("scheme"));
        Api.json()
                .header("Accept-Language", "en")
                .body(body)
                .post(PATH)
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Unknown scheme"))
                .body("detail", matchesPattern("\"A9999\" is no scheme .*"));
    }

    private static Response suspend(String id, String on) {
        return act(id, "suspensions", "effective_on", on, "reason_code", "0111");
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then()
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", not(matchesPattern(".*(Exception|jakarta|java\\.|null).*")))
                .body("request_id", equalTo(answer.header("X-Request-ID")));
    }

    private static String toJson(Map<String, Object> body) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
