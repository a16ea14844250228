package cn.jiangmen.quality.certificate.chain;

import static cn.jiangmen.quality.certificate.Rows.outbox;
import static cn.jiangmen.quality.certificate.rest.Api.act;
import static cn.jiangmen.quality.certificate.rest.Api.cccRegistration;
import static cn.jiangmen.quality.certificate.rest.Api.registered;
import static cn.jiangmen.quality.certificate.rest.Api.registration;
import static cn.jiangmen.quality.certificate.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.certificate.Rows;
import cn.jiangmen.quality.certificate.chain.events.LinkMessages;
import cn.jiangmen.quality.certificate.events.FeatureContract;
import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Certificates follow one another in a chain without forks and circles; a transfer is one act or none. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ChainIT {
    private static final String LINKS = "/api/v1/certificate-links";
    private static final String BY = "江门市市场监督管理局认证监管科";

    @Inject
    DataSource database;

    @Test
    void threeGenerationsAreOneChain() throws Exception {
        String first = generation("2018-01-10", "2021-01-09");
        String second = generation("2021-01-10", "2024-01-09");
        String third = generation("2024-03-01", "2027-02-28"); // after a gap
        String late = follow(second, third, "RECERTIFICATION")
                .then()
                .statusCode(201)
                .extract()
                .path("link_id");
        follow(first, second, "RECERTIFICATION").then().statusCode(201).header("Location", notNullValue());
        Stream.of(first, second, third).forEach(id -> chain(id)
                .body("certificates.certificate_id", contains(first, second, third))
                .body("certificates[0].link", nullValue())
                .body("certificates[1].link.reason_code", equalTo("0102"))
                .body("in_force.from", contains("2018-01-10", "2024-03-01"))
                .body("in_force.to", contains("2024-01-10", "2027-03-01")));

        refused(follow(first, third, "RECERTIFICATION"), 409, "chain-linked-already");
        refused(follow(third, third, "RECERTIFICATION"), 400, "chain-to-itself");
        refused(follow(third, first, "RECERTIFICATION"), 409, "chain-successor-older");
        post(LINKS + "/" + late + "/withdrawals", "\"1\"", Map.of("by", BY, "reason", "误录"))
                .then()
                .statusCode(200)
                .body("withdrawn_at", notNullValue());
        chain(third).body("certificates", hasSize(1));
        refused(
                post(LINKS + "/" + late + "/withdrawals", "\"2\"", Map.of("by", BY, "reason", "误录")),
                409,
                "chain-link-withdrawn");
        refused(
                post(LINKS + "/" + late + "/withdrawals", null, Map.of("by", BY, "reason", "误录")),
                428,
                "precondition-required");
        given().get(LINKS + "/" + late + "/history").then().body("items.change", contains("made", "withdrawn"));
        refused(given().get(LINKS + "/" + UUID.randomUUID()), 404, "certificate-link-not-found");
        List<EventEnvelope> events = outbox(database, LinkMessages.TOPIC, late);
        assertThat(events).extracting(EventEnvelope::type).containsExactlyElementsOf(FeatureContract.LINK_TYPES);
        assertThat(events)
                .allSatisfy(event -> assertThat(FeatureContract.faults(event)).isEmpty());
    }

    @Test
    void whatDoesNotBelongTogetherIsNotLinked() {
        String one = generation("2021-01-10", "2024-01-09");
        Map<String, Object> next = with(with(registration(), "issued_on", "2024-01-10"), "expires_on", "2027-01-09");
        String otherHolder = fresh(with(next, "holder", Map.of("name", "江门市别家有限公司", "credit_code", Api.creditCode())));
        refused(follow(one, otherHolder, "RECERTIFICATION"), 409, "chain-other-holder");
        refused(follow(one, fresh(with(next, "scheme", "A0201")), "RECERTIFICATION"), 409, "chain-other-scheme");
        refused(follow(one, fresh(with(next, "scheme", "A0103")), "RECERTIFICATION"), 409, "chain-other-scheme");
        String otherBody = fresh(with(next, "body", "CNCA-R-2002-004"));
        refused(follow(one, otherBody, "RECERTIFICATION"), 409, "chain-kind-contradicts-bodies");
        refused(follow(one, fresh(next), "TRANSFER"), 409, "chain-kind-contradicts-bodies");
        refused(follow(one, UUID.randomUUID().toString(), "TRANSFER"), 404, "certificate-not-found");
        Map<String, Object> merged = succession(otherHolder, "REPLACEMENT");
        merged.put("reason_code", "9999");
        merged.put("other_holder", true);
        refused(post(Api.PATH + "/" + one + "/successions", null, merged), 400, "reason-code-unknown");
        merged.put("reason_code", "0104");
        post(Api.PATH + "/" + one + "/successions", null, merged).then().statusCode(201);
        // an edition of the same standard follows it
        String edition = fresh(
                with(with(with(next, "scheme", "A010102"), "issued_on", "2027-01-01"), "expires_on", "2029-12-31"));
        follow(fresh(next), edition, "RECERTIFICATION").then().statusCode(201);
    }

    @Test
    void aCircleCannotCloseEvenBetweenTwoOfficers() throws Exception {
        List<String> ids = Stream.generate(() -> generation("2021-01-10", "2024-01-09"))
                .limit(3)
                .toList();
        List<Integer> answers = Stream.of(0, 1, 2)
                .map(i -> CompletableFuture.supplyAsync(() ->
                        follow(ids.get(i), ids.get((i + 1) % 3), "REPLACEMENT").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(201, 201, 409);
        chain(ids.getFirst()).body("certificates.certificate_id", containsInAnyOrder(ids.toArray()));
    }

    @Test
    void aTransferIsOneActWithoutAGap() throws Exception {
        String body = body("APPROVED");
        String old = registered(registration());
        String key = UUID.randomUUID().toString();
        Map<String, Object> told = transfer(body);
        Response answer = keyed(key, old, told);
        String next = answer.then()
                .statusCode(201)
                .body("ended_as", equalTo("REVOKED"))
                .body("ends_on", equalTo("2025-06-01"))
                .body("link.kind", equalTo("TRANSFER"))
                .extract()
                .path("successor");
        keyed(key, old, told).then().statusCode(201).body("successor", equalTo(next));
        given().get(Api.PATH + "/" + next)
                .then()
                .body("body", equalTo(body))
                .body("holder.credit_code", equalTo("91440703MA4T000275"))
                .body("scheme", equalTo("A0101"))
                .body("first_issued_on", equalTo("2024-01-10"));
        given().queryParam("on", "2025-05-31").get(Api.PATH + "/" + old).then().body("status", equalTo("VALID"));
        given().get(Api.PATH + "/" + old)
                .then()
                .body("status_changes[0].reason_code", equalTo("0120"))
                .body("version", equalTo(2));
        chain(old)
                .body("certificates.certificate_id", contains(old, next))
                .body("in_force.from", contains("2024-01-10"))
                .body("in_force.to", contains("2027-01-10"));
        refused(transferred(old, "*", with(told, "number", Api.number())), 409, "transfer-not-valid");
    }

    @Test
    void aRefusedTransferWritesNothing() throws Exception {
        String body = body("APPROVED");
        String old = registered(registration());
        long certificates = Rows.count(database, "select count(*) from certificate where body = ?", body);
        Map<String, Object> told = transfer(body);
        refused(transferred(old, null, told), 428, "precondition-required");
        refused(transferred(old, "\"7\"", told), 412, "stale-version");
        refused(transferred(old, "*", with(told, "ends_on", "2025-05-01")), 409, "transfer-leaves-gap");
        refused(transferred(old, "*", with(told, "body", Api.BODY)), 409, "chain-kind-contradicts-bodies");
        refused(transferred(old, "*", with(told, "body", "CNCA-R-1999-000")), 409, "transfer-body-not-approved");
        refused(transferred(old, "*", with(told, "body", body("WITHDRAWN"))), 409, "transfer-body-not-approved");
        refused(transferred(old, "*", with(told, "end_reason_code", "9999")), 400, "reason-code-unknown");
        refused(transferred(old, "*", with(told, "reason_code", "9999")), 400, "reason-code-unknown");
        refused(transferred(old, "*", with(told, "expires_on", "2025-05-01")), 400, "expiry-before-issue");
        act(old, "suspensions", "effective_on", "2025-05-01", "reason_code", "0111");
        refused(transferred(old, "*", told), 409, "transfer-not-valid");
        assertThat(Rows.count(database, "select count(*) from certificate where body = ?", body))
                .isEqualTo(certificates);
        given().get(Api.PATH + "/" + old).then().body("version", equalTo(2));

        String scoped = body("APPROVED");
        post(
                        "/api/v1/certification-bodies/" + scoped + "/scopes",
                        "\"1\"",
                        Map.of("scheme", "A02", "periods", List.of(Map.of("from", "2020-01-01")), "reason", "批准书"))
                .then()
                .statusCode(200);
        refused(transferred(registered(registration()), "*", transfer(scoped)), 409, "transfer-body-not-approved");
        // CCC: cancelled as the applicant asks
        transferred(registered(cccRegistration()), "*", transfer(body))
                .then()
                .statusCode(201)
                .body("ended_as", equalTo("CANCELLED"));
    }

    @Test
    void replacementsHaveTheirReasons() {
        String id = registered(registration());
        act(id, "reissues", "issued_on", "2025-02-01", "reason_code", "0104", "holder", Map.of("name", "江门市新名有限公司"))
                .then()
                .statusCode(200)
                .body("holder.name", equalTo("江门市新名有限公司"))
                .body("expires_on", equalTo("2027-01-09"))
                .body("terms", hasSize(2));
        act(id, "renewals", "issued_on", "2026-12-20", "expires_on", "2029-12-19", "reason_code", "0102");
        chain(id)
                .body("certificates[0].replacements.reason_code", contains("0104", "0102"))
                .body("certificates[0].replacements.reason_zh", contains("证书内容变更", "再认证"));
        refused(act(id, "reissues", "issued_on", "2026-12-20", "reason_code", "0104"), 409, "reissue-outside-term");
        refused(act(id, "reissues", "issued_on", "2027-02-01", "reason_code", "9999"), 400, "reason-code-unknown");
        act(id, "renewal-withdrawals").then().statusCode(200).body("expires_on", equalTo("2027-01-09"));
        chain(id).body("certificates[0].replacements.reason_code", contains("0104"));
        act(id, "renewal-withdrawals").then().statusCode(200).body("terms", hasSize(1));
        refused(act(id, "renewal-withdrawals"), 409, "no-renewal");
    }

    private static io.restassured.response.ValidatableResponse chain(String id) {
        return given().get(Api.PATH + "/" + id + "/chain").then().statusCode(200);
    }

    private static String generation(String issued, String expires) {
        return registered(with(with(registration(), "issued_on", issued), "expires_on", expires));
    }

    private static String fresh(Map<String, Object> facts) {
        return registered(with(facts, "number", Api.number()));
    }

    private static Map<String, Object> succession(String successor, String kind) {
        return new HashMap<>(
                Map.of("successor_id", successor, "kind", kind, "reason_code", "0102", "reason", "换发新编号", "by", BY));
    }

    private static Response follow(String predecessor, String successor, String kind) {
        return post(Api.PATH + "/" + predecessor + "/successions", null, succession(successor, kind));
    }

    private static Map<String, Object> transfer(String body) {
        return new HashMap<>(Map.of(
                "number", Api.number(),
                "body", body,
                "body_name", "示例新机构",
                "issued_on", "2025-06-01",
                "expires_on", "2027-01-09",
                "reason", "原机构退出该领域",
                "by", BY));
    }

    private static Response transferred(String old, String ifMatch, Map<String, Object> told) {
        return post(Api.PATH + "/" + old + "/transfers", ifMatch, told);
    }

    private static Response keyed(String key, String old, Map<String, Object> told) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .body(told)
                .post(Api.PATH + "/" + old + "/transfers");
    }

    private static String body(String status) {
        String number = "CNCA-R-2034-" + Api.number();
        return post(
                        "/api/v1/certification-bodies",
                        null,
                        Map.of("approval_number", number, "name", "示例新机构", "status", status))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("approval_number")
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static Response post(String path, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path);
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then().contentType("application/problem+json").body("type", endsWith("/problems/" + type));
    }
}
