package cn.jiangmen.quality.supervision.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The feed misses nothing, tells nothing twice, and its cursors live for ever. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CreditFeedIT {
    private static final String NOON = "2026-03-02T12:00:00+08:00";
    private static final int WRITERS = 6;
    private static final int ACTS = 20;

    @Inject
    DataSource database;

    @Inject
    Acts acts;

    @Test
    void entryIsTheEventByteForByteAndSaysItsHash() throws Exception {
        long before = CreditApi.last();
        Acts.Life life = acts.life();
        UUID id = life.act("listed", true, NOON);

        Map<String, Object> entry = CreditApi.all(before, null).stream()
                .filter(one -> one.get("event").toString().contains(id.toString()))
                .findFirst()
                .orElseThrow();
        String text = entry.get("event").toString();
        assertThat(entry.get("sha256")).isEqualTo(CreditApi.sha256(text));
        EventEnvelope event = EventEnvelope.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThat(event.subject()).isEqualTo(life.record.toString());
        assertThat(event.data().path("enterprise_name").asText()).isEqualTo("江门市“测试”制造有限公司");
    }

    @Test
    void eventThatIsPublishedAgainIsNoNewEntry() throws Exception {
        long before = CreditApi.last();
        Acts.Life life = acts.life();
        life.act("listed", true, NOON);
        life.again("listed", true, NOON);
        assertThat(ofRecord(CreditApi.all(before, null), life)).hasSize(1);
    }

    @Test
    void sequenceIsDenseAndInOrderUnderConcurrentWritersAndRollbacks() throws Exception {
        long before = CreditApi.last();
        List<Acts.Life> lives = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Acts.Life>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                written.add(writers.submit(() -> {
                    Acts.Life life = acts.life();
                    for (int n = 0; n < ACTS; n++) {
                        rolledBack(life);
                        life.act("corrected", true, NOON);
                    }
                    return life;
                }));
            }
            for (Future<Acts.Life> one : written) {
                lives.add(one.get());
            }
        }

        List<Map<String, Object>> entries = CreditApi.all(before, null);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(CreditApi.number(entries.get(i).get("sequence"))).isEqualTo(before + 1 + i);
        }
        for (Acts.Life life : lives) {
            List<Long> versions = new ArrayList<>();
            for (Map<String, Object> entry : ofRecord(entries, life)) {
                versions.add(EventEnvelope.parse(entry.get("event").toString().getBytes(StandardCharsets.UTF_8))
                        .version());
            }
            assertThat(versions).hasSize(ACTS).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void snapshotAndTheFeedAfterItGiveTheSameAsTheWholeFeed() throws Exception {
        long before = CreditApi.last();
        Acts.Life one = acts.life();
        one.act("listed", true, NOON);
        one.act("published", true, NOON);
        Acts.Life two = acts.life();
        two.act("listed", true, NOON);
        CreditApi.Snapshot snapshot = CreditApi.snapshot();
        one.act("repaired", false, NOON);
        acts.life().act("listed", true, NOON);

        Map<String, String> whole = new TreeMap<>();
        CreditApi.all(before, null)
                .forEach(entry ->
                        whole.put(CreditApi.record(entry), entry.get("sha256").toString()));
        Map<String, String> resumed = new TreeMap<>(snapshot.records());
        CreditApi.all(snapshot.at(), null)
                .forEach(entry ->
                        resumed.put(CreditApi.record(entry), entry.get("sha256").toString()));
        assertThat(resumed).containsAllEntriesOf(whole);
    }

    @Test
    void cursorAheadOfTheFeedIsToldThatSomethingIsWrong() {
        given().queryParam("after", CreditApi.last() + 1_000_000)
                .get(CreditApi.PATH + "/feed")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://quality.jiangmen.cn/problems/credit-ahead-of-feed"));
        given().queryParam("after", -1).get(CreditApi.PATH + "/feed").then().statusCode(400);
        given().queryParam("consumer", "nobody")
                .get(CreditApi.PATH + "/feed")
                .then()
                .statusCode(404);
    }

    private static List<Map<String, Object>> ofRecord(List<Map<String, Object>> entries, Acts.Life life) {
        return entries.stream()
                .filter(entry -> CreditApi.record(entry).equals(life.record.toString()))
                .toList();
    }

    private void rolledBack(Acts.Life life) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Acts.write(connection, life, "corrected", true, NOON, UUID.randomUUID(), 1_000, null, null);
            connection.rollback();
        }
    }
}
