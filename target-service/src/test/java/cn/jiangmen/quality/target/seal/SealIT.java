package cn.jiangmen.quality.target.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.MovableClock;
import cn.jiangmen.quality.target.announce.EventContract;
import cn.jiangmen.quality.target.events.Events;
import cn.jiangmen.quality.target.rest.Publisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year is frozen once; what comes later stands beside it; whoever changes what was frozen is found out. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class SealIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LINE = "figures.find { it.indicator == 'VIP-CERT' }.";
    private static final String COUNTY = LINE + "counties.find { it.county == '440785' }.figure.";

    @Inject
    Publisher publisher;

    @Inject
    SealService seals;

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @TempDir
    Path files;

    @Test
    void aSealedFigureStaysWhatEventsThatComeLaterCorrect() throws Exception {
        LocalDate on = LocalDate.of(2022, 12, 31);
        String code = "S" + Ids.next().toString().substring(20);
        UUID early = Ids.next();
        publisher.publish(
                Events.enterprise(Ids.next(), code).in("440785", null, null).version(1),
                Events.certificate(early, "B0401", "VOLUNTARY_PRODUCT")
                        .heldBy(code)
                        .inForce(on, on.plusDays(1))
                        .version(1));
        await().atMost(PATIENCE).until(() -> counted(on, code) == 1);

        JsonPath sealed = seal(2022);
        String address = "/api/v1/seals/" + sealed.getString("id");
        JsonPath before = given().get(address).jsonPath();
        int value = before.getInt(COUNTY + "sealed.value");
        assertThat(value).isEqualTo(naive(on, "440785"));
        assertThat(before.getInt(COUNTY + "adjustment.value")).isZero();
        assertThat(before.getInt(LINE + "city.sealed.target")).isEqualTo(7000);
        assertThat(before.getString("on")).isEqualTo("2022-12-31");
        assertThat(before.getList("figures")).hasSize(10);

        // registered late, in force on the sealed day; and the first one never was
        publisher.publish(
                Events.certificate(Ids.next(), "B0401", "VOLUNTARY_PRODUCT")
                        .heldBy(code)
                        .inForce(on, on.plusDays(1))
                        .version(1),
                Events.certificate(Ids.next(), "B0402", "VOLUNTARY_PRODUCT")
                        .heldBy(code)
                        .inForce(on, on.plusDays(1))
                        .version(1),
                Events.certificate(early, "B0401", "VOLUNTARY_PRODUCT")
                        .heldBy(code)
                        .version(2));
        await().atMost(PATIENCE).untilAsserted(() -> given().get(address)
                .then()
                .statusCode(200)
                .body(COUNTY + "sealed.value", is(value))
                .body(COUNTY + "now.value", is(value + 1))
                .body(COUNTY + "adjustment.value", is(1))
                .body(COUNTY + "recorded.value", is(0))
                .body(LINE + "city.adjustment.distinct", is(1))
                .body(LINE + "city.adjustment.holdings", is(1))
                .body("hash", equalTo(sealed.getString("hash"))));
        verification(null).body("intact", is(true));

        post("/api/v1/seals", sealing(2022))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/year-already-sealed"))
                .body("detail", containsString(sealed.getString("id")));
        assertThat(text("select state ->> 'hash' from announced where aggregate_id = '" + sealed.getString("id")
                        + "' and type = 'cn.jiangmen.quality.year.sealed.v1'"))
                .isEqualTo(sealed.getString("hash"));
        assertThat(EventContract.faults(
                        "cn.jiangmen.quality.year.sealed.v1",
                        Json.EVENTS.readTree(text("select state::text from announced where aggregate_id = '"
                                + sealed.getString("id") + "'"))))
                .isEmpty();
        given().get("/api/v1/seals?plan=2021-2025").then().body("items.year", org.hamcrest.Matchers.hasItem(2022));
    }

    @Test
    void recordedAdjustmentsStandInTheChainBesideTheSeal() {
        JsonPath sealed = seal(2021);
        String address = "/api/v1/seals/" + sealed.getString("id");
        String key = Ids.next().toString();
        Map<String, Object> adjusting = adjusting("2022-03-02", 5);
        String hash = post(address + "/adjustments", adjusting, key)
                .statusCode(201)
                .extract()
                .path("hash");
        post(address + "/adjustments", adjusting, key).statusCode(201).body("hash", equalTo(hash));
        post(address + "/adjustments", adjusting("2022-03-03", -2)).statusCode(201);

        given().get(address)
                .then()
                .body("adjustments", hasSize(2))
                .body("adjustments[0].amount", is(5))
                .body(COUNTY + "recorded.distinct", is(3))
                .body(COUNTY + "recorded.value", is(3))
                .body(COUNTY + "recorded.holdings", is(0))
                .body(LINE + "city.recorded.value", is(3))
                .body(LINE + "counties[0].figure.recorded.value", is(0))
                .body("hash", equalTo(sealed.getString("hash")));
        verification(hash).body("intact", is(true)).body("head_known", is(true));
        verification("0".repeat(64)).body("head_known", is(false));

        for (String[] refused : List.of(
                new String[] {"2021-12-30", "1", "effective-date-out-of-range", "400"},
                new String[] {"9999-12-31", "1", "effective-date-out-of-range", "400"},
                new String[] {"2022-03-04", "0", "nothing-adjusted", "400"},
                new String[] {"2022-03-04", "-90000000", "adjusted-below-zero", "409"})) {
            post(address + "/adjustments", adjusting(refused[0], Integer.parseInt(refused[1])))
                    .statusCode(Integer.parseInt(refused[3]))
                    .body("type", containsString("/problems/" + refused[2]));
        }
        Map<String, Object> elsewhere = adjusting("2022-03-04", 1);
        elsewhere.put("county", "440700");
        post(address + "/adjustments", elsewhere)
                .statusCode(400)
                .body("type", containsString("/problems/figure-not-sealed"));
    }

    @Test
    void whoeverChangesTheChainInTheDatabaseIsFoundOut() throws Exception {
        seal(2023);
        assertThatThrownBy(() -> execute("update seal_entry set hash = hash")).hasMessageContaining("never rewritten");
        assertThatThrownBy(() -> execute("delete from seal_entry")).hasMessageContaining("never rewritten");

        long number = Long.parseLong(text("select number from seal_entry where kind = 'SEAL' and year = 2023"));
        String original = text("select canonical from seal_entry where number = " + number);
        unguarded("update seal_entry set canonical = replace(canonical, '\"by\":\"市市场监管局\"', '\"by\":\"某人\"')"
                + " where number = " + number);
        verification(null)
                .body("intact", is(false))
                .body("breaks.find { it.number == " + number + " }.reason", equalTo("HASH_DIFFERS"));
        exportIsRefused();

        // with a hash that fits: what was announced tells
        unguarded("update seal_entry set hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex') where number = "
                + number);
        verification(null)
                .body("intact", is(false))
                .body("breaks.findAll { it.number == " + number + " }.reason", hasSize(1))
                .body("breaks.find { it.number == " + number + " }.reason", equalTo("ANNOUNCED_DIFFERS"));
        unguarded("update seal_entry set canonical = '" + original.replace("'", "''")
                + "', hash = encode(sha256(convert_to('" + original.replace("'", "''")
                + "', 'UTF8')), 'hex') where number = " + number);
        verification(null).body("intact", is(true)).body("breaks", hasSize(0));

        String export = given().get("/api/v1/seals/export").asString();
        assertThat(script(export)).isEqualTo(0);
        assertThat(script(export, "--head", text("select hash from seal_entry where number = " + number)))
                .isEqualTo(0);
        assertThat(script(export, "--head", "0".repeat(64))).isEqualTo(1);
        assertThat(script(export.replace("江质强办", "江质办"))).isEqualTo(1);
        assertThat(script("{}")).isEqualTo(2);
    }

    @Test
    void aLedgerThatIsWrongIsNotSealed() {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        await().atMost(PATIENCE).until(() -> {
            thrown.set(catchThrowable(() -> QuarkusTransaction.requiringNew().run(this::sealWhatIsWrong)));
            return !(thrown.get() instanceof SealRefused.NotCaughtUp);
        });

        assertThat(thrown.get()).isInstanceOf(SealRefused.LedgerDrifted.class);
    }

    @Test
    void aYearIsSealedWhenItIsOver() {
        try {
            clock.moveTo(LocalDate.of(2025, 12, 31), LocalTime.of(23, 0));
            post("/api/v1/seals", sealing(2025))
                    .statusCode(409)
                    .body("type", containsString("/problems/year-not-over"));
        } finally {
            clock.reset();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plan, 2031-2035, plan-unknown",
        "year, 2020, year-outside-plan",
        "year, 1900, year-outside-plan",
        "year, 9999, year-outside-plan",
        "by, '', invalid-request",
        "document_number, '', invalid-request"
    })
    void whatCannotBeSealedIsRefused(String field, String value, String problem) {
        Map<String, Object> sealing = sealing(2025);
        sealing.put(field, field.equals("year") ? Integer.valueOf(value) : value);
        post("/api/v1/seals", sealing).statusCode(400).body("type", containsString("/problems/" + problem));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/seals/last, 404, seal-not-found",
        "/api/v1/seals/019ab0de-7c1a-7d2e-9f00-000000000001, 404, seal-not-found",
        "/api/v1/seals?cursor=abc, 400, invalid-cursor",
        "/api/v1/seals?year=2025, 400, unknown-parameter",
        "/api/v1/seals/verification?head=abc, 400, invalid-request"
    })
    void whatCannotBeAnsweredIsSaid(String address, int status, String problem) {
        given().get(address).then().statusCode(status).body("type", containsString("/problems/" + problem));
    }

    @Test
    void withoutAHeadNothingIsSaidOfIt() {
        verification(null).body("head_known", nullValue());
    }

    /** What is wrong is never committed, so that no other test and no proof sees it. */
    private void sealWhatIsWrong() {
        try {
            execute("insert into step (definition, county, day, net_distinct, net_holdings)"
                    + " select id, '440703', '1931-01-01', 3, 3 from definition"
                    + " where indicator = 'VIP-CERT' and state = 'ACTIVE'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        seals.seal("2021-2025", 2024, "江质强办〔2025〕2号", null, "市市场监管局");
        throw new IllegalStateException("it was sealed");
    }

    /** As soon as everything that other tests published is applied and proven. */
    private static JsonPath seal(int year) {
        AtomicReference<JsonPath> sealed = new AtomicReference<>();
        String key = Ids.next().toString();
        await().atMost(PATIENCE)
                .untilAsserted(() -> sealed.set(post("/api/v1/seals", sealing(year), key)
                        .statusCode(201)
                        .extract()
                        .jsonPath()));
        assertThat(post("/api/v1/seals", sealing(year), key)
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("hash"))
                .isEqualTo(sealed.get().getString("hash"));
        return sealed.get();
    }

    /** A count that knows certificates and where their holders sit, and nothing of memberships or steps. */
    private int naive(LocalDate on, String county) throws SQLException {
        return Integer.parseInt(text("""
                select count(distinct c.certificate_id) from certificate_replica c
                join enterprise_replica e on e.credit_code = c.holder_code
                where c.kpi_class = 'VOLUNTARY_PRODUCT' and not c.sub_certificate and c.in_force @> date '%1$s'
                  and exists (select from jsonb_array_elements(e.county_periods) p
                              where p ->> 'county' = '%2$s'
                                and coalesce((p ->> 'from')::date <= '%1$s', true)
                                and coalesce((p ->> 'to')::date > '%1$s', true))
                """.formatted(on, county)));
    }

    private int counted(LocalDate on, String code) throws SQLException {
        return Integer.parseInt(
                text("select count(*) from membership m join definition d on d.id = m.definition and d.state = 'ACTIVE'"
                        + " where m.subject = '" + code + "' and d.indicator = 'VIP-CERT' and m.county = '440785'"
                        + " and m.period @> date '" + on + "'"));
    }

    private void exportIsRefused() throws IOException, InterruptedException {
        assertThat(script(given().get("/api/v1/seals/export").asString())).isEqualTo(1);
    }

    /** Runs the script that knows nothing of this service. */
    private int script(String export, String... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(files.resolve("seals.json"), export, StandardCharsets.UTF_8);
        List<String> command = new java.util.ArrayList<>(List.of(
                "python3", Path.of("tools/verify_seals.py").toAbsolutePath().toString(), file.toString()));
        command.addAll(List.of(arguments));
        assumeTrue(Files.exists(Path.of("/usr/bin/python3")), "python3 is not here");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("said.txt").toFile())
                .start();
        return process.waitFor();
    }

    private void unguarded(String sql) throws SQLException {
        execute("alter table seal_entry disable trigger added_to_only; " + sql
                + "; alter table seal_entry enable trigger added_to_only");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static ValidatableResponse verification(String head) {
        return given().queryParams(head == null ? Map.of() : Map.of("head", head))
                .get("/api/v1/seals/verification")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> sealing(int year) {
        Map<String, Object> sealing = new HashMap<>();
        sealing.put("plan", "2021-2025");
        sealing.put("year", year);
        sealing.put("document_number", "江质强办〔" + (year + 1) + "〕2号");
        sealing.put("reason", "年度考核");
        sealing.put("by", "市市场监管局");
        return sealing;
    }

    private static Map<String, Object> adjusting(String effectiveOn, int amount) {
        Map<String, Object> adjusting = new HashMap<>();
        adjusting.put("indicator", "VIP-CERT");
        adjusting.put("county", "440785");
        adjusting.put("basis", "DISTINCT");
        adjusting.put("amount", amount);
        adjusting.put("effective_on", effectiveOn);
        adjusting.put("document_number", "江质强办〔2022〕7号");
        adjusting.put("reason", "核查发现漏登");
        adjusting.put("by", "市市场监管局");
        return adjusting;
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return post(path, body, Ids.next().toString());
    }

    private static ValidatableResponse post(String path, Map<String, Object> body, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}
