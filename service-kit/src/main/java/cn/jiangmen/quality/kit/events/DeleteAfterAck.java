package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The relay's other mode, in plain SQL for PostgreSQL forks without snapshot functions: reads all rows by id and deletes
 * them once acknowledged. As safe as {@link SnapshotDifference}, slower, and it leaves dead rows behind.
 */
final class DeleteAfterAck implements OutboxSource {
    private static final int BATCH = 2_000;

    @Override
    public void open(Connection connection) {
        // the rows themselves are the position
    }

    @Override
    public int drain(Connection connection, Sink sink) throws SQLException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select id, topic, key, envelope from outbox order by id limit " + BATCH);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
                sink.send(row.getString(2), row.getString(3), row.getString(4));
            }
        }
        if (!ids.isEmpty()) {
            sink.settle();
            try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                delete.executeUpdate();
            }
        }
        return ids.size();
    }

    @Override
    public void leave(Connection connection) {
        // nothing to save
    }
}
