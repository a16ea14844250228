package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.MovableClock;
import cn.jiangmen.quality.target.events.Events;
import cn.jiangmen.quality.target.events.LedgerProjections;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who listens is told at once, then of every change, whoever made it: an event, another instance, or midnight. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ProgressStreamIT {
    private static final Logger LOG = Logger.getLogger(ProgressStreamIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QMS_IN_THE_CITY = "items.find { it.indicator == 'QMS-ENT' && it.county == null }.";

    @Inject
    Publisher publisher;

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @TestHTTPResource
    URI home;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    /** What other tests have published may still be on its way. */
    @BeforeEach
    void untilNothingMoves() {
        AtomicLong last = new AtomicLong(-1);
        await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> {
            long now = given().get("/api/v1/progress").jsonPath().getLong("sequence");
            return last.getAndSet(now) == now;
        });
    }

    @Test
    void everyListenerHearsTheStateAtOnceAndEachChange() throws Exception {
        try (Listener one = new Listener(home);
                Listener other = new Listener(home)) {
            await().atMost(PATIENCE)
                    .until(() -> !one.heard().isEmpty() && !other.heard().isEmpty());
            assertThat(one.last().event()).isEqualTo("progress");
            int before = value(one.last(), "QMS-ENT");
            long sequence = Long.parseLong(one.last().id());

            long sent = System.nanoTime();
            publisher.publish(inForceToday(code()));

            await().atMost(PATIENCE).until(() -> value(one.last(), "QMS-ENT") == before + 1);
            await().atMost(PATIENCE).until(() -> value(other.last(), "QMS-ENT") == before + 1);
            assertThat(Long.parseLong(one.last().id())).isGreaterThan(sequence);
            assertThat(one.last().data()).contains("\"sequence\":" + one.last().id() + ",");
            LOG.infof("published to heard: %d ms", (one.last().at() - sent) / 1_000_000);
        }
    }

    @Test
    void aFloodIsToldInAFewStatesOfWhichTheLastIsTheLatest() throws Exception {
        try (Listener listener = new Listener(home)) {
            await().atMost(PATIENCE).until(() -> !listener.heard().isEmpty());
            int before = value(listener.last(), "QMS-ENT");
            int heardBefore = listener.heard().size();
            List<EventEnvelope> flood = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                flood.add(inForceToday(code()));
            }
            long start = System.nanoTime();
            publisher.publish(flood);

            await().atMost(PATIENCE).until(() -> value(listener.last(), "QMS-ENT") == before + 3_000);
            long tenths = (System.nanoTime() - start) / 100_000_000;
            assertThat(listener.heard().size() - heardBefore).isLessThanOrEqualTo((int) tenths + 3);
            assertThat(listener.heard())
                    .extracting(heard -> Long.valueOf(heard.id()))
                    .isSorted();
        }
    }

    @Test
    void silenceIsBrokenByHeartbeats() throws Exception {
        try (Listener listener = new Listener(home)) {
            await().atMost(PATIENCE).until(() -> listener.comments().size() >= 2);
        }
    }

    @Test
    void whatAnotherInstanceHasProjectedIsNoticed() throws Exception {
        try (Listener listener = new Listener(home)) {
            await().atMost(PATIENCE).until(() -> !listener.heard().isEmpty());
            int before = value(listener.last(), "QMS-ENT");
            try (Connection elsewhere = database.getConnection()) {
                elsewhere.setAutoCommit(false);
                LedgerProjections.projection().apply(elsewhere, List.of(inForceToday(code())));
                elsewhere.commit();
            }
            await().atMost(PATIENCE).until(() -> value(listener.last(), "QMS-ENT") == before + 1);
        }
    }

    @Test
    void atMidnightWhatHasExpiredIsGoneWithoutAnyEvent() throws Exception {
        LocalDate lastDay = LocalDate.of(2031, 6, 30);
        publisher.publish(Events.certificate(Ids.next(), "B01", "CCC")
                .heldBy(code())
                .inForce(lastDay.minusYears(1), lastDay.plusDays(1))
                .version(1));
        await().atMost(PATIENCE).until(() -> Api.value(lastDay, "CCC-CERT", null) == 1);

        clock.moveTo(lastDay, LocalTime.of(23, 59, 55));
        try (Listener listener = new Listener(home)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                JsonPath today = given().get("/api/v1/progress").jsonPath();
                assertThat(today.getString("on")).isEqualTo("2031-06-30");
                assertThat(Api.number(today, "CCC-CERT", null, "value")).isEqualTo(1);
            });

            await().atMost(PATIENCE).untilAsserted(() -> {
                JsonPath told = JsonPath.from(listener.last().data());
                assertThat(told.getString("on")).isEqualTo("2031-07-01");
                assertThat(Api.number(told, "CCC-CERT", null, "value")).isZero();
            });
            assertThat(Api.number(given().get("/api/v1/progress").jsonPath(), "CCC-CERT", null, "value"))
                    .isZero();
        }
    }

    @Test
    void eachStateIsPrecededByWhatMoved() throws Exception {
        try (Listener listener = new Listener(home)) {
            await().atMost(PATIENCE).until(() -> !listener.heard().isEmpty());
            assertThat(listener.all()).extracting(Listener.Heard::event).containsOnly("progress");
            int before = value(listener.last(), "QMS-ENT");
            publisher.publish(inForceToday(code()));

            await().atMost(PATIENCE).until(() -> value(listener.last(), "QMS-ENT") == before + 1);
            List<Listener.Heard> moved = moved(listener);
            assertThat(moved).hasSize(1);
            assertThat(listener.all().indexOf(moved.getFirst()))
                    .isLessThan(listener.all().indexOf(listener.last()));
            assertThat(moved.getFirst().id()).isEqualTo(listener.last().id());
            JsonPath told = JsonPath.from(moved.getFirst().data());
            assertThat(told.getInt(QMS_IN_THE_CITY + "from_value")).isEqualTo(before);
            assertThat(told.getInt(QMS_IN_THE_CITY + "to_value")).isEqualTo(before + 1);
        }
    }

    @Test
    void whoComesBackHearsEverythingThatMovedMeanwhile() throws Exception {
        String last;
        int before;
        try (Listener listener = new Listener(home)) {
            await().atMost(PATIENCE).until(() -> !listener.heard().isEmpty());
            last = listener.last().id();
            before = value(listener.last(), "QMS-ENT");
        }
        for (int i = 1; i <= 3; i++) {
            int expected = before + i;
            publisher.publish(inForceToday(code()));
            await().atMost(PATIENCE).until(() -> value("QMS-ENT") == expected);
        }

        try (Listener listener = new Listener(home, last)) {
            await().atMost(PATIENCE).until(() -> !listener.heard().isEmpty());
            assertThat(listener.all().getFirst().event()).isEqualTo("resumed");
            assertThat(JsonPath.from(listener.all().getFirst().data()).getBoolean("complete"))
                    .isTrue();
            assertThat(value(listener.last(), "QMS-ENT")).isEqualTo(before + 3);
            int at = before;
            for (Listener.Heard moved : moved(listener)) {
                Integer from = JsonPath.from(moved.data()).get(QMS_IN_THE_CITY + "from_value");
                if (from != null) {
                    assertThat(from).isEqualTo(at);
                    at = JsonPath.from(moved.data()).getInt(QMS_IN_THE_CITY + "to_value");
                }
            }
            assertThat(at).isEqualTo(before + 3);

            // and goes on as any other
            publisher.publish(inForceToday(code()));
            await().atMost(PATIENCE).until(() -> value(listener.last(), "QMS-ENT") == before + 4);
            assertThat(JsonPath.from(moved(listener).getLast().data()).getInt(QMS_IN_THE_CITY + "from_value"))
                    .isEqualTo(before + 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "999999999999", "99999999999999999999"})
    void whoComesBackWithWhatIsNoStateOfOursIsToldSoAndGetsTheState(String id) throws Exception {
        try (Listener listener = new Listener(home, id)) {
            await().atMost(PATIENCE).until(() -> !listener.heard().isEmpty());
            assertThat(JsonPath.from(listener.all().getFirst().data()).getBoolean("complete"))
                    .isFalse();
            // whatever moves later is told as to anybody
            assertThat(listener.all().stream().map(Listener.Heard::event).takeWhile(event -> !event.equals("progress")))
                    .containsExactly("resumed");
        }
    }

    private static List<Listener.Heard> moved(Listener listener) {
        return listener.all().stream()
                .filter(heard -> heard.event().equals("moved"))
                .toList();
    }

    private static int value(String indicator) {
        return Api.number(given().get("/api/v1/progress").jsonPath(), indicator, null, "value");
    }

    private EventEnvelope inForceToday(String code) {
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        return Events.certificate(Ids.next(), "A0101", "QMS")
                .heldBy(code)
                .inForce(today.minusDays(1), today.plusDays(1))
                .version(1);
    }

    private static String code() {
        return "S" + UUID.randomUUID().toString().replace("-", "").substring(7);
    }

    private static int value(Listener.Heard heard, String indicator) {
        return Api.number(JsonPath.from(heard.data()), indicator, null, "value");
    }
}
