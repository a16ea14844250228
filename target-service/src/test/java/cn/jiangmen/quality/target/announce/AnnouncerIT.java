package cn.jiangmen.quality.target.announce;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.MovableClock;
import cn.jiangmen.quality.target.events.Events;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import cn.jiangmen.quality.target.rest.Publisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other platforms are told what is set, what moves and what is sealed: nothing twice, nothing lost, each number at most once in a while. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class AnnouncerIT {
    private static final Logger LOG = Logger.getLogger(AnnouncerIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Inject
    Publisher publisher;

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @Inject
    ProgressBoard board;

    @Inject
    Outbox outbox;

    @Inject
    Announcing announcing;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aNumberThatMovedReachesOtherPlatformsWithWhatWasAnnouncedBefore() throws Exception {
        settled();
        UUID kpi = Announced.id("kpi", "EMS-ENT", "440784");
        int before = announced("EMS-ENT", "440784");
        String code = code();
        publisher.publish(
                Events.enterprise(Ids.next(), code).in("440784", null, null).version(1),
                inForceToday(code, "A0201", "EMS"));

        await().atMost(PATIENCE).until(() -> announced("EMS-ENT", "440784") == before + 1);
        EventEnvelope told =
                onTopic(kpi.toString(), event -> event.data().get("value").asInt() == before + 1);

        assertThat(EventContract.faults(Announced.KPI_MOVED, told.data())).isEmpty();
        assertThat(told.type()).isEqualTo(Announced.KPI_MOVED);
        assertThat(told.data().get("previous").get("value").asInt()).isEqualTo(before);
        assertThat(told.data().get("on").asText()).isEqualTo(board.day().toString());
        assertThat(told.data().get("threshold").isNull()).isTrue();
    }

    @Test
    void severalInstancesThatAreKilledUnderLoadTellAnUnbrokenChainAndEachNumberOnceInTheInterval() throws Exception {
        settled();
        long start = number("select coalesce(max(id), 0) from outbox");
        List<EventEnvelope> load = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            load.add(inForceToday(code(), "A0101", "QMS"));
        }
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            Instant until = Instant.now().plusSeconds(4);
            for (int i = 0; i < 3; i++) {
                Announcer another = new Announcer(board, outbox, database, clock, Duration.ofMillis(20), INTERVAL);
                all.add(instances.submit(() -> {
                    while (Instant.now().isBefore(until)) {
                        another.look();
                    }
                }));
            }
            all.add(instances.submit(() -> {
                int killed = 0;
                while (Instant.now().isBefore(until)) {
                    killed += (int) number("""
                            select count(pg_terminate_backend(pid)) from pg_locks
                            where locktype = 'advisory' and pid <> pg_backend_pid()
                              and objid::bigint = hashtext('movements recorded')::bigint & 4294967295""");
                }
                LOG.infof("sessions killed while they announced: %d", killed);
                return killed;
            }));
            for (int i = 0; i < 20; i++) {
                publisher.publish(load.subList(i * 100, i * 100 + 100));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        settled();

        Map<String, EventEnvelope> last = new HashMap<>();
        for (EventEnvelope event : outbox(start)) {
            EventEnvelope before = last.put(event.subject(), event);
            if (before != null) {
                assertThat(event.version()).isEqualTo(before.version() + 1);
                assertThat(event.data().get("previous").get("value"))
                        .isEqualTo(before.data().get("value"));
                assertThat(event.data().get("value")).isNotEqualTo(before.data().get("value"));
                assertThat(Duration.between(before.time(), event.time()))
                        .isGreaterThanOrEqualTo(INTERVAL.minusMillis(50));
            }
        }
        EventEnvelope city = last.get(Announced.id("kpi", "QMS-ENT", "city").toString());
        assertThat(city.data().get("value").asInt()).isEqualTo(value("QMS-ENT", null));
        // the movements of one number follow each other without a break
        JsonPath moved =
                given().queryParam("limit", 500).get("/api/v1/movements").jsonPath();
        List<Map<String, Object>> steps =
                moved.getList("items.findAll { it.indicator == 'QMS-ENT' && it.county == null }");
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).get("to_value")).isEqualTo(steps.get(i - 1).get("from_value"));
        }
    }

    @Test
    void anInstanceThatStartsAgainTellsNothingTwice() throws Exception {
        settled();
        long before = number("select coalesce(max(id), 0) from outbox");

        Announcer restarted = new Announcer(board, outbox, database, clock, INTERVAL, Duration.ZERO);
        restarted.look();

        assertThat(number("select coalesce(max(id), 0) from outbox")).isEqualTo(before);
    }

    @Test
    void whatTheCalendarMovesIsRecordedAndAnnounced() throws Exception {
        LocalDate lastDay = LocalDate.of(2033, 6, 30);
        String code = code();
        publisher.publish(Events.certificate(Ids.next(), "B0501", "VOLUNTARY_PRODUCT")
                .heldBy(code)
                .inForce(lastDay.minusYears(1), lastDay.plusDays(1))
                .version(1));
        await().atMost(PATIENCE).until(() -> valueOn(lastDay, "VIP-ENT") == 1);
        clock.moveTo(lastDay, LocalTime.of(23, 59, 55));
        await().atMost(PATIENCE).until(() -> announced("VIP-ENT", null) == 1);

        await().atMost(PATIENCE).until(() -> announced("VIP-ENT", null) == 0);

        JsonPath moved =
                given().queryParam("limit", 500).get("/api/v1/movements").jsonPath();
        String line = "items.find { it.indicator == 'VIP-ENT' && it.county == null }.";
        assertThat(moved.getString(line + "on")).isEqualTo("2033-07-01");
        assertThat(moved.getInt(line + "from_value")).isEqualTo(1);
        assertThat(moved.getInt(line + "to_value")).isZero();
        assertThat(moved.getInt(line + "events")).isZero();
        assertThat(moved.getString(line + "cause")).isNull();
    }

    @Test
    void aSingleEventIsNamedAsTheCause() throws Exception {
        settled();
        long sequence = given().get("/api/v1/progress").jsonPath().getLong("sequence");
        EventEnvelope event = inForceToday(code(), "B01", "CCC");
        publisher.publish(event);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath moved = given().queryParam("since_sequence", sequence)
                    .get("/api/v1/movements")
                    .jsonPath();
            assertThat(moved.getList("items.findAll { it.indicator == 'CCC-ENT' }.cause"))
                    .containsExactly(event.id(), event.id());
            assertThat(moved.getBoolean("complete")).isTrue();
        });
    }

    @Test
    void targetsAndSealsAreToldInTheTransactionOfTheDecision() throws Exception {
        TargetSet state = Json.EVENTS.treeToValue(
                EventContract.sample(Announced.TARGET_SET).get("data"), TargetSet.class);
        YearSealed seal = Json.EVENTS.treeToValue(
                EventContract.sample(Announced.YEAR_SEALED).get("data"), YearSealed.class);
        long start = number("select coalesce(max(id), 0) from outbox");
        TargetSet first = new TargetSet(
                "test", state.indicator(), 2021, 10, List.of(), 10, null, LocalDate.of(2021, 1, 1), null, "test");
        QuarkusTransaction.requiringNew().run(() -> announcing.targetSet(first));
        QuarkusTransaction.begin();
        announcing.targetSet(first);
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> announcing.targetSet(first));
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> announcing.yearSealed(new YearSealed(
                        id,
                        seal.plan(),
                        2021,
                        seal.on(),
                        seal.asOf(),
                        seal.asKnownAt(),
                        1,
                        1,
                        seal.hash(),
                        null,
                        "test",
                        List.of(new YearSealed.Figure("MS-ENT", null, 1, Basis.DISTINCT, 1, 2, 1, null, null)))));

        List<EventEnvelope> told = outbox(start).stream()
                .filter(event -> !event.type().equals(Announced.KPI_MOVED))
                .toList();
        assertThat(told)
                .extracting(EventEnvelope::type)
                .containsExactly(Announced.TARGET_SET, Announced.TARGET_SET, Announced.YEAR_SEALED);
        assertThat(told.get(1).version()).isEqualTo(told.get(0).version() + 1);
        assertThat(told).allSatisfy(event -> assertThat(EventContract.faults(event.type(), event.data()))
                .isEmpty());
        assertThat(onTopic(id.toString(), event -> true).version()).isEqualTo(1);
        // a seal that no chain has would rightly be told as missing
        assertThat(number("with told as (delete from announced where aggregate_id = '" + id
                        + "' returning 1) select count(*) from told"))
                .isEqualTo(1);
    }

    @Test
    void theContractsAreServed() {
        given().get("/asyncapi").then().statusCode(200).contentType("application/yaml");
        given().get("/contracts/events/" + Announced.KPI_MOVED + ".schema.json")
                .then()
                .statusCode(200);
    }

    /** Everything is recorded and announced. */
    private void settled() {
        await().atMost(PATIENCE).until(() -> {
            JsonPath progress = given().get("/api/v1/progress").jsonPath();
            return progress.getBoolean("caught_up")
                    && number("select sequence from movement_log") == progress.getLong("sequence")
                    && number(
                                    "select count(*) from kpi where announced_at is null or announced_distinct <> net_distinct"
                                            + " or announced_holdings <> net_holdings")
                            == 0;
        });
    }

    private EventEnvelope onTopic(String key, Predicate<EventEnvelope> wanted) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "test-" + UUID.randomUUID());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Announced.TOPIC));
            List<EventEnvelope> found = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                for (var row : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(row.key())) {
                        EventEnvelope event = EventEnvelope.parse(row.value());
                        if (wanted.test(event)) {
                            found.add(event);
                        }
                    }
                }
                return !found.isEmpty();
            });
            return found.getLast();
        }
    }

    private List<EventEnvelope> outbox(long after) throws Exception {
        List<EventEnvelope> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select envelope from outbox where id > " + after + " order by id")) {
            while (rows.next()) {
                events.add(EventEnvelope.parse(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return events;
    }

    private int announced(String indicator, String county) throws SQLException {
        return (int) number("select coalesce(max(announced_value), 0) from kpi where indicator = '" + indicator
                + "' and county = '" + (county == null ? "city" : county) + "'");
    }

    private static int value(String indicator, String county) {
        return given().get("/api/v1/progress")
                .jsonPath()
                .getInt("indicators.find { it.code == '" + indicator + "' }"
                        + (county == null ? ".city" : ".counties.find { it.county == '" + county + "' }") + ".value");
    }

    private static int valueOn(LocalDate day, String indicator) {
        return given().queryParam("on", day.toString())
                .get("/api/v1/progress")
                .jsonPath()
                .getInt("indicators.find { it.code == '" + indicator + "' }.city.value");
    }

    private EventEnvelope inForceToday(String code, String scheme, String kpiClass) {
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        return Events.certificate(Ids.next(), scheme, kpiClass)
                .heldBy(code)
                .inForce(today.minusDays(1), today.plusDays(1))
                .version(1);
    }

    private static String code() {
        return "A" + UUID.randomUUID().toString().replace("-", "").substring(7);
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
