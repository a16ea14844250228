package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Sends the rows that the present snapshot sees and the last one did not, ordered by id. Unlike a cursor on the id it
 * loses no row whose transaction committed late, and unlike an order by transaction id it keeps each aggregate in order.
 *
 * <p>Both snapshots are values, so no transaction is held open: not while rows are sent, not while the broker is away.
 */
final class SnapshotDifference implements OutboxSource {
    private static final int BATCH = 2_000;
    private static final Duration SAVE_EVERY = Duration.ofMillis(200);
    private static final String NOTHING_SEEN = "1:1:";

    // Without these a bulk import's rows (one xid for very many of them) lead the planner to full scans, and its cost
    // estimate for two dozen partitions to compiling each query: half a second where the indexes take half a
    // millisecond.
    private static final String PLAN =
            "set jit = off; set enable_seqscan = off; set plan_cache_mode = force_generic_plan";

    /** Cost grows with the new rows only, even while an old transaction is still open. */
    private static final String FIRST = """
            select id, topic, key, envelope from (
                select id, topic, key, envelope, xid from outbox where xid >= pg_snapshot_xmax(?::pg_snapshot)
                union all
                select id, topic, key, envelope, xid from outbox
                where xid = any(array(select pg_snapshot_xip(?::pg_snapshot)))
            ) fresh
            where pg_visible_in_snapshot(xid, ?::pg_snapshot) order by id limit\s""" + BATCH;

    /** Reads on in a backlog longer than one batch. A cursor on the id is safe here: the set is fixed. */
    private static final String NEXT = """
            select id, topic, key, envelope from outbox
            where id > ? and pg_visible_in_snapshot(xid, ?::pg_snapshot)
            and not pg_visible_in_snapshot(xid, ?::pg_snapshot) order by id limit\s""" + BATCH;

    private final Duration secondSending;
    private String seen;
    private String takenOverAt;
    private long takenOver;
    private boolean unsaved;
    private long saved;

    SnapshotDifference() {
        // longer than a former leader's producer keeps trying
        this(KafkaClients.DELIVERY_TIMEOUT.plusSeconds(10));
    }

    SnapshotDifference(Duration secondSending) {
        this.secondSending = secondSending;
    }

    @Override
    public void open(Connection connection) throws SQLException {
        Epochs.check(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLAN);
            try (ResultSet row = statement.executeQuery("select snapshot, left_in_order from outbox_relay")) {
                row.next();
                seen = row.getString(1) == null ? NOTHING_SEEN : row.getString(1);
                takenOverAt = row.getBoolean(2) ? null : seen;
            }
            statement.executeUpdate("update outbox_relay set left_in_order = false");
        }
        takenOver = System.nanoTime();
        saved = takenOver;
        unsaved = false;
    }

    @Override
    public int drain(Connection connection, Sink sink) throws SQLException, InterruptedException {
        if (takenOverAt != null && System.nanoTime() - takenOver > secondSending.toNanos()) {
            // A leader that was cut off from the database may have had records on their way, and an old state that
            // arrives last would survive compaction: what it can have had is sent again, after it has given up.
            seen = takenOverAt;
            takenOverAt = null;
        }
        String now = now(connection);
        int rows = 0;
        if (!now.equals(seen)) {
            rows = sendDifference(connection, now, sink);
            seen = now;
            unsaved |= rows > 0;
        }
        // lazily, because an update per look would leave dead rows behind; a crash re-sends what came since
        if (unsaved && takenOverAt == null && System.nanoTime() - saved > SAVE_EVERY.toNanos()) {
            save(connection, false);
        }
        return rows;
    }

    @Override
    public void leave(Connection connection) throws SQLException {
        if (takenOverAt == null) {
            save(connection, true);
        }
    }

    private int sendDifference(Connection connection, String now, Sink sink) throws SQLException, InterruptedException {
        int rows = 0;
        int batch;
        long last = 0;
        do {
            batch = 0;
            try (PreparedStatement query = rows == 0 ? first(connection, now) : next(connection, now, last);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    sink.send(row.getString(2), row.getString(3), row.getString(4));
                    batch++;
                }
            }
            rows += batch;
        } while (batch == BATCH);
        if (rows > 0) {
            sink.settle();
        }
        return rows;
    }

    private PreparedStatement first(Connection connection, String now) throws SQLException {
        PreparedStatement query = connection.prepareStatement(FIRST);
        query.setString(1, seen);
        query.setString(2, seen);
        query.setString(3, now);
        return query;
    }

    private PreparedStatement next(Connection connection, String now, long after) throws SQLException {
        PreparedStatement query = connection.prepareStatement(NEXT);
        query.setLong(1, after);
        query.setString(2, now);
        query.setString(3, seen);
        return query;
    }

    private static String now(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_current_snapshot()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private void save(Connection connection, boolean inOrder) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox_relay set snapshot = ?, left_in_order = ?, saved_at = now()")) {
            update.setString(1, seen);
            update.setBoolean(2, inOrder);
            update.executeUpdate();
        }
        unsaved = false;
        saved = System.nanoTime();
    }
}
