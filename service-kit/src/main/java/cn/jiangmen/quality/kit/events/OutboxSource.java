package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/** How the relay finds what was committed since it last looked; the caller holds the relay lock. */
sealed interface OutboxSource {
    /** Takes the rows of one look; {@link #settle} returns only when the broker has all of them. */
    interface Sink {
        void send(String topic, String key, String envelope);

        void settle();
    }

    /** Reads the saved position. */
    void open(Connection connection) throws SQLException;

    /** Sends what is new, in order, and moves on only after it was settled; returns the number of rows. */
    int drain(Connection connection, Sink sink) throws SQLException;

    static OutboxSource of(String mode) {
        return switch (mode) {
            case "snapshot" -> new SnapshotDifference();
            case "delete" -> new DeleteAfterAck();
            default -> throw new IllegalArgumentException("quality.outbox.mode is snapshot or delete, not " + mode);
        };
    }

    /**
     * Rows that the new snapshot sees and the last one did not, ordered by id. Unlike a cursor on the id it loses no row
     * whose transaction committed late, and unlike an order by transaction id it keeps each aggregate in order.
     */
    final class SnapshotDifference implements OutboxSource {
        private static final int FETCH = 5_000;
        private static final Duration SAVE_EVERY = Duration.ofMillis(200);
        private static final String EVERYTHING = """
                select topic, key, envelope from outbox
                where epoch = (select epoch from outbox_epoch) order by id""";
        private static final String NEW = """
                select topic, key, envelope from (
                    select id, topic, key, envelope, epoch from outbox where xid >= pg_snapshot_xmax(?::pg_snapshot)
                    union all
                    select id, topic, key, envelope, epoch from outbox
                    where xid = any(array(select pg_snapshot_xip(?::pg_snapshot)))
                ) fresh
                where epoch = (select epoch from outbox_epoch) order by id""";
        private static final String RESTORED = """
                select pg_snapshot_xmax(?::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot())""";

        private String seen;
        private long unsaved;
        private long savedAt;

        @Override
        public void open(Connection connection) throws SQLException {
            seen = single(connection, "select snapshot from outbox_relay", null);
            unsaved = 0;
            savedAt = System.nanoTime();
            if (seen != null && "t".equals(single(connection, RESTORED, seen))) {
                Epochs.raise(connection, "the relay's position is ahead of this database: it was restored");
                seen = null;
            }
            connection.commit();
        }

        @Override
        public int drain(Connection connection, Sink sink) throws SQLException {
            // first statement of a repeatable-read transaction: fixes the snapshot that the query below reads with
            String now = single(connection, "select pg_current_snapshot()", null);
            int rows = 0;
            if (!Objects.equals(now, seen)) {
                try (PreparedStatement query = connection.prepareStatement(seen == null ? EVERYTHING : NEW)) {
                    if (seen != null) {
                        query.setString(1, seen);
                        query.setString(2, seen);
                    }
                    query.setFetchSize(FETCH);
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            sink.send(row.getString(1), row.getString(2), row.getString(3));
                            rows++;
                        }
                    }
                }
                sink.settle();
                seen = now;
                unsaved += rows;
            }
            connection.commit();
            if (unsaved > 0 && System.nanoTime() - savedAt > SAVE_EVERY.toNanos()) {
                save(connection);
            }
            return rows;
        }

        // lazily, because an update per look would leave dead rows behind; a crash re-sends what came since
        private void save(Connection connection) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement(
                    "update outbox_relay set snapshot = ?, sent = sent + ?, saved_at = now()")) {
                update.setString(1, seen);
                update.setLong(2, unsaved);
                update.executeUpdate();
            }
            connection.commit();
            unsaved = 0;
            savedAt = System.nanoTime();
        }
    }

    /** Plain SQL for PostgreSQL forks without snapshot functions: reads all rows by id and deletes them once acknowledged. */
    final class DeleteAfterAck implements OutboxSource {
        private static final int BATCH = 2_000;

        @Override
        public void open(Connection connection) {
            // the rows themselves are the position
        }

        @Override
        public int drain(Connection connection, Sink sink) throws SQLException {
            int rows = 0;
            try (PreparedStatement query = connection.prepareStatement(
                            "select id, topic, key, envelope from outbox order by id limit " + BATCH);
                    PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
                Long[] ids = new Long[BATCH];
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        ids[rows++] = row.getLong(1);
                        sink.send(row.getString(2), row.getString(3), row.getString(4));
                    }
                }
                if (rows > 0) {
                    sink.settle();
                    delete.setArray(1, connection.createArrayOf("bigint", java.util.Arrays.copyOf(ids, rows)));
                    delete.executeUpdate();
                }
            }
            connection.commit();
            return rows;
        }
    }

    private static String single(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (argument != null) {
                query.setString(1, argument);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
