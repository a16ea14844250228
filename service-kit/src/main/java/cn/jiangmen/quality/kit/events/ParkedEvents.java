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
                    parked.add(new Parked(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getLong(5),
                            text(row.getBytes(6)),
                            text(row.getBytes(7)),
                            row.getString(8),
                            row.getObject(9, OffsetDateTime.class).toInstant()));
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
        try {
            return loops.consumer(projectionOf(id)).replay(id).get(REPLAY_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoSuchElementException gone) {
                throw gone;
            }
            throw new IllegalStateException("the record could not be replayed now", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the projection stands still", e);
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

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
