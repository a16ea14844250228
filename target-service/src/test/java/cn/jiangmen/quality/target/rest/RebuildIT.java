package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The ledger proves itself, and is counted anew beside itself while events go on. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(1951, 5, 5);

    @Inject
    Publisher publisher;

    @Inject
    DataSource database;

    @Test
    void aLedgerThatWasTamperedWithIsFoundAndRebuilt() throws Exception {
        publisher.publish(certificates(20));
        await().atMost(PATIENCE).until(() -> Api.value(DAY, "MS-CERT", null) >= 20);
        verification().body("equal", is(true));
        int right = Api.value(DAY, "MS-CERT", null);

        execute("update step set net_distinct = net_distinct + 7 where day = '1951-05-01' and definition in"
                + " (select id from definition where indicator = 'MS-CERT')");
        verification()
                .body("equal", is(false))
                .body("differences[0].indicator", equalTo("MS-CERT"))
                .body("differences[0].basis", equalTo("DISTINCT"))
                .body("differences[0].ledger", is(right + 7))
                .body("differences[0].recount", is(right));

        JsonPath rebuilt = rebuild(UUID.randomUUID().toString());
        assertThat(rebuilt.getString("state")).isEqualTo("SWITCHED");
        assertThat(rebuilt.getInt("differences")).isPositive();
        String compared = "comparison.find { it.indicator == 'MS-CERT' }.";
        assertThat(rebuilt.getInt(compared + "steps")).isEqualTo(1);
        assertThat(rebuilt.getString(compared + "first_day")).isEqualTo("1951-05-01");
        assertThat(rebuilt.getInt(compared + "was_distinct") - rebuilt.getInt(compared + "is_distinct"))
                .isEqualTo(7);
        assertThat(rebuilt.getInt("progress.done"))
                .isEqualTo(rebuilt.getInt("progress.total"))
                .isPositive();
        verification().body("equal", is(true));
        assertThat(Api.value(DAY, "MS-CERT", null)).isEqualTo(right);
        await().atMost(PATIENCE).until(() -> number("select count(*) from definition where state = 'SHADOW'") == 0);
        assertThat(number("select count(*) from definition where state = 'ACTIVE' and indicator = 'MS-CERT'"))
                .isEqualTo(1);
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from step join definition d on d.id = definition"
                                + " where d.state = 'RETIRED'")
                        == 0);
    }

    @Test
    void eventsAndReadingsGoOnWhileItIsRebuilt() throws Exception {
        String location = given().post("/api/v1/ledger/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        List<EventEnvelope> during = certificates(200);
        LocalDate later = DAY.plusYears(1);
        publisher.publish(during.stream()
                .map(event -> Events.certificate(UUID.fromString(event.subject()), "A0201", "EMS")
                        .heldBy("R" + event.subject().substring(20))
                        .inForce(later, later.plusDays(1))
                        .version(1))
                .toList());

        JsonPath rebuilt = finished(location);
        assertThat(rebuilt.getInt("differences")).isZero();
        await().atMost(PATIENCE).until(() -> Api.value(later, "EMS-ENT", null) == 200);
        given().queryParam("on", later.toString())
                .get("/api/v1/ledger/verification")
                .then()
                .body("equal", is(true));
    }

    @Test
    void aRequestThatIsRepeatedUnderItsKeyStartsNoSecondRebuild() {
        String key = UUID.randomUUID().toString();
        JsonPath first = rebuild(key);
        ValidatableResponse again = given().header("Idempotency-Key", key)
                .post("/api/v1/ledger/rebuilds")
                .then();

        again.statusCode(202).body("id", equalTo(first.getString("id")));
    }

    @Test
    void onlyOneRebuildRunsAtATime() throws Exception {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('ledger rebuild'))");
            given().post("/api/v1/ledger/rebuilds")
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://quality.jiangmen.cn/problems/rebuild-running"));
            statement.execute("select pg_advisory_unlock(hashtext('ledger rebuild'))");
        }
    }

    @Test
    void whatAKilledProcessLeftIsClearedAway() throws Exception {
        UUID left = Ids.next();
        execute("insert into rebuild (id, version, state, requested_at) values ('" + left + "', 1, 'RUNNING', now())");
        execute("insert into definition (indicator, version, state, counts) values ('B1', 1, 'SHADOW', 'BODY')");

        JsonPath rebuilt = rebuild(UUID.randomUUID().toString());

        assertThat(rebuilt.getString("state")).isEqualTo("SWITCHED");
        given().get("/api/v1/ledger/rebuilds/" + left).then().body("state", equalTo("FAILED"));
    }

    private JsonPath rebuild(String key) {
        String location = given().header("Idempotency-Key", key)
                .post("/api/v1/ledger/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return finished(location);
    }

    private static JsonPath finished(String location) {
        return await().atMost(PATIENCE)
                .until(
                        () -> given().get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        rebuild -> !rebuild.getString("state").equals("RUNNING"));
    }

    private static ValidatableResponse verification() {
        return given().queryParam("on", DAY.toString())
                .get("/api/v1/ledger/verification")
                .then()
                .statusCode(200);
    }

    private static List<EventEnvelope> certificates(int number) {
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            UUID id = Ids.next();
            events.add(Events.certificate(id, "A0101", "QMS")
                    .heldBy("R" + id.toString().substring(20))
                    .inForce(LocalDate.of(1951, 5, 1), LocalDate.of(1951, 6, 1))
                    .version(1));
        }
        return events;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
