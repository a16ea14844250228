package cn.jiangmen.quality.supervision.provinces.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Publications across provinces with their working days, and the check of names of records beside the register. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class ProvincePushIT {
    private static final String PATH = "/api/v1/province-pushes";

    @Inject
    Replicas replicas;

    @Test
    void oursRunsFromTheDecisionAndThenFromTheOthersReceipt() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = open("PENALTY", each.penalty(), "45")
                .then()
                .statusCode(201)
                .body("clock", equalTo("PENALTY_GSXT_PUSH"))
                .body("due_on", equalTo("2025-06-04")) // ten working days after 20 May, with the festival of 2 June
                .body("overdue", equalTo(true))
                .extract()
                .path("push.id");
        refused(open("PENALTY", each.penalty(), "45"), 409, "province-push-already");
        refused(act(id, "confirmations", "*", done("2025-06-05")), 409, "province-push-wrong-status");
        refused(act(id, "pushings", null, done("2025-05-26")), 428, "precondition-required");
        refused(act(id, "pushings", "\"7\"", done("2025-05-26")), 412, "stale-version");
        refused(act(id, "pushings", "*", done("2025-05-19")), 400, "province-push-out-of-order");
        refused(act(id, "pushings", "*", done("2099-01-01")), 400, "effective-date-out-of-range");
        act(id, "pushings", "\"1\"", done("2025-05-26"))
                .then()
                .statusCode(200)
                .body("push.status", equalTo("PUSHED"))
                .body("due_on", nullValue());
        act(id, "confirmations", "*", done("2025-05-30"))
                .then()
                .body("clock", equalTo("PENALTY_GSXT_RECEIVED"))
                .body("due_on", equalTo("2025-06-16"));
        act(id, "publications", "*", done("2025-06-10"))
                .then()
                .body("push.status", equalTo("PUBLISHED"))
                .body("overdue", equalTo(false));
        refused(act(id, "cancellations", "*", cancellation()), 409, "province-push-wrong-status");
        given().get(PATH + "/" + id + "/history")
                .then()
                .body("items.change", contains("opened", "pushed", "confirmed", "published"));
        given().queryParam("direction", "OUT")
                .queryParam("status", "PUBLISHED")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.push.id", hasItem(id));
    }

    @Test
    void aListingHasItsOwnClocksAndCanBeOpenedAnewAfterACancellation() {
        Dishonesty.Case each = Dishonesty.heavy();
        String record = Dishonesty.listed(each);
        String id = open("LISTING", record, "43")
                .then()
                .statusCode(201)
                .body("clock", equalTo("LIST_PUSH"))
                .body("push.decided_on", equalTo("2025-05-20"))
                .body("push.province_name", equalTo("湖南省"))
                .extract()
                .path("push.id");
        act(id, "cancellations", "*", cancellation()).then().body("push.status", equalTo("CANCELLED"));
        open("LISTING", record, "43").then().statusCode(201);
    }

    @Test
    void anothersRunsFromItsReceipt() {
        Map<String, Object> receipt = new HashMap<>(Map.of(
                "kind", "PENALTY",
                "province", "45",
                "county", "440703",
                "enterprise_name", "外省处罚企业",
                "credit_code", Codes.fresh("440703"),
                "decision_number", "桂市监处罚〔2026〕" + System.nanoTime(),
                "decided_on", "2026-01-05",
                "received_on", "2026-01-12",
                "by", "信用科"));
        json().body(receipt)
                .post(PATH + "/received")
                .then()
                .statusCode(201)
                .body("push.status", equalTo("RECEIVED"))
                .body("clock", equalTo("PENALTY_GSXT_RECEIVED"))
                .body("due_on", equalTo("2026-01-26"));
        refused(json().body(receipt).post(PATH + "/received"), 409, "province-push-already");
        receipt.put("received_on", "2026-01-04");
        refused(json().body(receipt).post(PATH + "/received"), 400, "province-push-out-of-order");
        receipt.put("province", "44");
        refused(json().body(receipt).post(PATH + "/received"), 400, "province-unknown");
        refused(open("PENALTY", UUID.randomUUID().toString(), "45"), 400, "province-push-subject-unknown");
        refused(given().get(PATH + "/" + UUID.randomUUID()), 404, "province-push-not-found");
    }

    @Test
    void namesOfRecordsAreHeldAgainstTheRegister() throws Exception {
        Dishonesty.Case each = Dishonesty.heavy();
        String record = Dishonesty.listed(each);
        checks("NOT_IN_REGISTER").body("items.record_id", hasItem(record));

        UUID id = UUID.randomUUID();
        replicas.learn(Told.enterprise(id, each.creditCode(), "另一个名称有限公司").version(1));
        checks("NAME_DIFFERS")
                .body("items.find { it.record_id == '" + record + "' }.registered_name", equalTo("另一个名称有限公司"))
                .body("items.find { it.record_id == '" + record + "' }.findings", equalTo(List.of("NAME_DIFFERS")));

        // the same name with a space
        replicas.learn(Told.enterprise(id, each.creditCode(), "台山市失信测试 有限公司").version(2));
        checks(null).body("items.record_id", not(hasItem(record)));

        replicas.learn(Told.enterprise(id, Codes.fresh("440781"), "台山市失信测试有限公司")
                .formerly(each.creditCode())
                .deregistered("2026-05-01")
                .version(3));
        checks("CODE_REPLACED")
                .body(
                        "items.find { it.record_id == '" + record + "' }.findings",
                        equalTo(List.of("CODE_REPLACED", "DEREGISTERED")));
    }

    private static ValidatableResponse checks(String finding) {
        var request = given().queryParam("county", "440781").queryParam("limit", 500);
        return (finding == null ? request : request.queryParam("finding", finding))
                .get("/api/v1/dishonesty-name-checks")
                .then()
                .statusCode(200);
    }

    private static Response open(String kind, String subject, String province) {
        return json().body(Map.of("kind", kind, "subject_id", subject, "province", province, "by", "信用科"))
                .post(PATH);
    }

    private static Response act(String id, String act, String ifMatch, Map<String, Object> body) {
        var request = json().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(PATH + "/" + id + "/" + act);
    }

    private static Map<String, Object> done(String on) {
        return Map.of("on", on, "reference", "函 1 号", "by", "信用科");
    }

    private static Map<String, Object> cancellation() {
        return Map.of("reason", "处罚决定已撤销", "by", "信用科");
    }

    private static io.restassured.specification.RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static void refused(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug));
    }
}
