package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every number answers why, down to the certificate and the event. Each test has years of its own. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ExplainApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Publisher publisher;

    @Test
    void theLifeOfACertificateIsToldStepByStepWithTheEventOfEach() {
        LocalDate day = LocalDate.of(1911, 3, 1);
        UUID enterprise = Ids.next();
        UUID certificate = Ids.next();
        EventEnvelope issued = life(certificate, code(enterprise))
                .inForce(day, day.plusYears(3))
                .version(1);
        EventEnvelope suspended = life(certificate, code(enterprise))
                .inForce(day, day.plusDays(50))
                .suspended(day.plusDays(50), day.plusYears(3))
                .changed("SUSPENDED", day.plusDays(50))
                .version(2);
        EventEnvelope resumed = life(certificate, code(enterprise))
                .inForce(day, day.plusDays(50))
                .suspended(day.plusDays(50), day.plusDays(80))
                .inForce(day.plusDays(80), day.plusYears(3))
                .version(3);
        EventEnvelope revoked = life(certificate, code(enterprise))
                .inForce(day, day.plusDays(50))
                .suspended(day.plusDays(50), day.plusDays(80))
                .inForce(day.plusDays(80), day.plusDays(100))
                .changed("REVOKED", day.plusDays(100))
                .version(4);
        publisher.publish(
                Events.enterprise(enterprise, code(enterprise))
                        .in("440781", null, null)
                        .version(1),
                issued,
                suspended,
                resumed,
                revoked,
                suspended);
        await().atMost(PATIENCE)
                .until(() -> Api.value(day.plusDays(99), "QMS-ENT", "440781") == 1
                        && Api.value(day.plusDays(100), "QMS-ENT", "440781") == 0);

        JsonPath told = explain("QMS-ENT", day.minusDays(1), day.plusDays(200), "440781");
        assertThat(told.getInt("value.difference")).isZero();
        assertThat(told.getInt("steps")).isEqualTo(4);
        assertThat(told.<String>getList("items.cause")).containsExactly("ISSUED", "SUSPENDED", "RESUMED", "REVOKED");
        assertThat(told.<Integer>getList("items.net")).containsExactly(1, -1, 1, -1);
        assertThat(told.<String>getList("items.event.id"))
                .containsExactly(issued.id(), suspended.id(), resumed.id(), revoked.id());
        assertThat(told.<String>getList("items.day"))
                .containsExactly(
                        day.toString(),
                        day.plusDays(50).toString(),
                        day.plusDays(80).toString(),
                        day.plusDays(100).toString());
        assertThat(told.<List<String>>getList("items.certificates.number").getFirst())
                .containsExactly("N-" + certificate);
        assertThat(told.getString("items[3].certificates[0].reason")).isEqualTo("测试原因");
        assertThat(told.getString("items[3].event.aggregate")).isEqualTo("certificate");
        assertThat(told.getInt("items[3].event.version")).isEqualTo(4);
        assertThat(told.getString("items[0].name")).isEqualTo("测试企业");

        given().queryParam("on", day.plusDays(60).toString())
                .queryParam("subject", code(enterprise))
                .get("/api/v1/indicators/QMS-ENT/uncounted")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].reason", equalTo("SUSPENDED"))
                .body("items[0].since", equalTo(day.plusDays(50).toString()))
                .body("items[0].event.id", equalTo(suspended.id()));
        given().queryParam("on", day.plusDays(90).toString())
                .queryParam("subject", code(enterprise))
                .get("/api/v1/indicators/QMS-ENT/counted")
                .then()
                .statusCode(200)
                .body("value", equalTo(1))
                .body("items[0].since", equalTo(day.plusDays(80).toString()))
                .body("items[0].until", equalTo(day.plusDays(100).toString()))
                .body("items[0].certificates[0].event.id", equalTo(resumed.id()));
    }

    @Test
    void aMoveIsTwoStepsForTheCountiesAndNoneForTheCity() {
        LocalDate day = LocalDate.of(1912, 3, 1);
        UUID enterprise = Ids.next();
        EventEnvelope moved = Events.enterprise(enterprise, code(enterprise))
                .in("440703", null, day.plusDays(20))
                .in("440785", day.plusDays(20), null)
                .deregistered(day.plusDays(30))
                .version(1);
        publisher.publish(
                moved,
                life(Ids.next(), code(enterprise))
                        .inForce(day, day.plusYears(1))
                        .version(1));
        await().atMost(PATIENCE).until(() -> Api.value(day.plusDays(29), "QMS-ENT", "440785") == 1);

        JsonPath left = explain("QMS-ENT", day, day.plusDays(25), "440703");
        assertThat(left.<String>getList("items.cause")).containsExactly("MOVED_OUT");
        assertThat(left.getString("items[0].event.aggregate")).isEqualTo("enterprise");
        assertThat(left.getString("items[0].event.id")).isEqualTo(moved.id());
        assertThat(explain("QMS-ENT", day, day.plusDays(25), "440785").<String>getList("items.cause"))
                .containsExactly("MOVED_IN");
        assertThat(explain("QMS-ENT", day, day.plusDays(25), null).getInt("steps"))
                .isZero();
        assertThat(explain("QMS-ENT", day, day.plusDays(30), null).<String>getList("items.cause"))
                .containsExactly("DEREGISTERED");
        given().queryParam("on", day.plusDays(30).toString())
                .queryParam("county", "440785")
                .get("/api/v1/indicators/QMS-ENT/uncounted")
                .then()
                .statusCode(200)
                .body("items.find { it.subject == '" + code(enterprise) + "' }.reason", equalTo("DEREGISTERED"));
    }

    @Test
    void whereOneCertificateReplacesAnotherNothingChangesForTheEnterprise() {
        LocalDate day = LocalDate.of(1913, 3, 1);
        UUID enterprise = Ids.next();
        publisher.publish(
                life(Ids.next(), code(enterprise))
                        .inForce(day, day.plusDays(10))
                        .expiring(day.plusDays(9))
                        .version(1),
                life(Ids.next(), code(enterprise))
                        .inForce(day.plusDays(10), day.plusDays(20))
                        .version(1));
        await().atMost(PATIENCE).until(() -> Api.value(day.plusDays(15), "QMS-ENT", null) == 1);

        JsonPath enterprises = explain("QMS-ENT", day.plusDays(5), day.plusDays(15), null);
        assertThat(enterprises.getInt("steps")).isZero();
        assertThat(enterprises.getList("causes")).isEmpty();
        JsonPath certificates = explain("MS-CERT", day.plusDays(5), day.plusDays(15), null);
        assertThat(certificates.getInt("steps")).isEqualTo(2);
        assertThat(certificates.getInt("value.difference")).isZero();
        assertThat(certificates.<String>getList("causes.cause")).containsExactly("ISSUED", "EXPIRED");
    }

    @Test
    void pagesGoThroughAllStepsOnceAndACauseCanBePickedOut() {
        LocalDate day = LocalDate.of(1914, 3, 1);
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.add(life(Ids.next(), code(Ids.next()))
                    .inForce(day, day.plusDays(10))
                    .version(1));
        }
        publisher.publish(events);
        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", null) == 7);

        List<String> subjects = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParam("from", day.minusDays(1).toString())
                    .queryParam("to", day.plusDays(10).toString())
                    .queryParam("cause", "EXPIRED")
                    .queryParam("limit", 3)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/indicators/QMS-ENT/explain")
                    .then()
                    .statusCode(200)
                    .body("steps", equalTo(14))
                    .body("sequence", notNullValue())
                    .body("causes.cause", hasItem("ISSUED"))
                    .extract()
                    .jsonPath();
            subjects.addAll(page.getList("items.subject"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        assertThat(subjects).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void bodiesComeAndGoAndReasonsAreGivenForEachParty() {
        LocalDate day = LocalDate.of(1915, 3, 1);
        UUID body = Ids.next();
        UUID trader = Ids.next();
        UUID factory = Ids.next();
        publisher.publish(
                Events.body(body, 1, "440704", day, day.plusDays(10)),
                Events.certificate(Ids.next(), "B01", "CCC")
                        .heldBy(code(trader))
                        .party("FACTORY", code(factory))
                        .inForce(day, day.plusDays(10))
                        .version(1),
                Events.certificate(Ids.next(), "R-GI", null)
                        .heldBy(code(trader))
                        .inForce(day, day.plusDays(10))
                        .version(1));
        await().atMost(PATIENCE)
                .until(() -> Api.value(day, "B1", "440704") == 1 && Api.value(day, "CCC-ENT", null) == 1);

        JsonPath bodies = explain("B1", day.minusDays(1), day.plusDays(10), "440704");
        assertThat(bodies.<String>getList("items.cause")).containsExactly("BODY_ATTRACTED", "BODY_LEFT");
        assertThat(bodies.getString("items[0].event.aggregate_id")).isEqualTo(body.toString());
        given().queryParam("on", day.toString())
                .queryParam("subject", code(trader))
                .get("/api/v1/indicators/CCC-ENT/uncounted")
                .then()
                .statusCode(200)
                .body("items.find { it.scheme == 'B01' }.reason", equalTo("ANOTHER_PARTY"))
                .body("items.find { it.scheme == 'R-GI' }.reason", equalTo("CLASS_NOT_COUNTED"));
        given().queryParam("on", day.toString())
                .queryParam("subject", code(factory))
                .get("/api/v1/indicators/CCC-ENT/uncounted")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void theEdgesAnswerOrSayWhatIsWrong() {
        given().queryParam("from", "0001-01-01")
                .queryParam("to", "9999-12-31")
                .get("/api/v1/indicators/MS-ENT/explain")
                .then()
                .statusCode(200);
        given().queryParam("on", "9999-12-31")
                .queryParam("county", "440784")
                .get("/api/v1/indicators/EMS-ENT/counted")
                .then()
                .statusCode(200)
                .body("value", equalTo(0))
                .body("items.size()", equalTo(0));
        given().get("/api/v1/indicators/NO-SUCH/explain").then().statusCode(404);
        given().queryParam("county", "440799")
                .get("/api/v1/indicators/MS-ENT/counted")
                .then()
                .statusCode(400);
        given().queryParam("from", "2025-02-01")
                .queryParam("to", "2025-01-31")
                .get("/api/v1/indicators/MS-ENT/explain")
                .then()
                .statusCode(400);
        given().queryParam("cursor", "nonsense")
                .get("/api/v1/indicators/MS-ENT/uncounted")
                .then()
                .statusCode(400);
        given().queryParam("reason", "WHATEVER")
                .get("/api/v1/indicators/MS-ENT/uncounted")
                .then()
                .statusCode(400);
        given().queryParam("wrong", "1")
                .get("/api/v1/indicators/MS-ENT/explain")
                .then()
                .statusCode(400);
    }

    private static JsonPath explain(String indicator, LocalDate from, LocalDate to, String county) {
        JsonPath told = given().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParams(county == null ? Map.of() : Map.of("county", county))
                .get("/api/v1/indicators/" + indicator + "/explain")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(told.<Integer>getList("causes.net").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(told.getInt("value.difference"));
        return told;
    }

    private static Events.Certificate life(UUID id, String code) {
        return Events.certificate(id, "A0101", "QMS").heldBy(code);
    }

    private static String code(UUID enterprise) {
        return "S" + enterprise.toString().replace("-", "").substring(15);
    }
}
