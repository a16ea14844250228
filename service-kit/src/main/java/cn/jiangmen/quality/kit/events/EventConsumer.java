package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Feeds one {@link Projection} so that every event takes effect exactly once: what it stores and the next offsets are
 * committed together, and the offsets move by compare-and-set, so that a second consumer or one that was paused for long
 * rolls back and starts from the stored position. An unreadable or refused record is parked with its reason in the same
 * transaction; an outage of the database or of the broker is waited for, and nothing is skipped.
 */
public final class EventConsumer implements Runnable, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PAUSE_MILLIS = 500;

    private final Projection projection;
    private final DataSource database;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Horizon horizon;
    private final Queue<Replay> replays = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> polling;
    private volatile Freshness freshness = new Freshness(Instant.EPOCH, Long.MAX_VALUE, "starting");

    EventConsumer(
            Projection projection,
            DataSource database,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Admin broker,
            Clock clock) {
        this.projection = projection;
        this.database = database;
        this.consumers = consumers;
        this.horizon = new Horizon(broker, projection.topics(), clock);
    }

    /**
     * How far the projection has come.
     *
     * @param asOf everything published before this moment has been applied or parked; stands still while that cannot be
     *     proved, for example while the broker is away
     * @param behind records that were known to wait at the last look
     * @param trouble why it stands still, or null
     */
    public record Freshness(Instant asOf, long behind, String trouble) {}

    private record Replay(long id, ParkedEvents.Work<?> note, CompletableFuture<Optional<String>> outcome) {}

    public Freshness freshness() {
        return freshness;
    }

    Projection projection() {
        return projection;
    }

    CompletableFuture<Optional<String>> replay(long parked) {
        return replay(parked, transaction -> null);
    }

    /** Applies a parked record again in the consumer's own thread; gives the reason when it is refused again. */
    CompletableFuture<Optional<String>> replay(long parked, ParkedEvents.Work<?> note) {
        Replay replay = new Replay(parked, note, new CompletableFuture<>());
        replays.add(replay);
        return replay.outcome;
    }

    @Override
    public void run() {
        try {
            do {
                try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                    polling = consumer;
                    consume(consumer);
                } catch (WakeupException e) {
                    LOG.debugf("projection %s stops", projection.name());
                } catch (SQLException | RuntimeException | Error e) { // a loop that has ended would be stale for ever
                    failed(e);
                }
            } while (!stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    /** Lets the batch in hand end, then stops. */
    @Override
    public void close() {
        stopping.countDown();
        Consumer<byte[], byte[]> current = polling;
        if (current != null) {
            current.wakeup();
        }
        try {
            if (!stopped.await(5, TimeUnit.SECONDS)) {
                LOG.warnf("projection %s did not stop in time", projection.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume(Consumer<byte[], byte[]> consumer) throws SQLException {
        Offsets offsets;
        var topics = horizon.topics();
        try (Connection connection = database.getConnection()) {
            offsets = Offsets.assign(connection, projection.name(), topics, consumer);
        }
        while (running()) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            consumer.poll(POLL).forEach(records::add);
            if (!records.isEmpty()) {
                apply(records, offsets);
                projection.committed();
            }
            freshness = horizon.look(consumer::position, freshness);
            replayRequested();
        }
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records, Offsets offsets) throws SQLException {
        try {
            inOneTransaction(records, offsets, null);
        } catch (SQLException | RuntimeException e) {
            if (!Poison.isCause(e) || !running()) { // what fails while the service goes down may be whole
                throw e;
            }
            isolate(records, offsets, e);
        }
    }

    private void isolate(List<ConsumerRecord<byte[], byte[]>> records, Offsets offsets, Exception cause)
            throws SQLException {
        if (records.size() == 1) {
            inOneTransaction(records, offsets, Poison.reason(cause));
            return;
        }
        int half = records.size() / 2;
        apply(records.subList(0, half), offsets);
        apply(records.subList(half, records.size()), offsets);
    }

    private void inOneTransaction(List<ConsumerRecord<byte[], byte[]>> records, Offsets offsets, String parkedBecause)
            throws SQLException {
        Map<TopicPartition, Long> moved;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<EventEnvelope> events = new ArrayList<>(records.size());
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (parkedBecause != null) {
                        park(connection, record, parkedBecause);
                    } else if (record.value() != null) { // a tombstone says nothing new
                        read(connection, record, events);
                    }
                }
                if (!events.isEmpty()) {
                    projection.apply(connection, events);
                }
                moved = offsets.move(connection, records);
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
        offsets.moved(moved);
    }

    private void read(Connection connection, ConsumerRecord<byte[], byte[]> record, List<EventEnvelope> events)
            throws SQLException {
        try {
            events.add(EventEnvelope.parse(record.value()));
        } catch (UnreadableEvent e) {
            park(connection, record, Poison.reason(e));
        }
    }

    private void park(Connection connection, ConsumerRecord<byte[], byte[]> record, String reason) throws SQLException {
        LOG.warnf(
                "%s parks %s/%d@%d: %s",
                projection.name(), record.topic(), record.partition(), record.offset(), reason);
        ParkedEvents.park(connection, projection.name(), record, reason);
    }

    private void replayRequested() {
        for (Replay replay = replays.poll(); replay != null; replay = replays.poll()) {
            try {
                replay.outcome.complete(again(replay));
            } catch (SQLException | RuntimeException | Error e) {
                replay.outcome.completeExceptionally(e);
            }
        }
    }

    private Optional<String> again(Replay replay) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                replay.note.in(connection);
                byte[] value = ParkedEvents.take(connection, projection.name(), replay.id);
                projection.apply(connection, List.of(EventEnvelope.parse(value)));
                connection.commit();
            } catch (NoSuchElementException | Error e) {
                rollBack(connection, e);
                throw e;
            } catch (UnreadableEvent | SQLException | RuntimeException e) {
                rollBack(connection, e);
                if (e instanceof SQLException outage && !Poison.isCause(e)) {
                    throw outage;
                }
                return Optional.of(Poison.reason(e));
            }
        }
        projection.committed();
        return Optional.empty();
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e); // the first error says what happened
        }
    }

    private boolean running() {
        return stopping.getCount() > 0;
    }

    private void failed(Throwable e) {
        String reason = Poison.reason(e);
        if (!reason.equals(freshness.trouble())) {
            boolean known = e instanceof SQLException || e instanceof KafkaException;
            LOG.warnf(known ? null : e, "%s starts again from its stored offsets: %s", projection.name(), reason);
        }
        freshness = new Freshness(freshness.asOf(), freshness.behind(), reason);
    }
}
