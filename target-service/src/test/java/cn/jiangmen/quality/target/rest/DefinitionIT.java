package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition is drafted, compared with the one in use while events go on, published, and changed back. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class DefinitionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] COUNTIES = {"440703", "440784", null};
    private static final String[] SIZES = {"LARGE", "MEDIUM", "SMALL", "MICRO"};
    private static final String BY = "市市场监管局";

    @Inject
    Publisher publisher;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /** Of this test alone: the indicator, and the schemes that only it counts. */
    private String indicator;

    private String scheme;
    private String other;

    /** An enterprise of a size in a county, and the certificate it holds. */
    private record Holding(String code, String size, String county, String scheme, LocalDate from, LocalDate to) {}

    @BeforeEach
    void anIndicatorOfItsOwn() throws SQLException {
        String mark = Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        indicator = "T" + mark;
        scheme = "S" + mark;
        other = "O" + mark;
        create("ENTERPRISE");
    }

    /** Other tests measure by the plan there was. */
    @AfterEach
    void forgetThePlan() throws SQLException {
        execute("delete from plan_line where plan = 'P" + indicator + "'");
        execute("delete from plan where code = 'P" + indicator + "'");
        execute("update ledger_state set sequence = sequence + 1");
    }

    @Test
    void aDefinitionLivesFromDraftToRetirement() throws SQLException {
        JsonPath draft = draft("{'kpi_classes':['SERVICE'],'schemes':['%s']}");
        assertThat(draft.getString("state")).isEqualTo("DRAFT");
        assertThat(draft.getInt("version")).isEqualTo(1);
        assertThat(draft.getString("party")).isEqualTo("HOLDER");
        publish(1).statusCode(409).body("type", problem("definition-not-compared"));

        JsonPath compared = compare(1);
        assertThat(compared.getString("state")).isEqualTo("DONE");
        assertThat(compared.getString("compared_with")).isNull();
        definition(1).body("state", is("COMPARED")).body("comparison", equalTo(compared.getString("id")));
        publish(1).statusCode(200).body("state", is("ACTIVE")).body("published_at", notNullValue());
        publish(1).statusCode(409).body("type", problem("definition-not-compared"));
        given().get("/api/v1/indicator-catalogue")
                .then()
                .body("find { it.code == '" + indicator + "' }.definition", is(1));

        assertThat(draft("{'include_suspended':true}").getInt("copy_of")).isEqualTo(1);
        definition(2).body("schemes", contains(scheme)).body("include_suspended", is(true));
        change(2, "['SERVICE']", "['" + scheme + "','" + other + "']", "2 weeks more")
                .statusCode(200)
                .body("schemes", hasSize(2))
                .body("include_suspended", is(false));
        change(2, "['SERVICE']", "['" + scheme + "','" + other + "']", "again")
                .statusCode(409)
                .body("type", problem("definition-unchanged"));
        compare(2);
        change(2, "['SERVICE']", "['" + other + "']", "another").statusCode(200).body("state", is("DRAFT"));
        assertThat(number("select count(*) from definition where state = 'TRIAL' and indicator = '" + indicator + "'"))
                .isZero();
        publish(2).statusCode(409).body("type", problem("definition-not-compared"));
        compare(2);
        publish(2).statusCode(200);
        definition(1).body("state", is("RETIRED")).body("retired_at", notNullValue());

        draft("{'copy_of':1}");
        post("/3/discards", etag(3), "{'by':'%2$s','reason':'不需要'}")
                .statusCode(200)
                .body("state", is("DISCARDED"));
        post("/3/comparisons", etag(3), "{'by':'%2$s'}")
                .statusCode(409)
                .body("type", problem("definition-not-a-draft"));
        given().get(path("")).then().statusCode(200).body("version", contains(3, 2, 1));
        given().get(path("/2/history"))
                .then()
                .statusCode(200)
                .body(
                        "items.change",
                        contains(
                                "drafted",
                                "changed",
                                "comparison-started",
                                "compared",
                                "changed",
                                "comparison-started",
                                "compared",
                                "published"))
                .body("items[1].changes.field", hasItem("rule"))
                .body("items[1].reason", equalTo("2 weeks more"));
    }

    @Test
    void aComparisonTellsWhatTheNaiveCountTells() throws Exception {
        List<Holding> holdings = holdings(new Random(1), 40);
        publish(holdings);
        plan();
        use("{'kpi_classes':['SERVICE'],'schemes':['%1$s']}", 1);
        draft("{'schemes':['%1$s','%3$s'],'enterprise_sizes':['SMALL','MICRO']}");

        JsonPath result = compare(2);

        assertThat(result.getInt("compared_with")).isEqualTo(1);
        assertThat(result.getBoolean("result.proved")).isTrue();
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        assertThat(result.getString("result.today")).isEqualTo(today.toString());
        List<Map<String, Object>> days = result.getList("result.days");
        assertThat(days).extracting("on").contains(today.toString(), "2191-12-31", "2193-12-31", "2195-06-30");
        Set<String> small = Set.of("SMALL", "MICRO");
        for (int i = 0; i < days.size(); i++) {
            String at = "result.days[" + i + "].";
            LocalDate on = LocalDate.parse(result.getString(at + "on"));
            Set<String> active = codes(holdings, on, null, Set.of(scheme), Set.of(SIZES));
            Set<String> draft = codes(holdings, on, null, Set.of(scheme, other), small);
            assertThat(result.getInt(at + "city.active.distinct")).as("%s", on).isEqualTo(active.size());
            assertThat(result.getInt(at + "city.draft.distinct")).isEqualTo(draft.size());
            assertThat(result.getInt(at + "city.difference.distinct")).isEqualTo(draft.size() - active.size());
            assertThat(result.getInt(at + "city.draft.holdings"))
                    .isEqualTo(holdings(holdings, on, Set.of(scheme, other), small));
            Set<String> entering = new TreeSet<>(draft);
            entering.removeAll(active);
            Set<String> leaving = new TreeSet<>(active);
            leaving.removeAll(draft);
            assertThat(result.getInt(at + "entering")).isEqualTo(entering.size());
            assertThat(result.getInt(at + "leaving")).isEqualTo(leaving.size());
            for (String county : List.of("440703", "440784", "unattributed", "440705")) {
                String place = at + "counties.find { it.county == '" + county + "' }.";
                assertThat(result.getInt(place + "active.distinct"))
                        .isEqualTo(codes(holdings, on, county, Set.of(scheme), Set.of(SIZES))
                                .size());
                assertThat(result.getInt(place + "draft.distinct"))
                        .isEqualTo(codes(holdings, on, county, Set.of(scheme, other), small)
                                .size());
            }
            if (on.equals(today)) {
                assertThat(result.getList("result.entering.member", String.class))
                        .containsExactlyElementsOf(entering);
                assertThat(result.getList("result.leaving.member", String.class))
                        .containsExactlyElementsOf(leaving);
                assertThat(entering).isNotEmpty();
                assertThat(leaving).isNotEmpty();
            }
        }
    }

    @Test
    void changedForthAndBackWithEventsAllTheWhileTheNumbersAreWhatTheyWere() throws Exception {
        Random random = new Random(2);
        List<Holding> holdings = holdings(random, 60);
        publish(holdings);
        plan();
        use("{'kpi_classes':['SERVICE'],'schemes':['%1$s']}", 1);
        List<Map<String, Object>> before = series(1);

        draft("{'schemes':['%3$s'],'enterprise_sizes':['LARGE','SMALL']}");
        String location = start(2);
        List<Holding> during = holdings(random, 300);
        publish(during);
        List<Holding> all = new ArrayList<>(holdings);
        all.addAll(during);
        assertThat(finished(location).getString("state")).isEqualTo("DONE");
        settled(all.size());
        publish(2).statusCode(200);
        List<Map<String, Object>> changed = series(2);
        for (Map<String, Object> point : changed) {
            LocalDate on = LocalDate.parse((String) point.get("on"));
            assertThat(point.get("distinct"))
                    .isEqualTo(codes(all, on, null, Set.of(other), Set.of("LARGE", "SMALL"))
                            .size());
        }

        draft("{'copy_of':1}");
        compare(3);
        publish(3).statusCode(200);
        List<Map<String, Object>> back = series(3);
        for (Map<String, Object> point : back) {
            LocalDate on = LocalDate.parse((String) point.get("on"));
            assertThat(point.get("distinct"))
                    .isEqualTo(
                            codes(all, on, null, Set.of(scheme), Set.of(SIZES)).size());
            assertThat(point.get("holdings")).isEqualTo(holdings(all, on, Set.of(scheme), Set.of(SIZES)));
        }
        assertThat(back).hasSameSizeAs(before).isNotEqualTo(changed);

        // twice more, with nothing happening between: to the point
        draft("{'copy_of':2}");
        compare(4);
        publish(4).statusCode(200);
        assertThat(series(4)).isEqualTo(changed);
        draft("{'copy_of':3}");
        compare(5);
        publish(5).statusCode(200);
        assertThat(series(5)).isEqualTo(back);
        given().get("/api/v1/ledger/verification").then().body("equal", is(true));
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from membership m join definition d on d.id = m.definition"
                                + " where d.state = 'RETIRED' and d.indicator = '" + indicator + "'")
                        == 0);
    }

    @Test
    void aRebuildKeepsWhatIsOnTrial() throws Exception {
        List<Holding> holdings = holdings(new Random(3), 20);
        publish(holdings);
        plan();
        use("{'kpi_classes':['SERVICE'],'schemes':['%1$s']}", 1);
        draft("{'schemes':['%3$s']}");
        compare(2);

        String rebuild = given().post("/api/v1/ledger/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(PATIENCE).until(() -> "SWITCHED"
                .equals(given().get(rebuild).then().extract().path("state")));

        publish(2).statusCode(200);
        for (Map<String, Object> point : series(2)) {
            LocalDate on = LocalDate.parse((String) point.get("on"));
            assertThat(point.get("distinct"))
                    .isEqualTo(codes(holdings, on, null, Set.of(other), Set.of(SIZES))
                            .size());
        }
    }

    @Test
    void certificatesAndBodiesAreComparedByTheirNumbers() throws Exception {
        List<Holding> holdings = holdings(new Random(5), 12);
        publish(holdings);
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        indicator = "C" + indicator.substring(1);
        create("CERTIFICATE");
        draft("{'kpi_classes':['SERVICE'],'schemes':['%1$s','%3$s']}");
        JsonPath certificates = compare(1);
        int counted = codes(holdings, today, null, Set.of(scheme, other), Set.of(SIZES))
                .size();
        assertThat(certificates.getInt("result.days.find { it.occasions.contains('TODAY') }.city.draft.distinct"))
                .isEqualTo(counted);
        assertThat(certificates.getList("result.entering.member", String.class))
                .hasSize(counted)
                .allMatch(member -> member.startsWith("N-"));
        assertThat(certificates.getList("result.entering.name")).containsOnly("测试企业");

        indicator = "B" + indicator.substring(1);
        create("BODY");
        draft("{'party':'HOLDER'}");
        publisher.publish(Events.body(Ids.next(), 1, "440703", today.minusDays(1), null));
        String last = "select count(*) from body_replica where attracted @> '" + today + "'::date";
        await().atMost(PATIENCE).until(() -> number(last) > 0);
        JsonPath bodies = compare(1);
        assertThat(bodies.getInt("result.days.find { it.occasions.contains('TODAY') }.city.draft.distinct"))
                .isEqualTo(Api.value(today, "B1", null))
                .isPositive();
        assertThat(bodies.getList("result.entering.member", String.class))
                .allMatch(member -> member.startsWith("CNCA-"));
        publish(1).statusCode(200);
    }

    @Test
    void aTrialThatWasTamperedWithIsNotPublished() throws Exception {
        publish(holdings(new Random(4), 10));
        draft("{'kpi_classes':['SERVICE'],'schemes':['%1$s','%3$s']}");
        compare(1);
        execute("update step set net_distinct = net_distinct + 1 where definition ="
                + " (select id from definition where state = 'TRIAL' and indicator = '" + indicator + "')");

        publish(1).statusCode(409).body("type", problem("definition-not-proved"));

        compare(1);
        publish(1).statusCode(200);
    }

    @Test
    void oneJobRunsAtATime() throws SQLException {
        draft("{'kpi_classes':['SERVICE']}");
        try (Connection session = database.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('ledger rebuild'))");
            post("/1/comparisons", etag(1), "{'by':'%2$s'}")
                    .statusCode(409)
                    .body("type", problem("ledger-job-running"));
            statement.execute("select pg_advisory_unlock(hashtext('ledger rebuild'))");
        }
    }

    @Test
    void aComparisonIsCancelledOnceAndWhatAKilledProcessLeftIsClearedAway() throws SQLException {
        draft("{'kpi_classes':['SERVICE'],'schemes':['%1$s']}");
        UUID left = leftBehind();
        definition(1).body("state", is("COUNTING"));
        post("/1/discards", etag(1), "{'by':'%2$s','reason':'不要了'}")
                .statusCode(409)
                .body("type", problem("definition-not-a-draft"));
        cancel(left).statusCode(200).body("state", is("CANCELLED"));
        cancel(left).statusCode(409).body("type", problem("comparison-over"));
        definition(1).body("state", is("DRAFT"));
        assertThat(number("select count(*) from definition where state = 'TRIAL' and indicator = '" + indicator + "'"))
                .isZero();

        UUID killed = leftBehind();
        draft("{'kpi_classes':['SERVICE'],'schemes':['%3$s']}");
        compare(2);
        given().get("/api/v1/definition-comparisons/" + killed).then().body("state", is("FAILED"));
        definition(1).body("state", is("DRAFT")).body("comparison", nullValue());
        definition(2).body("state", is("COMPARED"));

        compare(1);
        definition(2).body("state", is("DRAFT"));
    }

    @Test
    void aRepeatedRequestDraftsAndComparesOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(json("{'kpi_classes':['SERVICE'],'reason':'一','by':'%2$s'}"))
                    .post(path(""))
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("version", is(1));
        }
        given().get(path("")).then().body("", hasSize(1));
        given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(json("{'kpi_classes':['QMS'],'reason':'一','by':'%2$s'}"))
                .post(path(""))
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reason':'r','by':'b'} | 400 | definition-rule-invalid",
                "{'kpi_classes':[],'reason':'r','by':'b'} | 400 | definition-rule-invalid",
                "{'kpi_classes':['QMS'],'schemes':[],'reason':'r','by':'b'} | 400 | definition-rule-invalid",
                "{'kpi_classes':['QMS'],'schemes':['a'],'reason':'r','by':'b'} | 400 | definition-rule-invalid",
                "{'kpi_classes':['QMS'],'holder_kinds':[],'reason':'r','by':'b'} | 400 | definition-rule-invalid",
                "{'kpi_classes':['QMS'],'enterprise_sizes':[],'reason':'r','by':'b'} | 400 | definition-rule-invalid",
                "{'kpi_classes':['ISO'],'reason':'r','by':'b'} | 400 | unreadable-body",
                "{'kpi_classes':['QMS'],'by':'b'} | 400 | invalid-request",
                "{'kpi_classes':['QMS'],'reason':' ','by':'b'} | 400 | invalid-request",
                "{'kpi_classes':['QMS'],'reason':'r'} | 400 | invalid-request",
                "{'copy_of':7,'reason':'r','by':'b'} | 404 | definition-not-found",
                "{'copy_of':0,'reason':'r','by':'b'} | 400 | invalid-request",
                "{'classes':['QMS'],'reason':'r','by':'b'} | 400 | unreadable-body"
            })
    void aDraftThatCannotBeIsRefused(String body, int status, String problem) {
        given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(path(""))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", problem(problem));
    }

    @Test
    void whatIsNotThereOrNotMatchedIsRefused() {
        draft("{'kpi_classes':['SERVICE']}");
        given().get("/api/v1/indicators/NOPE/definitions")
                .then()
                .statusCode(404)
                .body("type", problem("indicator-not-found"));
        given().get(path("/9")).then().statusCode(404).body("type", problem("definition-not-found"));
        given().get("/api/v1/definition-comparisons/x")
                .then()
                .statusCode(404)
                .body("type", problem("comparison-not-found"));
        given().get("/api/v1/definition-comparisons/" + Ids.next())
                .then()
                .statusCode(404)
                .body("type", problem("comparison-not-found"));
        post("/1/comparisons", null, "{'by':'%2$s'}").statusCode(428);
        post("/1/comparisons", "\"7\"", "{'by':'%2$s'}").statusCode(412);
        post("/1/publications", null, "{'by':'%2$s'}").statusCode(428);
        post("/1/discards", "\"7\"", "{'by':'%2$s','reason':'x'}").statusCode(412);
        given().get(path("?all=1")).then().statusCode(400).body("type", problem("unknown-parameter"));
        given().contentType(ContentType.JSON)
                .body(Map.of("code", indicator, "name_zh", "试", "name_en", "T", "unit", "BODY", "by", BY))
                .post("/api/v1/indicators")
                .then()
                .statusCode(409)
                .body("type", problem("indicator-code-taken"));
        given().contentType(ContentType.JSON)
                .body(Map.of("code", "lower", "name_zh", "试", "name_en", "T", "unit", "BODY", "by", BY))
                .post("/api/v1/indicators")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body(json("{'include_sub':true,'reason':'r','by':'b'}"))
                .post("/api/v1/indicators/B1/definitions")
                .then()
                .statusCode(400)
                .body("type", problem("definition-rule-invalid"))
                .body("errors[0].field", equalTo("include_sub"));
    }

    private void create(String unit) {
        given().contentType(ContentType.JSON)
                .body(Map.of("code", indicator, "name_zh", "试验", "name_en", "Trial", "unit", unit, "by", BY))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .body("definition", nullValue());
    }

    /** As a process that was killed while it counted would leave it. */
    private UUID leftBehind() throws SQLException {
        UUID id = Ids.next();
        execute("update definition_version set state = 'COUNTING', version = version + 1 where indicator = '"
                + indicator + "' and number = 1");
        execute("insert into definition_comparison (id, version, definition, indicator, number, state, requested_by,"
                + " requested_at) select '" + id + "', 1, id, indicator, number, 'RUNNING', 'x', now()"
                + " from definition_version where indicator = '" + indicator + "' and number = 1");
        execute("insert into definition (indicator, version, state, counts, kpi_classes) values ('" + indicator
                + "', 1, 'TRIAL', 'ENTERPRISE', array ['SERVICE'])");
        return id;
    }

    private static ValidatableResponse cancel(UUID id) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", BY))
                .post("/api/v1/definition-comparisons/" + id + "/cancellations")
                .then();
    }

    private List<Holding> holdings(Random random, int number) {
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        List<Holding> holdings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = Ids.next().toString().substring(24) + i;
            LocalDate from = today.minusDays(random.nextInt(2_000));
            holdings.add(new Holding(
                    "D" + id,
                    SIZES[random.nextInt(SIZES.length)],
                    COUNTIES[random.nextInt(COUNTIES.length)],
                    random.nextBoolean() ? scheme : other,
                    from,
                    random.nextInt(5) == 0 ? LocalDate.of(2193, 7, 1) : from.plusDays(1 + random.nextInt(2_000))));
        }
        return holdings;
    }

    private void publish(List<Holding> holdings) {
        List<EventEnvelope> enterprises = new ArrayList<>();
        List<EventEnvelope> certificates = new ArrayList<>();
        for (Holding holding : holdings) {
            Events.Enterprise enterprise =
                    Events.enterprise(Ids.next(), holding.code()).size(holding.size());
            if (holding.county() != null) {
                enterprise.in(holding.county(), null, null);
            }
            enterprises.add(enterprise.version(1));
            certificates.add(Events.certificate(Ids.next(), holding.scheme(), "SERVICE")
                    .heldBy(holding.code())
                    .inForce(holding.from(), holding.to())
                    .version(1));
        }
        publisher.publish(enterprises);
        publisher.publish(certificates);
        String like = holdings.getLast().code();
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from certificate_replica c join enterprise_replica e"
                                + " on e.credit_code = c.holder_code where c.holder_code = '" + like + "'")
                        == 1);
    }

    private void settled(int number) {
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from certificate_replica c join enterprise_replica e"
                                + " on e.credit_code = c.holder_code where c.scheme in ('" + scheme + "','" + other
                                + "')")
                        == number);
    }

    private static Set<String> codes(
            List<Holding> holdings, LocalDate on, String county, Set<String> schemes, Set<String> sizes) {
        Set<String> codes = new TreeSet<>();
        for (Holding holding : holdings) {
            String place = holding.county() == null ? "unattributed" : holding.county();
            if (schemes.contains(holding.scheme())
                    && sizes.contains(holding.size())
                    && (county == null || county.equals(place))
                    && !on.isBefore(holding.from())
                    && on.isBefore(holding.to())) {
                codes.add(holding.code());
            }
        }
        return codes;
    }

    private static int holdings(List<Holding> holdings, LocalDate on, Set<String> schemes, Set<String> sizes) {
        int number = 0;
        for (String each : schemes) {
            number += codes(holdings, on, null, Set.of(each), sizes).size();
        }
        return number;
    }

    /** A plan that asks for the indicator, so that it can be read; far away, so that it is in nobody's way. */
    private void plan() throws SQLException {
        execute(
                "insert into plan (code, title_zh, title_en, issued_on, starts_on, due_on, state, id, changed_by) values ('P"
                        + indicator
                        + "', '试', 'T', '2191-01-01', '2191-01-01', '2195-06-30', 'PUBLISHED', gen_random_uuid(), 'x')");
        execute("insert into plan_line (id, plan, indicator, position, item, words, threshold, strict) select"
                + " gen_random_uuid(), 'P" + indicator
                + "', indicator, position, item, words, threshold, strict from plan_line"
                + " where plan = '2021-2025'");
        execute("insert into plan_line (id, plan, indicator, position, item, words, threshold, strict) values"
                + " (gen_random_uuid(), 'P" + indicator + "', '" + indicator + "', 11, '一', '试', 5, true)");
    }

    private List<Map<String, Object>> series(int version) {
        JsonPath series = given().queryParam("from", "2020-01-01")
                .queryParam("to", "2031-01-01")
                .queryParam("every", "MONTH")
                .get("/api/v1/indicators/" + indicator + "/series")
                .then()
                .statusCode(200)
                .body("definition", is(version))
                .extract()
                .jsonPath();
        return series.getList("points");
    }

    /** Drafts, compares and publishes. */
    private void use(String draft, int version) throws SQLException {
        draft(draft);
        compare(version);
        publish(version).statusCode(200);
    }

    private JsonPath draft(String fields) {
        return given().contentType(ContentType.JSON)
                .body(json(fields.substring(0, fields.length() - 1) + ",'reason':'试','by':'%2$s'}"))
                .post(path(""))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .jsonPath();
    }

    private ValidatableResponse change(int version, String classes, String schemes, String reason) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", etag(version))
                .body(json("{'kpi_classes':" + classes + ",'schemes':" + schemes
                        + ",'party':'HOLDER','include_sub':false,'include_suspended':false,'holder_kinds':null,"
                        + "'enterprise_sizes':null,'reason':'" + reason + "','by':'%2$s'}"))
                .put(path("/" + version))
                .then();
    }

    private String start(int version) {
        return post("/" + version + "/comparisons", etag(version), "{'by':'%2$s'}")
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private JsonPath compare(int version) {
        JsonPath result = finished(start(version));
        assertThat(result.getString("state")).isEqualTo("DONE");
        assertThat(result.getBoolean("result.proved")).isTrue();
        return result;
    }

    private static JsonPath finished(String location) {
        return await().atMost(PATIENCE)
                .until(
                        () -> given().get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> !job.getString("state").equals("RUNNING"));
    }

    private ValidatableResponse publish(int version) {
        return post("/" + version + "/publications", etag(version), "{'by':'%2$s','reason':'发布'}");
    }

    private ValidatableResponse post(String path, String ifMatch, String body) {
        var request = given().contentType(ContentType.JSON).body(json(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path(path)).then();
    }

    private ValidatableResponse definition(int version) {
        return given().get(path("/" + version)).then().statusCode(200);
    }

    private String etag(int version) {
        return definition(version).extract().header("ETag");
    }

    private String path(String rest) {
        return "/api/v1/indicators/" + indicator + "/definitions" + rest;
    }

    private String json(String text) {
        return text.formatted(scheme, BY, other).replace('\'', '"');
    }

    private static org.hamcrest.Matcher<String> problem(String slug) {
        return equalTo("https://quality.jiangmen.cn/problems/" + slug);
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
