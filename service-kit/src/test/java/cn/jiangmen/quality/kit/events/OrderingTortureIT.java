package cn.jiangmen.quality.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Five ways to read an outbox, on the same writes: the two of the relay lose, repeat and invert nothing; the three that
 * are usually recommended do, which shows that the load has teeth.
 */
class OrderingTortureIT {
    private static final int WRITERS = 12;
    private static final int HOT_AGGREGATES = 40;
    private static final int PATIENT = HOT_AGGREGATES; // one more aggregate, whose change is committed last of all
    private static final int ENOUGH = 4_000;

    private final KitDatabase database = new KitDatabase("torture");
    private final Topic topic = Topic.create(6);
    private final RelayWake wake = new RelayWake();
    private final AtomicBoolean quiet = new AtomicBoolean();
    private final List<Thread> readers = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();

    private interface Drain {
        /** Reads what is there now; returns the number of rows. */
        int from(Connection connection) throws Exception;
    }

    @Test
    void relayKeepsOrderWhereCursorWatermarkAndSkipLockedDoNot() throws Exception {
        copyEachRowForReadersThatDelete();
        History cursor = new History();
        History watermark = new History();
        History skipLocked = new History();
        History deleteAfterAck = new History();
        read(cursorOnId(cursor));
        read(xidWatermark(watermark));
        read(skipLocked(skipLocked));
        read(skipLocked(skipLocked));
        read(deleteAfterAck(deleteAfterAck));
        OutboxRelay relay =
                new OutboxRelay(database, Topic.producers(), new SnapshotDifference(), wake, Duration.ofMillis(20));
        Thread relaying = Thread.ofPlatform().daemon().name("relay").start(relay);

        Map<String, Long> committed;
        Load load = new Load(database, topic, wake, HOT_AGGREGATES);
        try (Connection held = database.getConnection();
                Connection looking = database.getConnection()) {
            heldOpen(held, load);
            snapshotHeld(looking);
            load.start(WRITERS);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> load.committed() >= ENOUGH
                            && cursor.lost(load.versions()) > cursorMayBeBehind(load)
                            && skipLocked.inversions() > 0);
            load.stop();
            held.commit();
            looking.commit();
            committed = load.versions();
            assertThat(load.failed()).isZero();
            assertOutboxIsInsertOnly(load);
        }
        quiet.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        await().until(() -> topic.history().lost(committed) == 0);
        relay.close();
        relaying.join();

        assertThat(failures).isEmpty();
        History relayed = topic.history();
        System.out.printf(
                "committed %d: relay %s; delete-after-ack %s; cursor %s, %d lost; watermark %s; skip locked %s%n",
                committed.values().stream().mapToLong(Long::longValue).sum(),
                relayed,
                deleteAfterAck,
                cursor,
                cursor.lost(committed),
                watermark,
                skipLocked);
        for (History right : List.of(relayed, deleteAfterAck)) {
            assertThat(right.lost(committed)).isZero();
            assertThat(right.duplicates()).isZero();
            assertThat(right.inversions()).isZero();
            assertThat(right.staleEnds(committed)).isZero();
        }
        assertThat(cursor.lost(committed)).isPositive();
        assertThat(watermark.inversions()).isPositive();
        assertThat(skipLocked.inversions()).isPositive();
    }

    /** A writer that was first and commits last: its xid and its id are lower than nearly all others'. */
    private static void heldOpen(Connection held, Load load) throws SQLException {
        held.setAutoCommit(false);
        load.change(held, PATIENT);
    }

    /** A reader that keeps its snapshot: no dead row can be removed while it looks. */
    private static void snapshotHeld(Connection looking) throws SQLException {
        looking.setAutoCommit(false);
        looking.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = looking.createStatement()) {
            statement.execute("select count(*) from lamp");
        }
    }

    /** Changes that are committed but not read yet are not lost yet: as many as can wait between two looks. */
    private static long cursorMayBeBehind(Load load) {
        return load.committed() / 100;
    }

    private void assertOutboxIsInsertOnly(Load load) {
        String partitions = " from pg_stat_user_tables where relname like 'outbox\\_2%'";
        await().until(() -> database.number("select sum(n_tup_ins)" + partitions) >= load.committed());
        assertThat(database.number("select sum(n_tup_upd + n_tup_del)" + partitions))
                .isZero();
        // rolled-back writers leave at most two dead rows each, the relay none
        assertThat(database.number("select sum(n_dead_tup)" + partitions)).isLessThanOrEqualTo(2 * load.rolledBack());
    }

    private void copyEachRowForReadersThatDelete() {
        database.execute("""
                create table queue (id bigint primary key, key text, version bigint);
                create schema plain;
                create table plain.outbox (id bigint primary key, topic text, key text, envelope text);
                create function copy_row() returns trigger language plpgsql as $$ begin
                    insert into queue values (new.id, new.key, new.version);
                    insert into plain.outbox values (new.id, new.topic, new.key, new.envelope);
                    return null;
                end $$;
                create trigger copy_row after insert on outbox for each row execute function copy_row()""");
    }

    private static Drain cursorOnId(History history) {
        long[] last = {0};
        return connection ->
                rows(connection, "select id, key, version from outbox where id > " + last[0] + " order by id", row -> {
                    last[0] = row.getLong(1);
                    history.add(row.getString(2), row.getLong(3));
                });
    }

    private static Drain xidWatermark(History history) {
        String[] last = {"0", "0"};
        return connection -> rows(
                connection,
                "select xid, id, key, version from outbox where xid < pg_snapshot_xmin(pg_current_snapshot())"
                        + " and (xid, id) > ('" + last[0] + "'::xid8, " + last[1] + ") order by xid, id",
                row -> {
                    last[0] = row.getString(1);
                    last[1] = row.getString(2);
                    history.add(row.getString(3), row.getLong(4));
                });
    }

    private static Drain skipLocked(History history) {
        return connection -> {
            connection.setAutoCommit(false);
            List<String> done = new ArrayList<>();
            int rows = rows(
                    connection,
                    "select id, key, version from queue order by id limit 20 for update skip locked",
                    row -> {
                        history.add(row.getString(2), row.getLong(3));
                        done.add(row.getString(1));
                    });
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from queue where id = any('{" + String.join(",", done) + "}')");
            }
            connection.commit();
            return rows;
        };
    }

    private static Drain deleteAfterAck(History history) {
        DeleteAfterAck source = new DeleteAfterAck();
        OutboxSource.Sink sink = new OutboxSource.Sink() {
            @Override
            public void send(String topic, String key, String envelope) {
                String version = envelope.replaceAll("(?s).*\"aggregateversion\":(\\d+).*", "$1");
                history.add(key, Long.parseLong(version));
            }

            @Override
            public void settle() {}
        };
        return connection -> {
            connection.setSchema("plain");
            return source.drain(connection, sink);
        };
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static int rows(Connection connection, String sql, Row reader) throws SQLException {
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reader.read(row);
                rows++;
            }
        }
        return rows;
    }

    private void read(Drain drain) {
        readers.add(
                Thread.ofPlatform().daemon().name("reader-" + readers.size()).start(() -> {
                    try (Connection connection = database.getConnection();
                            Connection clock = database.getConnection();
                            Statement pause = clock.createStatement()) {
                        boolean last;
                        int rows;
                        do {
                            last = quiet.get();
                            rows = drain.from(connection);
                            pause.execute("select pg_sleep(0.002)");
                        } while (!last || rows > 0);
                    } catch (Exception e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                }));
    }
}
