package cn.jiangmen.quality.target.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import cn.jiangmen.quality.target.rest.Publisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the ledger by hand is found out, and it is put right; nobody is suspected while events arrive. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ProofIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(1963, 5, 5);
    private static final String OURS =
            "definition = (select id from definition where indicator = 'EMS-ENT' and state = 'ACTIVE')";

    @Inject
    Publisher publisher;

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEMBERSHIP | WRONG   | update membership set period = '{[1963-05-01,1963-05-03)}' where subject = '%s' and basis = 'DISTINCT' and ",
                "MEMBERSHIP | MISSING | delete from membership where subject = '%s' and basis = 'HOLDINGS' and ",
                "MEMBERSHIP | SURPLUS | insert into membership select subject, definition, basis, 'A0203', county, period from membership where subject = '%s' and basis = 'HOLDINGS' and ",
                "STEP       | WRONG   | update step set net_distinct = net_distinct + 7 where '%s' <> '' and day = '1963-05-01' and ",
                "STEP       | MISSING | delete from step where '%s' <> '' and day = '1963-05-01' and ",
                "STEP       | SURPLUS | insert into step select distinct definition, county, date '1962-02-02', 3, 4 from step where '%s' <> '' and day = '1963-05-01' and county = 'unattributed' and "
            })
    void whatWasChangedByHandIsFoundAndHealed(String kind, String fault, String change) throws Exception {
        String code = code();
        int before = value();
        publisher.publish(certificate(code));
        await().atMost(PATIENCE).until(() -> value() == before + 1);
        round();
        long known = number("select coalesce(max(id), 0) from proof_finding");

        assertThat(execute(change.formatted(code) + " " + OURS)).isEqualTo(1);
        JsonPath round = round();

        assertThat(round.getInt("found")).isPositive().isEqualTo(round.getInt("healed"));
        JsonPath findings = given().queryParam("limit", 500)
                .get("/api/v1/ledger/proof/findings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String ours = "items.findAll { it.id > " + known + " && it.kind == '" + kind + "' }";
        assertThat(findings.getList(ours + ".fault")).containsExactly(fault);
        assertThat(findings.getList(ours + ".indicator")).containsExactly("EMS-ENT");
        assertThat(findings.getList(ours + ".healed_by")).containsExactly("system");
        assertThat(findings.getString(ours + "[0].was")).satisfies(was -> {
            if (!fault.equals("MISSING")) {
                assertThat(was).isNotNull();
            }
        });
        assertThat(findings.getString(ours + "[0].was")).isNotEqualTo(findings.getString(ours + "[0].becomes"));
        assertThat(value()).isEqualTo(before + 1);
        assertThat(faults()).isEmpty();
        given().queryParam("on", DAY.toString())
                .get("/api/v1/ledger/verification")
                .then()
                .body("equal", is(true));
        given().get("/api/v1/progress").then().body("drift", is(0)).body("verified_at", notNullValue());
    }

    @Test
    void whatFollowedAWrongRowIsPutRightWithIt() throws Exception {
        String code = code();
        int before = value();
        publisher.publish(certificate(code));
        await().atMost(PATIENCE).until(() -> value() == before + 1);
        // as a mistake of the ledger would: the row is gone, and the steps with it
        execute("delete from membership where subject = '" + code + "' and basis = 'DISTINCT' and " + OURS);
        execute(
                "update step set net_distinct = net_distinct - 1 where county = 'unattributed' and day = '1963-05-01' and "
                        + OURS);
        assertThat(value()).isEqualTo(before);

        round();

        assertThat(value()).isEqualTo(before + 1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void rowsOfNoDefinitionAreRemoved() throws Exception {
        execute(
                "insert into membership values ('91NOBODY', 987654, 'DISTINCT', '', '440703', '{[1963-05-01,1963-05-03)}')");
        execute("insert into step values (987654, '440703', '1963-05-01', 1, 1)");

        round();

        assertThat(number("select (select count(*) from membership where definition = 987654)"
                        + " + (select count(*) from step where definition = 987654)"))
                .isZero();
        given().get("/api/v1/ledger/proof").then().body("drift", is(0)).body("state", equalTo("PROVEN"));
    }

    @Test
    void nothingIsFoundWhileEventsArrive() throws Exception {
        round();
        long known = number("select coalesce(max(id), 0) from proof_finding");
        List<EventEnvelope> load = new ArrayList<>();
        int before = value();
        for (int i = 0; i < 3_000; i++) {
            load.add(certificate(code()));
        }
        for (int i = 0; i < 6; i++) {
            publisher.publish(load.subList(i * 500, i * 500 + 500));
            round();
        }
        await().atMost(PATIENCE).until(() -> value() == before + 3_000);
        JsonPath last = round();

        assertThat(last.getInt("found")).isZero();
        assertThat(last.getInt("shards_done"))
                .isEqualTo(last.getInt("shards_total"))
                .isGreaterThan(10);
        assertThat(number("select coalesce(max(id), 0) from proof_finding")).isEqualTo(known);
    }

    @Test
    void oneInstanceProvesAtATime() throws Exception {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            await().atMost(PATIENCE).until(() -> locked(statement));
            String location = ask();
            try (Statement look = other.createStatement()) {
                assertThat(locked(look)).as("again, by the one that has it").isTrue();
            }
            assertThat(given().get(location).jsonPath().getInt("shards_done")).isZero();
            statement.execute("select pg_advisory_unlock_all()");
            await().atMost(PATIENCE)
                    .until(() ->
                            given().get(location).jsonPath().getString("state").equals("FINISHED"));
        }
    }

    private static boolean locked(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(hashtext('ledger proof'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void theProofTellsItsShardsAndIsPartOfTheWellness() {
        round();
        given().get("/api/v1/ledger/proof")
                .then()
                .statusCode(200)
                .body("drift", is(0))
                .body("state", equalTo("PROVEN"))
                .body("complete_round_every", equalTo("PT24H"))
                .body("last_round.state", equalTo("FINISHED"))
                .body("shards.findAll { it.kind == 'STEPS' }.name.size()", is(10))
                .body("shards.findAll { it.verified_at == null }", empty());
        given().get("/q/health/well").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("quality_proof_drift 0.0");
        JsonPath series = given().queryParam("from", "2025-01-01")
                .get("/api/v1/indicators/MS-ENT/series")
                .jsonPath();
        assertThat(series.getInt("drift")).isZero();
        assertThat(series.getString("verified_at")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "abc", "99999999999", "99999999999999999999"})
    void anUnknownRoundIsNotFound(String id) {
        given().get("/api/v1/ledger/proof/rounds/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quality.jiangmen.cn/problems/proof-round-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"by\":\" \"}", "{\"by\":\"a\\nb\"}", "{\"by\":1}", "[]", ""})
    void aRoundNeedsSomebodyWhoAsks(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/ledger/proof/rounds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static String ask() {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"by\":\"测试\"}")
                .post("/api/v1/ledger/proof/rounds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static JsonPath round() {
        String location = ask();
        return await().atMost(PATIENCE)
                .until(
                        () -> given().get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        round -> !round.getString("state").equals("RUNNING"));
    }

    private static EventEnvelope certificate(String code) {
        return Events.certificate(Ids.next(), "A0201", "EMS")
                .heldBy(code)
                .inForce(LocalDate.of(1963, 5, 1), LocalDate.of(1963, 6, 1))
                .version(1);
    }

    private static int value() {
        return given().queryParam("on", DAY.toString())
                .get("/api/v1/progress")
                .jsonPath()
                .getInt("indicators.find { it.code == 'EMS-ENT' }.city.value");
    }

    private static String code() {
        return "P" + UUID.randomUUID().toString().replace("-", "").substring(7);
    }

    private List<String> faults() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Faults.of(connection);
        }
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
