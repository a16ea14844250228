package cn.jiangmen.quality.kit.events;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.http.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one door through which a change leaves a service: its event is written in the transaction of the change.
 *
 * <p>Guarantees: no event without its change and no change without its event; the outbox id is drawn after the
 * aggregate's row was locked, so ids rise with the versions of an aggregate. Transactions read committed data (the
 * default); writing goes on while Kafka is down.
 */
@ApplicationScoped
public class Outbox {
    /** Largest event, in bytes: what the broker takes by default, less the record around it. */
    static final int LARGEST = 1_000_000;

    // The lock keeps the epoch from rising until this transaction has ended; the insert tells whether it rose just
    // before.
    private static final String EPOCH =
            "select epoch, pg_advisory_xact_lock_shared(hashtext('outbox_epoch')) from outbox_epoch";

    private static final String INSERT = """
            insert into outbox (topic, key, epoch, version, event_id, envelope)
            select e.topic, e.key, o.epoch, e.version, e.event_id, e.envelope
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                 with ordinality as e(topic, key, version, event_id, envelope, n)
            join outbox_epoch o on o.epoch = ?
            order by e.n""";

    private final DataSource database;
    private final Instance<EntityManager> entities;
    private final TransactionSynchronizationRegistry transaction;
    private final RelayWake wake;
    private final Clock clock;
    private final String source;

    Outbox(
            DataSource database,
            Instance<EntityManager> entities,
            TransactionSynchronizationRegistry transaction,
            RelayWake wake,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.wake = wake;
        this.clock = clock;
        this.source = "//quality.jiangmen.cn/" + service;
    }

    /**
     * Publishes the change of an aggregate that is managed by the current persistence context.
     *
     * @param change asked for after the aggregate was flushed, so that it sees the new version
     * @throws IllegalArgumentException when the event is larger than a broker takes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Supplier<Change> change) {
        if (entities.isResolvable()) {
            entities.get().flush();
        }
        try (Connection connection = database.getConnection()) { // the transaction's own
            write(connection, List.of(change.get()));
        } catch (SQLException e) {
            throw new PersistenceException("the event was not written", e);
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake.now();
                }
            }
        });
    }

    /**
     * Publishes many changes in the transaction of a plain connection; the caller commits and then calls {@link #wake}.
     *
     * @param changes in the order in which each aggregate changed; their rows are already written or locked
     */
    public void append(Connection connection, List<Change> changes) throws SQLException {
        write(connection, changes);
    }

    /** Tells the relay of this process that something was committed. */
    public void wake() {
        wake.now();
    }

    private void write(Connection connection, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        int epoch = epoch(connection);
        int size = changes.size();
        String[] topics = new String[size];
        String[] keys = new String[size];
        Long[] versions = new Long[size];
        String[] ids = new String[size];
        String[] envelopes = new String[size];
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        for (int i = 0; i < size; i++) {
            Change change = changes.get(i);
            EventEnvelope envelope = envelope(change, epoch, now);
            topics[i] = change.topic();
            keys[i] = envelope.subject();
            versions[i] = change.version();
            ids[i] = envelope.id();
            envelopes[i] = envelope.toJson();
            if (envelopes[i].getBytes(StandardCharsets.UTF_8).length > LARGEST) {
                // the broker would refuse it for ever, and everything behind it would wait
                throw new IllegalArgumentException(change.type() + " of " + keys[i] + " is larger than " + LARGEST);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, text(connection, topics));
            insert.setArray(2, text(connection, keys));
            insert.setArray(3, connection.createArrayOf("bigint", versions));
            insert.setArray(4, text(connection, ids));
            insert.setArray(5, text(connection, envelopes));
            insert.setInt(6, epoch);
            if (insert.executeUpdate() != size) {
                throw new SQLException("the outbox epoch rose while this transaction was running", "40001");
            }
        }
    }

    private EventEnvelope envelope(Change change, int epoch, OffsetDateTime now) {
        UUID id = Ids.next();
        String cause =
                change.cause() != null ? change.cause() : RequestId.current().orElse(id.toString());
        return new EventEnvelope(
                id.toString(),
                source,
                change.type(),
                change.aggregateId().toString(),
                now,
                "https:" + source + "/contracts/events/" + change.type() + ".schema.json",
                epoch,
                change.version(),
                cause,
                Json.EVENTS.valueToTree(change.state()));
    }

    private static int epoch(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EPOCH);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Array text(Connection connection, String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
