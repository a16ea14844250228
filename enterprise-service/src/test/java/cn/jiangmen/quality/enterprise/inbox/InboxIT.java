package cn.jiangmen.quality.enterprise.inbox;

import static cn.jiangmen.quality.enterprise.holdings.ToldCertificate.certificate;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.enterprise.events.Events;
import cn.jiangmen.quality.enterprise.holdings.Learnt;
import cn.jiangmen.quality.enterprise.holdings.ToldCertificate;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.kit.recurring.Rounds;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Holders that the register does not know wait until somebody decides. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class InboxIT {
    private static final String PATH = "/api/v1/unconfirmed-enterprises";
    private static final LocalDate ISSUED = LocalDate.parse("2025-01-10");
    private static final LocalDate EXPIRES = LocalDate.parse("2098-01-09");

    @Inject
    Learnt learnt;

    @Inject
    Rounds rounds;

    @Inject
    DataSource database;

    private final String code = Codes.next();

    @Test
    void aHolderThatNobodyKnowsWaitsWithWhatItsCertificatesTell() throws SQLException {
        ToldCertificate first = held(code);
        learnt.of(first.version(1));
        learnt.of(certificate("A0201", "EMS", code)
                .valid(ISSUED.minusYears(9), ISSUED.minusYears(6))
                .version(1));

        JsonPath waiting = found(code, "WAITING", 2);

        assertThat(waiting.getString("name")).isEqualTo("持证企业 " + code);
        assertThat(waiting.getString("address")).isEqualTo("广东省江门市蓬江区测试路 1 号");
        assertThat(waiting.getInt("in_force")).isEqualTo(1);
        assertThat(waiting.getList("schemes")).containsExactly("A0101", "A0201");
        assertThat(waiting.getString("suggested_county")).isEqualTo("440703");
        assertThat(waiting.getString("suggested_from")).isEqualTo("ADDRESS");
        assertThat(given().queryParam("county", "440781")
                        .queryParam("credit_code", code)
                        .get(PATH)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(given().get(PATH + "/counts").jsonPath().getList("counts.findAll { it.county == '440703' }"))
                .isNotEmpty();
        String csv = given().queryParam("credit_code", code)
                .queryParam("format", "CSV")
                .get(PATH + "/export")
                .asString();
        assertThat(csv).contains("统一社会信用代码").contains(code).contains("440703");
    }

    @Test
    void oneActRegistersIt() throws Exception {
        learnt.of(held(code).version(1));
        JsonPath waiting = found(code, "WAITING", 1);
        Map<String, Object> said =
                said("reason", "与登记档案核对", "county", "440703", "county_since", "2020-01-01", "size", "SMALL");

        refused(act(null, waiting, "confirmations", said), 428, "precondition-required");
        refused(act("\"99\"", waiting, "confirmations", said), 412, "stale-version");
        refused(act("*", waiting, "confirmations", with(said, "county", "440700")), 400, "county-unknown");
        refused(act("*", waiting, "confirmations", with(said, "credit_code", Codes.next())), 409, "credit-code-needed");
        act("*", waiting, "confirmations", said)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("enterprise_code", equalTo(code))
                .body("decided_by", equalTo("蓬江区市场监督管理局"));

        String id = given().get("/api/v1/enterprises/" + code)
                .then()
                .statusCode(200)
                .body("name", equalTo("持证企业 " + code))
                .body("address", equalTo("广东省江门市蓬江区测试路 1 号"))
                .body("county", equalTo("440703"))
                .extract()
                .path("enterprise_id");
        Events.are(database, id, "enterprise", "registered");
        refused(act("*", waiting, "confirmations", said), 409, "unconfirmed-enterprise-in-other-state");
        refused(act("*", waiting, "reopenings", said("reason", "x")), 409, "unconfirmed-enterprise-in-other-state");
        rounds.round();
        assertThat(found(code, "CONFIRMED", 1).getString("enterprise_code")).isEqualTo(code);
        assertThat(given().get(PATH + "/" + waiting.getString("id") + "/history")
                        .jsonPath()
                        .getList("items.change"))
                .containsExactly("seen", "confirmed");
    }

    @Test
    void itIsLinkedDismissedAndReopened() throws SQLException {
        learnt.of(held(code).version(1));
        JsonPath waiting = found(code, "WAITING", 1);
        String subject = registered();

        refused(act("*", waiting, "links", said("reason", "x", "credit_code", Codes.next())), 409, "subject-unknown");
        act("*", waiting, "links", said("reason", "代码已变更", "credit_code", subject))
                .then()
                .statusCode(200)
                .body("state", equalTo("LINKED"))
                .body("enterprise_code", equalTo(subject));
        act("*", waiting, "reopenings", said("reason", "关联有误"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("enterprise_code", nullValue());
        act("*", waiting, "dismissals", said("reason", "外地企业"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .header("ETag", equalTo("\"4\""));
        learnt.of(certificate("A0201", "EMS", code).valid(ISSUED, EXPIRES).version(1));
        assertThat(found(code, "DISMISSED", 2).getString("decided_reason")).isEqualTo("外地企业");
    }

    @Test
    void whatIsRegisteredOtherwiseLeavesTheInboxAndComesBackWhenThatIsUndone() throws Exception {
        learnt.of(held(code).version(1));
        found(code, "WAITING", 1);
        given().contentType("application/json")
                .body(Map.of("credit_code", code, "name", "另行登记"))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);

        assertThat(found(code, "REGISTERED", 1).getString("enterprise_code")).isEqualTo(code);
        String later = Codes.next();
        ToldCertificate certificate = held(later);
        learnt.of(certificate.version(1));
        found(later, "WAITING", 1);
        learnt.of(certificate.takenBack().version(2));
        found(later, "GONE", 0);
    }

    @Test
    void whoeverIsRegisteredNeverWaits() throws SQLException {
        String known = registered();
        learnt.of(held(known).version(1), held(code).version(1));
        found(code, "WAITING", 1);

        assertThat(given().queryParam("credit_code", known).get(PATH).jsonPath().getList("items"))
                .isEmpty();
        refused(given().queryParam("county", "440700").get(PATH), 400, "county-unknown");
        refused(given().queryParam("odd", "1").get(PATH), 400, "unknown-parameter");
        refused(given().get(PATH + "/" + java.util.UUID.randomUUID()), 404, "unconfirmed-enterprise-not-found");
    }

    private static ToldCertificate held(String holder) {
        return certificate("A0101", "QMS", holder).valid(ISSUED, EXPIRES);
    }

    private JsonPath found(String wanted, String state, int certificates) {
        rounds.round();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            JsonPath page = given().queryParam("credit_code", wanted)
                                    .get(PATH)
                                    .jsonPath();
                            return page.getList("items").isEmpty()
                                    ? null
                                    : given().get(PATH + "/" + page.getString("items[0].id"))
                                            .jsonPath();
                        },
                        one -> one != null
                                && one.getString("state").equals(state)
                                && one.getInt("certificates") == certificates);
    }

    private static String registered() {
        String code = Codes.next();
        given().contentType("application/json")
                .body(Map.of("credit_code", code, "name", "江门市已有有限公司"))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);
        return code;
    }

    private static Response act(String ifMatch, JsonPath one, String act, Map<String, Object> body) {
        RequestSpecification request = given().contentType("application/json").body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(PATH + "/" + one.getString("id") + "/" + act);
    }

    private static Map<String, Object> said(String... fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("by", "蓬江区市场监督管理局");
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i], fields[i + 1]);
        }
        return body;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + type));
    }
}
