package cn.jiangmen.quality.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that could not be read or applied: kept beside the offsets that have moved past them, to be looked at and replayed. */
@ApplicationScoped
public class ParkedEvents {
    private static final long REPLAY_SECONDS = 10;

    private final DataSource database;
    private final EventLoops loops;

    ParkedEvents(DataSource database, EventLoops loops) {
        this.database = database;
        this.loops = loops;
    }

    /**
     * One parked record.
     *
     * @param projection name of the projection that refused it
     * @param value what was received, as text
     * @param reason one line, ours or the database's
     */
    public record Parked(
            long id,
            String projection,
            String topic,
            int partition,
            long offset,
            String key,
            String value,
            String reason,
            Instant parkedAt) {}

    /** Work on the database in a transaction that somebody else began and will end. */
    public interface Work<T> {
        T in(Connection transaction) throws SQLException;
    }

    /**
     * What a replay would change.
     *
     * @param before what was seen before the record was applied
     * @param after what was seen after it; the same as before when it was refused
     * @param refused why it is refused again, or null
     */
    public record Preview<T>(T before, T after, String refused) {}

    /** How many are parked, by projection; one that parks nothing is not named. */
    public Map<String, Long> count() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select consumer, count(*) from parked_event group by consumer order by consumer");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    /** Parked records in the order in which they were parked, those with a higher id than {@code after}. */
    public List<Parked> list(long after, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select id, consumer, topic, partition, "offset", key, value, reason, parked_at
                        from parked_event where id > ? order by id limit ?""")) {
            query.setLong(1, after);
            query.setInt(2, limit);
            List<Parked> parked = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    parked.add(parked(row));
                }
            }
            return parked;
        }
    }

    /**
     * Gives a parked record to its projection again and removes it when it was applied.
     *
     * @return the reason when it was refused again, empty when it was applied
     * @throws NoSuchElementException when no such record is parked
     * @throws IllegalStateException when the projection stands still at the moment
     */
    public Optional<String> replay(long id) throws SQLException, InterruptedException {
        return replay(id, transaction -> null);
    }

    /**
     * The same; what is noted with it is noted in the transaction that applies the record, and only then.
     *
     * @param note runs in the projection's thread, before the record is taken out
     */
    public Optional<String> replay(long id, Work<?> note) throws SQLException, InterruptedException {
        try {
            return loops.consumer(projectionOf(id)).replay(id, note).get(REPLAY_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoSuchElementException gone) {
                throw gone;
            }
            throw new IllegalStateException("the record could not be replayed now", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the projection stands still", e);
        }
    }

    /**
     * Applies a parked record in a transaction that is rolled back, and looks before and after. Nothing is changed, and the
     * record stays parked.
     *
     * @param look sees the same transaction twice; where the projection takes a lock, the first look does well to take it,
     *     so that nothing else comes between the two
     * @throws NoSuchElementException when no such record is parked
     */
    public <T> Preview<T> preview(long id, Work<T> look) throws SQLException {
        Projection projection = loops.projection(projectionOf(id));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T before = look.in(connection);
                try {
                    byte[] value = take(connection, projection.name(), id);
                    projection.apply(connection, List.of(EventEnvelope.parse(value)));
                } catch (UnreadableEvent | SQLException | RuntimeException e) {
                    if (e instanceof NoSuchElementException gone) {
                        throw gone;
                    }
                    if (e instanceof SQLException outage && !Poison.isCause(e)) {
                        throw outage;
                    }
                    return new Preview<>(before, before, Poison.reason(e));
                }
                return new Preview<>(before, look.in(connection), null);
            } finally {
                connection.rollback();
            }
        }
    }

    /**
     * Removes a parked record for good, in a transaction of the caller that notes why.
     *
     * @return the record, or empty when no such record is parked
     */
    public Optional<Parked> discard(Connection transaction, long id) throws SQLException {
        Optional<Parked> parked = get(transaction, id);
        if (parked.isPresent()) {
            take(transaction, parked.get().projection(), id);
        }
        return parked;
    }

    /** The parked record with this id, locked until the transaction ends. */
    public Optional<Parked> get(Connection transaction, long id) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement("""
                select id, consumer, topic, partition, "offset", key, value, reason, parked_at
                from parked_event where id = ? for update""")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(parked(row)) : Optional.empty();
            }
        }
    }

    /** Keeps a record with its reason; one that is read again after a rebuild is kept once. */
    static void park(Connection connection, String consumer, ConsumerRecord<byte[], byte[]> record, String reason)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into parked_event (consumer, topic, partition, "offset", key, value, reason)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (consumer, topic, partition, "offset", md5(coalesce(value, '')))
                do update set reason = excluded.reason, parked_at = now()""")) {
            insert.setString(1, consumer);
            insert.setString(2, record.topic());
            insert.setInt(3, record.partition());
            insert.setLong(4, record.offset());
            insert.setBytes(5, record.key());
            insert.setBytes(6, record.value());
            insert.setString(7, reason);
            insert.executeUpdate();
        }
    }

    /** Takes a record out, in the transaction that applies it. */
    static byte[] take(Connection connection, String consumer, long id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from parked_event where id = ? and consumer = ? returning value")) {
            delete.setLong(1, id);
            delete.setString(2, consumer);
            try (ResultSet row = delete.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchElementException("no parked record " + id);
                }
                return row.getBytes(1);
            }
        }
    }

    private String projectionOf(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select consumer from parked_event where id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchElementException("no parked record " + id);
                }
                return row.getString(1);
            }
        }
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                text(row.getBytes(6)),
                text(row.getBytes(7)),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
