package cn.jiangmen.quality.certificate.expiry;

import static cn.jiangmen.quality.certificate.Rows.outbox;
import static cn.jiangmen.quality.certificate.rest.Api.act;
import static cn.jiangmen.quality.certificate.rest.Api.registered;
import static cn.jiangmen.quality.certificate.rest.Api.registration;
import static cn.jiangmen.quality.certificate.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.certificate.events.FeatureContract;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryMessages;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lapses is announced once, whatever ran or did not; what turned out otherwise is withdrawn. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ExpiryAnnouncingIT {
    private static final String PATH = "/api/v1/expiry-announcements";

    @Inject
    DataSource database;

    @Inject
    ExpiryAnnouncing announcing;

    @BeforeEach
    void announcedSince2040() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update announced_expiry_watch set since = '2040-01-01'");
        }
    }

    @Test
    void soonThenLapsedThenWithdrawnByALateRenewal() throws Exception {
        String id = expiring("2040-05-31");
        announcing.announce(day("2040-03-02")); // the 90th day before the first without validity is the 3rd
        assertThat(stages(id)).isEmpty();
        announcing.announce(day("2040-03-03"));
        assertThat(stages(id)).containsExactly("foreseen");
        announcing.announce(day("2040-05-31"));
        assertThat(stages(id)).containsExactly("foreseen");
        announcing.announce(day("2040-06-01"));
        assertThat(stages(id)).containsExactly("foreseen", "occurred");
        act(id, "renewals", "issued_on", "2040-05-20", "expires_on", "2043-05-19")
                .then()
                .statusCode(200);
        announcing.announce(day("2040-06-02"));
        assertThat(stages(id)).containsExactly("foreseen", "occurred", "withdrawn");
        announcing.announce(day("2040-06-03"));

        List<EventEnvelope> events = outbox(database, ExpiryMessages.TOPIC, id);
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L, 3L);
        assertThat(events)
                .allSatisfy(event -> assertThat(FeatureContract.faults(event)).isEmpty());
        assertThat(events.get(1).data().get("lapses_on").asText()).isEqualTo("2040-06-01");
        // the register itself was told nothing: one event for the registration, one for the renewal
        assertThat(outbox(database, "certificate.events.v1", id)).hasSize(2);
    }

    @Test
    void daysOnWhichNothingRanAreCaughtUp() throws Exception {
        String soon = expiring("2040-09-30");
        String longAgo = expiring("2040-01-01");
        String older = expiring("2039-12-30"); // lapsed before announcements began
        String revoked = expiring("2040-02-01");
        act(revoked, "revocations", "effective_on", "2040-01-15", "reason_code", "0112")
                .then()
                .statusCode(200);
        announcing.announce(day("2040-08-01"));
        assertThat(stages(longAgo)).containsExactly("occurred");
        assertThat(stages(soon)).containsExactly("foreseen");
        assertThat(stages(older)).isEmpty();
        assertThat(stages(revoked)).isEmpty();
        act(soon, "cancellations", "effective_on", "2040-08-01", "reason_code", "0199");
        act(longAgo, "corrections", "standard", "GB/T 19001");
        announcing.announce(day("2040-10-05"));
        assertThat(stages(longAgo)).containsExactly("occurred");
    }

    @Test
    void ofSeveralInstancesNoneAnnouncesTwice() throws Exception {
        List<String> ids =
                IntStream.range(0, 5).mapToObj(i -> expiring("2041-01-1" + i)).toList();
        List<Integer> made = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> made(day("2041-02-01"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        // whoever was turned away comes again later
        made(day("2041-02-01"));
        assertThat(made).anyMatch(count -> count > 0);
        for (String id : ids) {
            assertThat(stages(id)).containsExactly("occurred");
        }
        assertThat(announcing.announce(day("2041-02-01"))).isZero();
    }

    @Test
    void whatWasAnnouncedOfARecordThatWasTakenBackIsWithdrawn() throws Exception {
        String id = expiring("2041-06-10");
        announcing.announce(day("2041-06-11"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // as undoing an import does
            statement.execute("delete from certificate where id = '" + id + "'");
        }
        announcing.announce(day("2041-06-12"));
        announcing.announce(day("2041-06-13"));
        assertThat(stages(id)).containsExactly("occurred", "withdrawn");
    }

    @Test
    void whatIsRecordedLaterOnTheSameDayIsAnnouncedThatDay() throws Exception {
        String early = expiring("2041-03-10");
        announcing.announce(day("2041-03-11"));
        String late = expiring("2041-03-10");
        announcing.announce(day("2041-03-11"));
        assertThat(stages(early)).containsExactly("occurred");
        assertThat(stages(late)).containsExactly("occurred");
        assertThat(announcing.announce(day("2041-03-11"))).isZero();
    }

    @Test
    void theListIsFilteredAndPaged() throws Exception {
        String body = "CNCA-R-2033-" + UUID.randomUUID();
        String first = expiring("2042-01-01", body);
        String second = expiring("2042-01-02", body);
        announcing.announce(day("2042-01-02"));
        given().queryParam("body", body)
                .queryParam("stage", "OCCURRED")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.certificate_id", contains(first))
                .body("items[0].lapses_on", org.hamcrest.Matchers.equalTo("2042-01-02"));
        Response page = given().queryParam("body", body).queryParam("limit", 1).get(PATH);
        page.then().body("items.certificate_id", contains(first));
        given().queryParam("body", body)
                .queryParam("cursor", (String) page.path("next_cursor"))
                .get(PATH)
                .then()
                .body("items.certificate_id", contains(second))
                .body("next_cursor", nullValue());
        given().queryParam("body", body)
                .queryParam("from", "2042-01-02")
                .queryParam("to", "2042-01-03")
                .get(PATH)
                .then()
                .body("items.certificate_id", contains(second));
        given().queryParam("body", body).get(PATH + "/count").then().body("count", org.hamcrest.Matchers.equalTo(2));
        String csv = given().queryParam("body", body).get(PATH + "/export").asString();
        assertThat(csv.lines()).hasSize(3).anySatisfy(line -> assertThat(line).contains("过期失效", "2042-01-01"));
        given().queryParam("body", body)
                .queryParam("format", "xlsx")
                .get(PATH + "/export")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        given().queryParam("cursor", "x").get(PATH).then().statusCode(400).body("type", endsWith("invalid-cursor"));
    }

    private int made(LocalDate day) {
        try {
            return announcing.announce(day);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> stages(String id) throws Exception {
        return outbox(database, ExpiryMessages.TOPIC, id).stream()
                .map(event -> event.type().replaceAll("cn\\.jiangmen\\.quality\\.certificate-expiry\\.|\\.v1", ""))
                .toList();
    }

    private static String expiring(String day) {
        return expiring(day, "CNCA-R-2002-001");
    }

    private static String expiring(String day, String body) {
        LocalDate last = LocalDate.parse(day);
        Map<String, Object> facts = with(registration(), "body", body);
        facts = with(facts, "issued_on", last.minusYears(3).plusDays(1).toString());
        return registered(with(facts, "expires_on", day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
