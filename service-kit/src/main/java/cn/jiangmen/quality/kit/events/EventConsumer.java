package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
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
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> polling;
    private volatile boolean running = true;
    private volatile Freshness freshness;

    EventConsumer(
            Projection projection, DataSource database, Supplier<Consumer<byte[], byte[]>> consumers, Clock clock) {
        this.projection = projection;
        this.database = database;
        this.consumers = consumers;
        this.clock = clock;
        this.freshness = new Freshness(Instant.EPOCH, Long.MAX_VALUE, null);
    }

    /**
     * How far the projection has come.
     *
     * @param asOf everything published before this moment has been applied
     * @param behind records that were known to wait at the last look
     * @param trouble why it stands still, or null
     */
    public record Freshness(Instant asOf, long behind, String trouble) {}

    public Freshness freshness() {
        return freshness;
    }

    @Override
    public void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                polling = consumer;
                consume(consumer);
            } catch (WakeupException e) {
                LOG.debug("consumer woken to stop");
            } catch (SQLException | KafkaException e) {
                freshness = new Freshness(freshness.asOf(), freshness.behind(), e.getMessage());
                LOG.warnf("projection %s starts again from its stored offsets: %s", projection.name(), e.getMessage());
                rest();
            }
        }
        stopped.countDown();
    }

    @Override
    public void close() {
        running = false;
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
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            offsets = Offsets.assign(connection, projection, consumer);
            connection.commit();
        }
        while (running) {
            Instant before = clock.instant();
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            try {
                consumer.poll(POLL).forEach(records::add);
            } catch (OffsetOutOfRangeException e) {
                // the topic was recreated or compacted past us: full states are idempotent, so read it from its start
                LOG.warnf("projection %s re-reads %s from the start", projection.name(), e.partitions());
                consumer.seekToBeginning(e.partitions());
                continue;
            }
            if (!records.isEmpty()) {
                apply(records, offsets);
                projection.committed();
            }
            freshness = look(consumer, records, before);
        }
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records, Offsets offsets) throws SQLException {
        try {
            inOneTransaction(records, offsets, null);
        } catch (SQLException e) {
            if (!Poison.isCause(e)) {
                throw e;
            }
            isolate(records, offsets, e);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            isolate(records, offsets, e);
        }
    }

    private void isolate(List<ConsumerRecord<byte[], byte[]>> records, Offsets offsets, Exception cause)
            throws SQLException {
        if (records.size() == 1) {
            LOG.warnf("projection %s parks %s: %s", projection.name(), Offsets.describe(records.getFirst()), cause);
            inOneTransaction(records, offsets, Poison.reason(cause));
            return;
        }
        int half = records.size() / 2;
        apply(records.subList(0, half), offsets);
        apply(records.subList(half, records.size()), offsets);
    }

    private void inOneTransaction(List<ConsumerRecord<byte[], byte[]>> records, Offsets offsets, String parkedBecause)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<EventEnvelope> events = new ArrayList<>(records.size());
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (parkedBecause != null) {
                        ParkedEvents.park(connection, projection.name(), record, parkedBecause);
                    } else if (record.value() != null) { // a tombstone says nothing new
                        read(connection, record, events);
                    }
                }
                if (!events.isEmpty()) {
                    projection.apply(connection, events);
                }
                Map<TopicPartition, Long> moved = offsets.move(connection, records);
                connection.commit();
                offsets.moved(moved);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void read(Connection connection, ConsumerRecord<byte[], byte[]> record, List<EventEnvelope> events)
            throws SQLException {
        try {
            events.add(EventEnvelope.parse(record.value()));
        } catch (UnreadableEvent e) {
            LOG.warnf("projection %s parks %s: %s", projection.name(), Offsets.describe(record), e.getMessage());
            ParkedEvents.park(connection, projection.name(), record, e.getMessage());
        }
    }

    private Freshness look(
            Consumer<byte[], byte[]> consumer, List<ConsumerRecord<byte[], byte[]>> records, Instant before) {
        long behind = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong lag = consumer.currentLag(partition);
            behind += lag.orElse(0);
        }
        Instant asOf = freshness.asOf();
        if (behind == 0) {
            asOf = before;
        } else if (!records.isEmpty()) {
            Instant last = Instant.ofEpochMilli(records.getLast().timestamp());
            asOf = last.isAfter(asOf) ? last : asOf;
        }
        return new Freshness(asOf, behind, null);
    }

    private void rest() {
        try {
            // an ordinary wait that close() need not interrupt: it is short
            stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    static Map<TopicPartition, Long> ends(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        records.forEach(r -> ends.put(new TopicPartition(r.topic(), r.partition()), r.offset() + 1));
        return ends;
    }
}
