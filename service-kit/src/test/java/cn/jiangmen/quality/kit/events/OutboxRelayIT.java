package cn.jiangmen.quality.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.local.TestServers;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Breaks the relay's surroundings and looks at what a reader of the topic meets. */
class OutboxRelayIT {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final KitDatabase database = new KitDatabase("relay");
    private final Topic topic = Topic.create(6);
    private final RelayWake wake = new RelayWake();
    private final Load load = new Load(database, topic, wake, 10);
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        load.stop();
        stopRelays();
    }

    @Test
    void everyEventArrivesOnceAndARestartRepeatsNothing() throws Exception {
        start(Topic.producers(), SOON);
        load.changes(200);
        awaitComplete();
        stopRelays();
        load.changes(1);
        start(Topic.producers(), SOON);
        awaitComplete();

        load.changes(1);
        awaitComplete();
        assertThat(topic.history().duplicates()).isZero();
        assertThat(topic.history().inversions()).isZero();
    }

    @Test
    void writesGoOnWhileTheBrokerIsAwayAndArriveInOrderWhenItIsBack() throws Exception {
        start(Topic.producers(), SOON);
        load.start(4);
        await().atMost(PATIENCE).until(() -> topic.history().size() > 200);

        TestServers.kafka().kill();
        long before = load.committed();
        try {
            await().atMost(PATIENCE).until(() -> load.committed() > before + 500);
        } finally {
            TestServers.kafka().start();
        }
        await().atMost(PATIENCE).until(() -> load.committed() > before + 1_000);
        load.stop();

        assertThat(load.failed()).isZero();
        awaitComplete();
        assertInOrder();
    }

    @Test
    void nothingIsLostWhenTheBrokerRefusesInMidBatch() throws Exception {
        AtomicInteger producers = new AtomicInteger();
        load.changes(1_000);
        start(() -> new RefusingProducer(Topic.broker(), 200 * producers.incrementAndGet()), SOON);

        awaitComplete();
        assertThat(producers.get()).isGreaterThan(4);
        assertInOrder();
    }

    @Test
    void twoRelaysRaceAndOneWorks() throws Exception {
        start(Topic.producers(), SOON);
        start(Topic.producers(), SOON);
        load.start(4);
        await().atMost(PATIENCE).until(() -> load.committed() > 300);
        assertThat(relays.stream().filter(OutboxRelay::leading)).hasSize(1);
        load.stop();
        awaitComplete();
        assertThat(topic.history().duplicates()).isZero();

        load.start(4);
        for (int failover = 0; failover < 5; failover++) {
            long before = load.committed();
            await().atMost(PATIENCE)
                    .until(() ->
                            load.committed() > before + 100 && relays.stream().anyMatch(OutboxRelay::leading));
            database.cutSessions();
        }
        load.stop();
        awaitComplete();
        assertInOrder();
    }

    @Test
    void processKilledAfterSendingLosesNothing() throws Exception {
        load.changes(500);
        Process relay = RelayThatDies.start(database, 300);
        assertThat(relay.waitFor()).isEqualTo(RelayThatDies.KILLED);
        long sentByTheDead = topic.history().size();
        start(Topic.producers(), SOON);

        awaitComplete();
        assertThat(sentByTheDead).isPositive();
        assertThat(topic.history().duplicates()).isPositive(); // it had saved no position
        assertInOrder();
    }

    @Test
    void lateRecordOfAFormerLeaderIsOverwritten() throws Exception {
        start(Topic.producers(), SOON);
        load.changes(1);
        awaitComplete();
        byte[] stale = topic.records().getFirst().value();
        String key = EventEnvelope.parse(stale).subject();
        await().atMost(PATIENCE).until(() -> database.value("select snapshot from outbox_relay") != null);
        threads.getFirst().interrupt(); // gone without leaving in order
        threads.getFirst().join();

        load.changes(1);
        start(Topic.producers(), SOON);
        awaitComplete();
        try (Producer<String, byte[]> formerLeader = Topic.producers().get()) {
            topic.send(formerLeader, key, stale);
        }

        Map<String, Long> versions = load.versions();
        await().atMost(PATIENCE)
                .until(() -> topic.history().staleEnds(versions) == 0
                        && topic.history().size() > 3);
    }

    @Test
    void relayCutOffFromItsDatabaseDropsWhatItHolds() throws Exception {
        SilentProducer silent = new SilentProducer();
        Iterator<Producer<String, byte[]>> producers = List.<Producer<String, byte[]>>of(
                        silent, Topic.producers().get())
                .iterator();
        start(producers::next, SOON);
        load.changes(10);
        awaitWaitingForTheBroker();
        database.cutSessions();

        await().atMost(PATIENCE).until(silent::closed);
        awaitComplete();
        assertInOrder();
    }

    @Test
    void waitingForTheBrokerHoldsNoTransactionOpenAndCanBeStopped() throws Exception {
        start(SilentProducer::new, SOON);
        load.changes(10);
        awaitWaitingForTheBroker();

        assertThat(database.number("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and state like 'idle in%'"))
                .isZero();
        stopRelays();
        assertThat(database.number("select count(*) from pg_locks where locktype = 'advisory'"
                        + " and database = (select oid from pg_database where datname = current_database())"))
                .isZero();
    }

    @Test
    void oldRowsCostNothing() throws Exception {
        start(Topic.producers(), SOON);
        load.changes(1);
        awaitComplete();
        // one import: very many rows of one transaction, which misleads the planner, and no statistics yet
        database.execute("""
                insert into outbox (topic, key, epoch, version, event_id, envelope, created_at)
                select topic, key, epoch, version, event_id, envelope, now() - n % 2 * interval '1 day'
                from outbox, generate_series(1, 20000) n""");
        await().atMost(PATIENCE).until(() -> topic.history().size() > 20_000);
        String scans =
                "select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables where relname like 'outbox\\_2%'";
        database.execute("analyze outbox");
        long before = database.number(scans);

        load.changes(50);
        Map<String, Long> versions = load.versions();
        await().atMost(PATIENCE).until(() -> topic.history().lost(versions) == 0);
        stopRelays(); // its session's statistics are told at its end

        assertThat(database.number(scans)).isEqualTo(before);
    }

    @Test
    void savingThePositionDoesNotCallForAnotherSave() throws Exception {
        try (Connection connection = database.getConnection()) {
            SnapshotDifference source = new SnapshotDifference();
            source.open(connection);
            load.changes(1);
            await().atMost(PATIENCE).until(() -> {
                source.drain(connection, new Discard());
                return database.value("select snapshot from outbox_relay") != null;
            });
            String saved = database.value("select xmin from outbox_relay");
            for (int i = 0; i < 30; i++) {
                database.execute("insert into audit values (1)"); // others' transactions move the snapshot
                database.execute("select pg_sleep(0.01)");
                assertThat(source.drain(connection, new Discard())).isZero();
            }
            assertThat(database.value("select xmin from outbox_relay")).isEqualTo(saved);
        }
    }

    private void start(Supplier<Producer<String, byte[]>> producers, Duration secondSending) {
        OutboxRelay relay = new OutboxRelay(database, producers, new SnapshotDifference(secondSending), wake, POLL);
        relays.add(relay);
        threads.add(Thread.ofPlatform().daemon().name("relay-" + relays.size()).start(relay));
    }

    private void stopRelays() throws InterruptedException {
        relays.forEach(OutboxRelay::close);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(1));
            thread.interrupt();
            thread.join();
        }
        relays.clear();
        threads.clear();
    }

    private void awaitComplete() throws Exception {
        Map<String, Long> versions = load.versions();
        await().atMost(PATIENCE).until(() -> topic.history().lost(versions) == 0);
    }

    /** While it waits, the relay asks its session for a sign of life. */
    private void awaitWaitingForTheBroker() {
        await().atMost(PATIENCE)
                .until(() -> database.number("select count(*) from pg_stat_activity where query = 'select 1'") > 0);
    }

    /** Judges when the relay has saved its position behind the last row: then no second sending is under way. */
    private void assertInOrder() throws Exception {
        await().atMost(PATIENCE)
                .until(() -> database.number("select count(*) from outbox, outbox_relay where snapshot is null"
                                + " or not pg_visible_in_snapshot(xid, snapshot::pg_snapshot)")
                        == 0);
        History history = topic.history();
        assertThat(history.lost(load.versions())).isZero();
        assertThat(history.inversions()).isZero();
        assertThat(history.staleEnds(load.versions())).isZero();
    }

    /** Takes everything. */
    private record Discard() implements OutboxSource.Sink {
        @Override
        public void send(String topic, String key, String envelope) {}

        @Override
        public void settle() {}
    }

    /** Takes records and never hears of them again. */
    private static final class SilentProducer extends MockProducer<String, byte[]> {
        SilentProducer() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
        }
    }

    /** Sends so many records and refuses the next. */
    private static final class RefusingProducer extends KafkaProducer<String, byte[]> {
        private int left;

        RefusingProducer(Map<String, Object> broker, int left) {
            super(broker, new StringSerializer(), new ByteArraySerializer());
            this.left = left;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            if (--left == 0) {
                callback.onCompletion(null, new TimeoutException("refused on purpose"));
                return null;
            }
            return super.send(record, callback);
        }
    }
}
