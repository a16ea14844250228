package cn.jiangmen.quality.kit.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Carries committed events from the outbox to Kafka: at least once, and in order for each aggregate.
 *
 * <p>One relay per database works at a time; the others wait for its advisory lock, which lives in its database session
 * and so ends with it. After any failure it starts again from the last position that the broker had acknowledged.
 */
final class OutboxRelay implements Runnable, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6f7574626f78L; // "outbox"
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final int NARROW = 16;

    private final DataSource database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final OutboxSource source;
    private final RelayWake wake;
    private final Duration poll;
    private volatile boolean running = true;
    private volatile boolean leading;

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
        long pause = NARROW;
        while (running) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                if (lock(connection)) {
                    try {
                        lead(connection);
                    } finally {
                        leading = false;
                        unlock(connection);
                    }
                }
                pause = STANDBY.toMillis();
            } catch (SQLException | KafkaException e) {
                if (running) {
                    LOG.warnf("relay starts again in %d ms: %s", pause, e.getMessage());
                }
                pause = Math.min(pause * 2, STANDBY.toMillis() * 4);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            rest(pause);
        }
    }

    /** Whether this relay is the one at work. */
    boolean leading() {
        return leading;
    }

    @Override
    public void close() {
        running = false;
        wake.now();
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        source.open(connection);
        leading = true;
        try (Sending sending = new Sending(producers.get())) {
            while (running) {
                if (source.drain(connection, sending) == 0) {
                    wake.await(poll);
                }
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                boolean got = row.getBoolean(1);
                connection.commit();
                return got;
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        if (connection.isValid(1)) {
            connection.rollback();
            try (PreparedStatement query = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                query.setLong(1, LOCK);
                query.execute();
            }
            connection.commit();
        }
    }

    private void rest(long millis) {
        try {
            wake.await(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** One producer's life: the first record the broker refuses ends it, and nothing after it counts as sent. */
    private static final class Sending implements OutboxSource.Sink, AutoCloseable {
        private final Producer<String, byte[]> producer;
        private final AtomicReference<Exception> failure = new AtomicReference<>();

        Sending(Producer<String, byte[]> producer) {
            this.producer = producer;
        }

        @Override
        public void send(String topic, String key, String envelope) {
            check();
            producer.send(
                    new ProducerRecord<>(topic, key, envelope.getBytes(StandardCharsets.UTF_8)),
                    (sent, error) -> failure.compareAndSet(null, error));
        }

        @Override
        public void settle() {
            producer.flush();
            check();
        }

        private void check() {
            Exception error = failure.get();
            if (error != null) {
                throw new KafkaException("not acknowledged by the broker: " + error.getMessage(), error);
            }
        }

        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }
    }
}
