package cn.jiangmen.quality.enterprise.divisions.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random moves, mergers, changes of code and mergers of counties, replayed against a model in plain Java. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class RegisterReplayIT {
    private static final String PATH = "/api/v1/enterprises";
    private static final List<String> COUNTIES = List.of("449101", "449102", "449103", "449104");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Inject
    DataSource database;

    private final List<Firm> firms = new ArrayList<>();
    private final List<Joined> joined = new ArrayList<>();
    private String token;

    /** What the model knows of an enterprise: its codes, the latest last; its moves; who absorbed it when. */
    private static final class Firm {
        final List<String> codes = new ArrayList<>();
        final TreeMap<LocalDate, String> moves = new TreeMap<>();
        Firm into;
        LocalDate mergedOn;

        String code() {
            return codes.getLast();
        }

        Firm survivor() {
            return into == null ? this : into.survivor();
        }
    }

    /** A county that became part of another. */
    private record Joined(String county, String into, LocalDate on) {}

    @BeforeEach
    void counties() throws SQLException {
        for (String county : COUNTIES) {
            sql("insert into county (code, name_zh, name_en) values ('" + county + "', '试" + county + "', 'Test')");
        }
        // the service may have read the counties a moment ago for another test
        await().atMost(Duration.ofSeconds(20)).until(() -> given().get("/api/v1/counties")
                .jsonPath()
                .getList("code")
                .containsAll(COUNTIES));
    }

    @AfterEach
    void cleanUp() throws SQLException {
        sql("delete from county_change where county like '4491%'");
        sql("delete from county_boundary");
        sql("delete from county_retelling");
        sql("delete from county where code like '4491%'");
    }

    @Test
    void aRandomHistoryReadsAsTheModelSaysThenAndNow() throws Exception {
        Random dice = new Random(20261123);
        token = "回放" + Codes.next();
        for (int i = 0; i < 10; i++) {
            register(COUNTIES.get(dice.nextInt(4)));
        }
        for (int step = 0; step < 90; step++) {
            Firm firm = firms.get(dice.nextInt(firms.size()));
            LocalDate day = FIRST.plusDays(dice.nextInt(2000));
            switch (dice.nextInt(step % 30 == 29 ? 6 : 5)) {
                case 0, 1 -> move(firm, COUNTIES.get(dice.nextInt(4)), day);
                case 2 -> merge(firm, firms.get(dice.nextInt(firms.size())), day);
                case 3 -> withdrawMerger(firm);
                case 4 -> changeCode(firm, day);
                default -> join(COUNTIES.get(dice.nextInt(4)), COUNTIES.get(dice.nextInt(4)), day);
            }
        }
        join("449104", "449101", FIRST.plusDays(700));
        assertThat(joined).isNotEmpty();
        assertThat(firms).anyMatch(firm -> firm.into != null);

        everyCodeLeadsToItsSubject();
        for (int day = 0; day <= 2100; day += 150) {
            countsAgree(FIRST.plusDays(day), "then", FIRST.plusDays(day));
            countsAgree(FIRST.plusDays(day), "2029-01-01", LocalDate.of(2029, 1, 1));
        }
        readersAreTold();
    }

    @Test
    void whatContradictsIsRefusedAndAWithdrawnChangeLeavesNothing() throws Exception {
        token = "撤回" + Codes.next();
        register("449101");
        LocalDate day = LocalDate.of(2022, 1, 1);
        String id = change("MERGED", "449101", "449109", "新试县", day)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(county(firms.getFirst(), day)).isEqualTo("449109");
        assertThat(county(firms.getFirst(), day.minusDays(1))).isEqualTo("449101");
        refused(change("MERGED", "449101", "449102", null, day), 409, "county-not-there");
        refused(change("RECODED", "449102", "449103", "名", day), 409, "county-not-there");
        refused(change("MERGED", "449102", "449108", null, day), 400, "county-names-missing");
        refused(change("MERGED", "449109", "449101", null, day.plusDays(9)), 409, "county-not-there");
        refused(change("RENAMED", "449102", null, null, day), 400, "county-names-missing");
        change("RENAMED", "449102", null, "改名县", day).then().statusCode(201);
        assertThat(given().queryParam("on", day.toString())
                        .get("/api/v1/counties")
                        .jsonPath()
                        .getString("find { it.code == '449102' }.name_zh"))
                .isEqualTo("改名县");
        refused(change("RENAMED", "449102", null, "再改", day), 409, "division-change-contradicted");

        json(Map.of("by", "民政", "reason", "误录"))
                .post("/api/v1/division-changes/" + id + "/withdrawals")
                .then()
                .statusCode(200);
        assertThat(county(firms.getFirst(), day)).isEqualTo("449101");
        assertThat(given().get("/api/v1/counties").jsonPath().getList("code", String.class))
                .doesNotContain("449109");
        refused(
                json(Map.of("by", "民政", "reason", "误录")).post("/api/v1/division-changes/" + id + "/withdrawals"),
                404,
                "division-change-not-found");
    }

    private void everyCodeLeadsToItsSubject() {
        for (Firm firm : firms) {
            Firm survivor = firm.survivor();
            List<String> former = firms.stream()
                    .filter(other -> other.survivor() == survivor)
                    .flatMap(other -> other.codes.stream())
                    .filter(code -> !code.equals(survivor.code()))
                    .sorted()
                    .toList();
            for (String code : firm.codes) {
                Response answer = given().get(PATH + "/" + code);
                assertThat(answer.jsonPath().getString("credit_code")).as(code).isEqualTo(survivor.code());
                assertThat(answer.jsonPath().getList("former_credit_codes", String.class))
                        .containsExactlyElementsOf(former);
            }
        }
    }

    private void countsAgree(LocalDate on, String boundaries, LocalDate boundariesOf) {
        Map<String, Integer> expected = new TreeMap<>();
        for (Firm firm : firms) {
            if (firm.mergedOn == null || firm.mergedOn.isAfter(on)) {
                expected.merge(as(recorded(firm, on), boundariesOf), 1, Integer::sum);
            }
        }
        Map<String, Integer> told = new TreeMap<>();
        given().queryParam("name", token)
                .queryParam("status", "OPERATING")
                .queryParam("on", on.toString())
                .queryParam("boundaries", boundaries)
                .get(PATH + "/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("counts")
                .forEach(count -> told.put((String) count.get("key"), (Integer) count.get("number")));
        assertThat(told).as("on %s by %s", on, boundaries).isEqualTo(expected);
        for (Map.Entry<String, Integer> each : expected.entrySet()) {
            assertThat(given().queryParam("name", token)
                            .queryParam("status", "OPERATING")
                            .queryParam("on", on.toString())
                            .queryParam("boundaries", boundaries)
                            .queryParam("county", each.getKey())
                            .queryParam("limit", 500)
                            .get(PATH)
                            .jsonPath()
                            .getList("items"))
                    .hasSize(each.getValue());
        }
    }

    /** The newest event of each enterprise tells its counties by the boundaries of each day. */
    private void readersAreTold() throws SQLException {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> number("select count(*) from county_retelling where told_at is null") == 0);
        for (Firm firm : firms) {
            for (int day = 0; day <= 2100; day += 50) {
                LocalDate on = FIRST.plusDays(day);
                assertThat(text("""
                                select p ->> 'county' from (
                                    select o.envelope::jsonb -> 'data' -> 'county_periods' as periods
                                    from outbox o
                                    where o.envelope::jsonb -> 'data' ->> 'credit_code' = ?
                                    order by o.id desc limit 1) e
                                cross join lateral jsonb_array_elements(e.periods) p
                                where coalesce((p ->> 'from')::date <= ?::date, true)
                                  and coalesce((p ->> 'to')::date > ?::date, true)""", firm.code(), on))
                        .as("%s on %s", firm.code(), on)
                        .isEqualTo(as(recorded(firm, on), on));
            }
        }
    }

    private static String recorded(Firm firm, LocalDate on) {
        return firm.moves.floorEntry(on).getValue();
    }

    /** Walks through the changes in their order; all codes exist from the beginning, so nothing leads back. */
    private String as(String code, LocalDate on) {
        String at = code;
        for (Joined each :
                joined.stream().sorted((a, b) -> a.on().compareTo(b.on())).toList()) {
            if (!each.on().isAfter(on) && at.equals(each.county())) {
                at = each.into();
            }
        }
        return at;
    }

    private void register(String county) {
        Firm firm = new Firm();
        firm.codes.add(Codes.next());
        firm.moves.put(LocalDate.MIN, county);
        firms.add(firm);
        json(Map.of("credit_code", firm.code(), "name", token + "第" + firms.size() + "厂", "county", county))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    private void move(Firm firm, String county, LocalDate day) {
        if (act(firm, "county-moves", Map.of("county", county, "effective_on", day.toString()))) {
            assertThat(firm.mergedOn == null || day.isBefore(firm.mergedOn)).isTrue();
            assertThat(as(county, day)).isEqualTo(county);
            firm.moves.put(day, county);
        }
    }

    private void merge(Firm firm, Firm survivor, LocalDate day) {
        boolean free = firm.into == null
                && survivor.into == null
                && firm != survivor
                && firm.moves.lastKey().isBefore(day);
        boolean done = act(firm, "mergers", Map.of("survivor", survivor.code(), "effective_on", day.toString()));
        assertThat(done).isEqualTo(free);
        if (done) {
            firm.into = survivor;
            firm.mergedOn = day;
        }
    }

    private void withdrawMerger(Firm firm) {
        boolean done = act(firm, "merger-withdrawals", Map.of());
        assertThat(done).isEqualTo(firm.into != null);
        if (done) {
            firm.into = null;
            firm.mergedOn = null;
        }
    }

    private void changeCode(Firm firm, LocalDate day) {
        String code = Codes.next();
        boolean done = act(firm, "credit-code-changes", Map.of("credit_code", code, "effective_on", day.toString()));
        assertThat(done).isEqualTo(firm.into == null);
        if (done) {
            firm.codes.add(code);
        }
    }

    private void join(String county, String into, LocalDate day) {
        if (change("MERGED", county, into, null, day).statusCode() == 201) {
            assertThat(as(county, day)).isEqualTo(county);
            assertThat(as(into, day)).isEqualTo(into);
            joined.add(new Joined(county, into, day));
        }
    }

    private boolean act(Firm firm, String act, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("reason", "回放");
        int status = given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(PATH + "/" + firm.code() + "/" + act)
                .statusCode();
        assertThat(status).isIn(200, 400, 409);
        return status == 200;
    }

    private static Response change(String kind, String county, String into, String name, LocalDate day) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("county", county);
        body.put("into", into);
        body.put("name_zh", name);
        body.put("name_en", name == null ? null : "Name");
        body.put("effective_on", day.toString());
        body.put("source", "测试");
        body.put("by", "民政");
        return json(body).post("/api/v1/division-changes");
    }

    private static String county(Firm firm, LocalDate on) {
        return given().queryParam("on", on.toString())
                .get(PATH + "/" + firm.code())
                .jsonPath()
                .getString("county");
    }

    private static void refused(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", endsWith(slug));
    }

    private static io.restassured.specification.RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private void sql(String command) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String text(String query, String code, LocalDate on) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, code);
            statement.setString(2, on.toString());
            statement.setString(3, on.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
