package cn.jiangmen.quality.supervision.keylist.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Projection;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The list for key supervision follows from certificates, leads and listings; nobody enters it by hand. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class KeySupervisionIT {
    private static final String PATH = "/api/v1/key-supervision";
    private static final Path LEAD = Path.of(
            "../certificate-service/src/main/resources/contracts/events/cn.jiangmen.quality.certificate-lead.raised.v1.sample.json");

    @Inject
    Replicas replicas;

    @Inject
    DataSource database;

    @Any
    @Inject
    Instance<Projection> projections;

    @Test
    void entryAndExitAreDatedAndDeregistrationEndsThem() throws Exception {
        String name = "进出" + System.nanoTime();
        String code = company(name);
        UUID certificate = UUID.randomUUID();
        replicas.learn(cable(certificate, code)
                .inForce("2024-01-10", "2025-03-01")
                .inForce("2025-06-01", "2029-01-10")
                .version(1));
        spells(code)
                .body("items.entered_on", contains("2024-01-10", "2025-06-01"))
                .body("items.left_on", contains("2025-03-01", "2029-01-10"));
        listed(name, "2026-06-30")
                .body("items", hasSize(1))
                .body("items[0].entered_on", equalTo("2025-06-01"))
                .body("items[0].leaves_on", equalTo("2029-01-10"))
                .body("items[0].county", equalTo("440703"))
                .body("items[0].reasons[0].reason", equalTo("KEY_GROUP"));
        listed(name, "2025-04-01").body("items", hasSize(0));

        // the certificate turns out to have been revoked, the enterprise is gone
        replicas.learn(
                cable(certificate, code)
                        .inForce("2024-01-10", "2025-03-01")
                        .inForce("2025-06-01", "2026-09-01")
                        .version(2),
                Told.enterprise(idOf(code), code, name)
                        .in("440703", null, null)
                        .deregistered("2026-05-01")
                        .version(2));
        spells(code).body("items.left_on", contains("2025-03-01", "2026-05-01"));
        given().get(PATH + "/" + code + "/history")
                .then()
                .statusCode(200)
                .body("items.findAll { it.superseded_at != null }.until_on", contains("2029-01-10"))
                .body("items.findAll { it.superseded_at == null }", hasSize(2));

        replicas.learn(Told.enterprise(idOf(code), code, name)
                .in("440703", null, "2026-01-01")
                .in("outside", "2026-01-01", null)
                .version(3));
        spells(code).body("items.left_on", contains("2025-03-01", "2026-01-01"));
    }

    @Test
    void aLeadPutsAnObjectOnTheListUntilItIsDismissed() throws Exception {
        String name = "线索" + System.nanoTime();
        String code = company(name);
        UUID lead = Ids.next();
        learn(lead(lead, code));
        settle(code);
        String today = LocalDate.now(Time.ZONE).toString();
        listed(name, today)
                .body("items[0].reasons.reason", contains("SUSPICION"))
                .body("items[0].entered_on", equalTo(today))
                .body("items[0].leaves_on", nullValue());
        given().queryParam("object_id", code)
                .get("/api/v1/check-objects")
                .then()
                .body("items[0].key_reasons", contains("SUSPICION"))
                .body("items[0].key_groups", hasSize(0));

        longAgo(lead, code);
        json().header("If-Match", "*")
                .body(Map.of("by", "甲", "reason", "经核查不属实"))
                .post("/api/v1/case-proposals/" + lead + "/dismissals")
                .then()
                .statusCode(200);

        spells(code)
                .body(
                        "items.entered_on",
                        contains(LocalDate.parse(today).minusDays(30).toString()))
                .body("items.left_on", contains(today));
        listed(name, today).body("items", hasSize(0));
    }

    @Test
    void aListingWithTheMeasureIsOnTheListForItsPeriod() throws Exception {
        Dishonesty.Case each = Dishonesty.heavy();
        Dishonesty.listed(each);

        spells(each.creditCode())
                .body("items.entered_on", contains("2025-05-20"))
                .body("items.left_on", contains("2028-05-20"));
        given().queryParam("on", "2026-01-01") // nobody's, while the register does not know it
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.object_id", not(hasItem(each.creditCode())));
        replicas.learn(Told.enterprise(UUID.randomUUID(), each.creditCode(), "失信企业")
                .in("440781", null, null)
                .version(1));
        given().queryParam("on", "2026-01-01")
                .queryParam("reason", "SERIOUS_LISTING")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.object_id", hasItem(each.creditCode()));
    }

    @Test
    void aProductAddedToAGroupBringsItsMakersFromItsDayOn() throws Exception {
        String product = "新型儿童产品" + System.nanoTime();
        String name = "新增" + System.nanoTime();
        String code = company(name);
        replicas.learn(Told.certificate(UUID.randomUUID(), "N-" + code, code)
                .product("2299", product)
                .inForce("2024-01-10", "2029-01-10")
                .version(1));
        settle(code);
        listed(name, "2026-06-30").body("items", hasSize(0));

        json().body(Map.of("name_part", product, "name_zh", product, "valid_from", "2026-02-01", "source", "测试公告"))
                .post("/api/v1/key-groups/CHILDREN/products")
                .then()
                .statusCode(200);

        spells(code).body("items.entered_on", contains("2026-02-01"));
        Response csv = given().queryParam("on", "2026-06-30")
                .queryParam("county", "440703")
                .get("/api/v1/key-supervision-file");
        csv.then().statusCode(200);
        assertThat(csv.body().asString()).contains(code + "," + name + ",440703,2026-02-01,2029-01-10,");
        Response xlsx = given().queryParam("format", "xlsx").get("/api/v1/key-supervision-file");
        assertThat(xlsx.body().asByteArray()).startsWith('P', 'K');
        int all = given().queryParam("on", "2026-06-30")
                .get("/api/v1/key-supervision-counts")
                .path("items.find { it.county == null && it.reason == null }.objects");
        assertThat(all).isPositive();
    }

    @Test
    void whatCannotBeIsRefused() {
        given().queryParam("county", "110101").get(PATH).then().statusCode(400);
        given().queryParam("reason", "HEARSAY").get(PATH).then().statusCode(400);
        given().queryParam("cursor", "x").get(PATH).then().statusCode(400);
        given().queryParam("format", "pdf")
                .get("/api/v1/key-supervision-file")
                .then()
                .statusCode(400);
        given().get(PATH + "/" + Codes.fresh("440703")).then().statusCode(200).body("items", hasSize(0));
        given().get("/api/v1/key-supervision-reasons").then().body("items", hasSize(3));
    }

    private String company(String name) throws Exception {
        String code = Codes.fresh("440703");
        replicas.learn(
                Told.enterprise(idOf(code), code, name).in("440703", null, null).version(1));
        return code;
    }

    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Told.Certificate cable(UUID id, String code) {
        return Told.certificate(id, "C-" + code, code).product("0105", "电线");
    }

    private static EventEnvelope lead(UUID id, String code) throws Exception {
        EventEnvelope sample = EventEnvelope.parse(Files.readAllBytes(LEAD));
        ObjectNode data = (ObjectNode) sample.data();
        data.put("lead_id", id.toString()).put("credit_code", code);
        return new EventEnvelope(
                Ids.next().toString(),
                sample.source(),
                sample.type(),
                id.toString(),
                sample.time(),
                null,
                1,
                1,
                "suspicion",
                data);
    }

    private void learn(EventEnvelope event) throws Exception {
        Projection projection = projections.stream()
                .filter(each -> each.name().equals("certificate-leads"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            projection.apply(connection, List.of(event));
            connection.commit();
        }
    }

    /** As if the lead had come thirty days ago. */
    private void longAgo(UUID lead, String code) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement back = connection.prepareStatement(
                        "update case_proposal_history set recorded_at = recorded_at - interval '30 days' where aggregate_id = ?");
                PreparedStatement due = connection.prepareStatement("insert into subject_due (code) values (?)")) {
            back.setObject(1, lead);
            back.executeUpdate();
            due.setString(1, code);
            due.executeUpdate();
        }
    }

    private static void settle(String code) {
        spells(code);
    }

    private static ValidatableResponse spells(String code) {
        return given().get(PATH + "/" + code).then().statusCode(200);
    }

    private static ValidatableResponse listed(String name, String on) {
        return given().queryParam("name", name)
                .queryParam("on", on)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
