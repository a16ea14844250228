package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events in, numbers out, through the real broker. Each test counts on days of its own, so that they do not disturb each other. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class LedgerEventsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Publisher publisher;

    @Test
    void aCertificateCountsWhereItsHolderSitsOnTheDaysItIsInForce() {
        LocalDate day = LocalDate.of(1931, 3, 1);
        UUID enterprise = Ids.next();
        publisher.publish(
                Events.enterprise(enterprise, code(enterprise))
                        .in("440781", null, null)
                        .version(1),
                Events.certificate(Ids.next(), "A0101", "QMS")
                        .heldBy(code(enterprise))
                        .inForce(day, day.plusDays(10))
                        .version(1));

        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", "440781") == 1);
        assertThat(Api.value(day.minusDays(1), "QMS-ENT", null)).isZero();
        assertThat(Api.value(day.plusDays(9), "MS-CERT", null)).isEqualTo(1);
        assertThat(Api.value(day.plusDays(10), "MS-CERT", null)).isZero();
    }

    @Test
    void theSameEventTwiceCountsOnceAndALateOneNotAtAll() {
        LocalDate day = LocalDate.of(1932, 3, 1);
        UUID certificate = Ids.next();
        EventEnvelope first = certificate(certificate, day, 10, 1);
        EventEnvelope second = certificate(certificate, day, 5, 2);
        publisher.publish(second, second, first, second, first);
        publishMarker(day);

        await().atMost(PATIENCE).until(() -> Api.value(day, "CCC-CERT", null) == 1);
        assertThat(Api.value(day, "MS-CERT", null)).isEqualTo(1);
        assertThat(Api.value(day.plusDays(4), "MS-CERT", "unattributed")).isEqualTo(1);
        assertThat(Api.value(day.plusDays(5), "MS-CERT", null)).isZero();
    }

    @Test
    void aMoveTakesTheNumberAlongFromItsDayOn() {
        LocalDate day = LocalDate.of(1933, 3, 1);
        UUID enterprise = Ids.next();
        publisher.publish(
                certificateOf(code(enterprise), day, 100),
                Events.enterprise(enterprise, code(enterprise))
                        .in("440703", null, null)
                        .version(1));
        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", "440703") == 1);

        publisher.publish(Events.enterprise(enterprise, code(enterprise))
                .in("440703", null, day.plusDays(20))
                .in("440785", day.plusDays(20), null)
                .version(2));

        await().atMost(PATIENCE).until(() -> Api.value(day.plusDays(20), "QMS-ENT", "440785") == 1);
        assertThat(Api.value(day.plusDays(19), "QMS-ENT", "440703")).isEqualTo(1);
        assertThat(Api.value(day.plusDays(20), "QMS-ENT", "440703")).isZero();
        assertThat(Api.value(day.plusDays(20), "QMS-ENT", null)).isEqualTo(1);
    }

    @Test
    void anEnterpriseThatIsDeregisteredOrOutsideCountsNowhere() {
        LocalDate day = LocalDate.of(1934, 3, 1);
        UUID enterprise = Ids.next();
        publisher.publish(
                certificateOf(code(enterprise), day, 100),
                Events.enterprise(enterprise, code(enterprise))
                        .in("440703", null, day.plusDays(10))
                        .in("outside", day.plusDays(10), day.plusDays(20))
                        .deregistered(day.plusDays(30))
                        .version(1));

        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", "440703") == 1);
        assertThat(Api.value(day.plusDays(10), "QMS-ENT", null)).isZero();
        assertThat(Api.value(day.plusDays(20), "QMS-ENT", "unattributed")).isEqualTo(1);
        assertThat(Api.value(day.plusDays(29), "QMS-ENT", null)).isEqualTo(1);
        assertThat(Api.value(day.plusDays(30), "QMS-ENT", null)).isZero();
    }

    @Test
    void bothBasesAreKept() {
        LocalDate day = LocalDate.of(1935, 3, 1);
        String code = code(Ids.next());
        publisher.publish(
                certificateOf(code, day, 10),
                certificateOf(code, day, 10),
                Events.certificate(Ids.next(), "A0201", "EMS")
                        .heldBy(code)
                        .inForce(day, day.plusDays(10))
                        .version(1));

        await().atMost(PATIENCE).until(() -> Api.value(day, "MS-CERT", null) == 3);
        JsonPath progress = Api.progress(day);
        assertThat(Api.number(progress, "MS-ENT", null, "distinct")).isEqualTo(1);
        assertThat(Api.number(progress, "MS-ENT", null, "holdings")).isEqualTo(2);
        assertThat(Api.number(progress, "MS-CERT", null, "holdings")).isEqualTo(3);
        assertThat(Api.number(progress, "QMS-ENT", null, "holdings")).isEqualTo(1);
    }

    @Test
    void theFactoryIsTheEnterpriseOfACccCertificate() {
        LocalDate day = LocalDate.of(1936, 3, 1);
        UUID factory = Ids.next();
        publisher.publish(
                Events.enterprise(factory, code(factory))
                        .in("440705", null, null)
                        .version(1),
                Events.certificate(Ids.next(), "B01", "CCC")
                        .heldBy("91440000TRADER0001")
                        .party("APPLICANT", "91440000TRADER0001")
                        .party("FACTORY", code(factory))
                        .inForce(day, day.plusDays(10))
                        .version(1),
                Events.certificate(Ids.next(), "B01", "CCC")
                        .heldBy(code(factory))
                        .party("FACTORY", null)
                        .inForce(day, day.plusDays(10))
                        .version(1));

        await().atMost(PATIENCE).until(() -> Api.value(day, "CCC-CERT", "440705") == 2);
        assertThat(Api.value(day, "CCC-ENT", "440705")).isEqualTo(1);
        assertThat(Api.value(day, "CCC-ENT", null)).isEqualTo(1);
    }

    @Test
    void whatIsNotToBeCountedIsNot() {
        LocalDate day = LocalDate.of(1937, 3, 1);
        String code = code(Ids.next());
        publisher.publish(
                Events.certificate(Ids.next(), "A0101", "QMS")
                        .heldBy(code)
                        .sub()
                        .inForce(day, day.plusDays(10))
                        .version(1),
                Events.certificate(Ids.next(), "R-GI", null)
                        .heldBy(code)
                        .inForce(day, day.plusDays(10))
                        .version(1),
                Events.certificate(Ids.next(), "A0101", "QMS")
                        .inForce(day, day.plusDays(10))
                        .version(1),
                Events.certificate(Ids.next(), "A0101", "QMS")
                        .heldBy(code)
                        .suspended(day, day.plusDays(10))
                        .version(1));
        publishMarker(day);

        await().atMost(PATIENCE).until(() -> Api.value(day, "CCC-CERT", null) == 1);
        assertThat(Api.value(day, "MS-CERT", null)).isZero();
        assertThat(Api.value(day, "MS-ENT", null)).isZero();
    }

    @Test
    void anAttractedBodyIsCounted() {
        LocalDate day = LocalDate.of(1938, 3, 1);
        UUID body = Ids.next();
        publisher.publish(Events.body(body, 1, "440704", day, null));
        await().atMost(PATIENCE).until(() -> Api.value(day, "B1", "440704") == 1);
        assertThat(Api.progress(day).getBoolean("indicators.find { it.code == 'B1' }.city.met"))
                .isTrue();

        publisher.publish(Events.body(body, 2, "440704", day, day.plusDays(3)));
        await().atMost(PATIENCE).until(() -> Api.value(day.plusDays(3), "B1", "440704") == 0);
    }

    @Test
    void aFormerCodeStandsForThePresentEnterprise() {
        LocalDate day = LocalDate.of(1939, 3, 1);
        UUID enterprise = Ids.next();
        String old = code(enterprise) + "-OLD";
        publisher.publish(certificateOf(old, day, 10), certificateOf(code(enterprise), day, 10));
        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", null) == 2);

        publisher.publish(Events.enterprise(enterprise, code(enterprise))
                .formerly(old)
                .in("440784", null, null)
                .version(1));

        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", "440784") == 1);
        assertThat(Api.value(day, "QMS-ENT", null)).isEqualTo(1);
        assertThat(Api.value(day, "MS-CERT", "440784")).isEqualTo(2);
    }

    @Test
    void aMergerMovesTheHoldingsToTheSurvivorAndItsWithdrawalBringsThemBack() {
        LocalDate day = LocalDate.of(1938, 3, 1);
        UUID merged = Ids.next();
        UUID survivor = Ids.next();
        publisher.publish(
                certificateOf(code(merged), day, 10),
                certificateOf(code(survivor), day, 10),
                Events.enterprise(merged, code(merged)).in("440703", null, null).version(1),
                Events.enterprise(survivor, code(survivor))
                        .in("440785", null, null)
                        .version(1));
        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", null) == 2);

        publisher.publish(
                Events.enterprise(merged, code(merged))
                        .in("440703", null, null)
                        .merged(survivor, code(survivor), day)
                        .version(2),
                Events.enterprise(survivor, code(survivor))
                        .formerly(code(merged))
                        .in("440785", null, null)
                        .version(2));
        await().atMost(PATIENCE).until(() -> Api.value(day, "MS-CERT", "440785") == 2);
        assertThat(Api.value(day, "QMS-ENT", "440785")).isEqualTo(1);
        assertThat(Api.value(day, "QMS-ENT", null)).isEqualTo(1);

        // a certificate that still comes under the old code is the survivor's
        publisher.publish(certificateOf(code(merged), day, 10));
        await().atMost(PATIENCE).until(() -> Api.value(day, "MS-CERT", "440785") == 3);

        publisher.publish(
                Events.enterprise(survivor, code(survivor))
                        .in("440785", null, null)
                        .version(3),
                Events.enterprise(merged, code(merged)).in("440703", null, null).version(3));
        await().atMost(PATIENCE).until(() -> Api.value(day, "MS-CERT", "440703") == 2);
        assertThat(Api.value(day, "QMS-ENT", null)).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadOrCannotBeIsParkedAndTheRestGoesOn() throws Exception {
        LocalDate day = LocalDate.of(1940, 3, 1);
        int before = given().get("/api/v1/parked-events").jsonPath().getInt("count");
        UUID enterprise = Ids.next();
        publisher.publishRaw("certificate.events.v1", "broken", "{not json".getBytes(StandardCharsets.UTF_8));
        publisher.publish(
                Events.enterprise(enterprise, code(enterprise))
                        .in("999999", null, null)
                        .version(1),
                Events.certificate(Ids.next(), "A0101", "QMS")
                        .inForce(day, day.minusDays(1))
                        .version(1),
                Events.envelope(
                        "certificate.registered",
                        Ids.next(),
                        1,
                        cn.jiangmen.quality.kit.Json.EVENTS.createObjectNode()),
                certificateOf(code(enterprise), day, 10));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        given().get("/api/v1/parked-events").jsonPath().getInt("count"))
                .isEqualTo(before + 4));
        await().atMost(PATIENCE).until(() -> Api.value(day, "QMS-ENT", "unattributed") == 1);
        JsonPath parked =
                given().queryParam("limit", 500).get("/api/v1/parked-events").jsonPath();
        assertThat(parked.getList("items.reason", String.class))
                .anyMatch(reason -> reason.contains("not JSON"))
                .anyMatch(reason -> reason.contains("county 999999 is not known"))
                .anyMatch(reason -> reason.contains("before it begins"));
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/v1/progress").jsonPath().getInt("parked_events") == before + 4);
    }

    private static EventEnvelope certificate(UUID id, LocalDate day, int days, long version) {
        return Events.certificate(id, "A0101", "QMS")
                .heldBy(code(id))
                .inForce(day, day.plusDays(days))
                .version(version);
    }

    private static EventEnvelope certificateOf(String code, LocalDate day, int days) {
        return Events.certificate(Ids.next(), "A0101", "QMS")
                .heldBy(code)
                .inForce(day, day.plusDays(days))
                .version(1);
    }

    /** When this one counts, everything published before it has been applied. */
    private void publishMarker(LocalDate day) {
        UUID id = Ids.next();
        publisher.publish(Events.certificate(id, "B01", "CCC")
                .heldBy(code(id))
                .inForce(day, day.plusDays(1))
                .version(1));
    }

    private static String code(UUID id) {
        return "T" + id.toString().replace("-", "").substring(7);
    }
}
