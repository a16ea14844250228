package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Carries committed events from the outbox to Kafka: each at least once, and in order for each aggregate, so that the
 * last record of a key is the aggregate's newest state.
 *
 * <p>One relay per database works at a time; the others wait for its advisory lock, which lives in its database session
 * and so ends with it. After any failure it starts again from the last position that the broker had acknowledged.
 */
final class OutboxRelay implements Runnable, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6f7574626f78L; // "outbox"
    private static final long STANDBY = 500;
    private static final long SHORTEST_PAUSE = 16;
    private static final long LONGEST_PAUSE = 2_000;
    private static final int ANSWER_WITHIN = 30_000;

    // a leader whose machine is gone gives up its session, and with it the lock, within some ten seconds
    private static final String KEEPALIVE =
            "set tcp_keepalives_idle = 4; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

    private final DataSource database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final OutboxSource source;
    private final RelayWake wake;
    private final Duration poll;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private long pause = SHORTEST_PAUSE;
    private volatile boolean leading;
    private volatile String trouble;

    OutboxRelay(
            DataSource database,
            Supplier<Producer<String, byte[]>> producers,
            OutboxSource source,
            RelayWake wake,
            Duration poll) {
        this.database = database;
        this.producers = producers;
        this.source = source;
        this.wake = wake;
        this.poll = poll;
    }

    @Override
    public void run() {
        try {
            do {
                try (Connection connection = database.getConnection()) {
                    if (lock(connection)) {
                        lead(connection);
                    }
                    pause = STANDBY;
                } catch (SQLException | RuntimeException | Error e) { // a loop that has ended would send nothing more
                    failed(e);
                }
            } while (!stopping.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.info("outbox relay stopped before the broker had answered; the next one sends again");
        }
    }

    /** Whether this relay is the one at work. */
    boolean leading() {
        return leading;
    }

    /** How many events the broker has acknowledged since this relay was made. */
    long sent() {
        return sent.get();
    }

    /** Why nothing is sent at the moment, or null. */
    String trouble() {
        return trouble;
    }

    /** Lets the relay finish what it is sending; interrupt its thread when that takes too long. */
    @Override
    public void close() {
        stopping.countDown();
        wake.now();
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        try (Sending sending = new Sending(producers.get(), () -> check(connection))) {
            source.open(connection);
            leading = true;
            while (stopping.getCount() > 0) {
                int rows = source.drain(connection, sending);
                sent.addAndGet(rows);
                trouble = null;
                pause = SHORTEST_PAUSE;
                if (rows == 0) {
                    wake.await(poll);
                }
            }
            source.leave(connection);
        } finally {
            leading = false;
            unlock(connection);
        }
    }

    private void failed(Throwable e) {
        String reason = String.valueOf(e.getMessage());
        if (!reason.equals(trouble)) {
            boolean known = e instanceof SQLException || e instanceof KafkaException;
            LOG.warnf(known ? null : e, "outbox relay starts again from its position: %s", reason);
        }
        trouble = reason;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
    }

    private static boolean lock(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            boolean locked = row.getBoolean(1);
            if (locked) {
                statement.execute(KEEPALIVE);
                connection.setNetworkTimeout(Runnable::run, ANSWER_WITHIN);
            }
            return locked;
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + "); reset all");
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    // the lock lives as long as the session: as long as it answers, nobody else leads
    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
