package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writers that change a few hot aggregates as services do: row lock, new version, event, all in one transaction; some draw
 * their transaction id long before they get the lock, some commit late, some roll back.
 */
final class Load {
    private static final int WHOLE = 100;
    private static final int ROLL_BACK = 5;

    private final KitDatabase database;
    private final Outbox outbox;
    private final Topic topic;
    private final int hot;
    private final List<UUID> aggregates = new ArrayList<>();
    private final List<Thread> writers = new ArrayList<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong rolledBack = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /**
     * @param hot how many aggregates the writers change; one more, numbered {@code hot}, is left to the caller
     */
    Load(KitDatabase database, Topic topic, RelayWake wake, int hot) {
        this.database = database;
        this.topic = topic;
        this.outbox = new Outbox(null, null, null, wake, Clock.systemUTC(), "lamp-service");
        database.execute("create table if not exists lamp (id uuid primary key, version bigint not null default 0)");
        database.execute("create table if not exists audit (n int)");
        this.hot = hot;
        for (int i = 0; i <= hot; i++) {
            UUID id = UUID.randomUUID();
            aggregates.add(id);
            database.execute("insert into lamp values ('" + id + "')");
        }
    }

    void start(int threads) {
        running.set(true);
        for (int i = 0; i < threads; i++) {
            int seed = i;
            writers.add(
                    Thread.ofPlatform().daemon().name("writer-" + i).start(() -> write(new SplittableRandom(seed))));
        }
    }

    /** One change in the caller's transaction. */
    void change(Connection connection, int aggregate) throws SQLException {
        UUID id = aggregates.get(aggregate);
        try (PreparedStatement update =
                connection.prepareStatement("update lamp set version = version + 1 where id = ? returning version")) {
            update.setObject(1, id);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                Change change = new Change(
                        topic.name(), id, row.getLong(1), "cn.jiangmen.quality.lamp.lit.v1", Map.of("lamp_id", id));
                outbox.append(connection, List.of(change));
            }
        }
    }

    /** Committed changes, one after the other, of each hot aggregate in turn. */
    void changes(int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                change(connection, i % hot);
                connection.commit();
                committed.incrementAndGet();
                outbox.wake();
            }
        }
    }

    long committed() {
        return committed.get();
    }

    long rolledBack() {
        return rolledBack.get();
    }

    /** Transactions that failed because their session was cut. */
    long failed() {
        return failed.get();
    }

    /** The version that each aggregate has come to. */
    Map<String, Long> versions() throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, version from lamp")) {
            while (row.next()) {
                versions.put(row.getString(1), row.getLong(2));
            }
        }
        return versions;
    }

    /** Lets the writers end their transactions. */
    void stop() throws InterruptedException {
        running.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
        writers.clear();
    }

    private void write(SplittableRandom random) {
        while (running.get()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                while (running.get()) {
                    one(connection, random);
                }
            } catch (SQLException e) {
                failed.incrementAndGet();
            }
        }
    }

    private void one(Connection connection, SplittableRandom random) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (random.nextInt(2) == 0) { // an early transaction id, and some work before the lock
                statement.execute("insert into audit values (1)");
                statement.execute("select pg_sleep(" + random.nextDouble() / 500 + ")");
            }
            int first = random.nextInt(hot);
            int second = random.nextInt(hot);
            change(connection, Math.min(first, second));
            if (first != second && random.nextInt(4) == 0) {
                change(connection, Math.max(first, second));
            }
            if (random.nextInt(4) == 0) {
                statement.execute("select pg_sleep(" + random.nextDouble() / 500 + ")");
            }
        }
        if (random.nextInt(WHOLE) < ROLL_BACK) {
            connection.rollback();
            rolledBack.incrementAndGet();
        } else {
            connection.commit();
            committed.incrementAndGet();
            outbox.wake();
        }
    }
}
