package cn.jiangmen.quality.certificate.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells the readers the last version of every certificate, body and laboratory again, word for word as the history has it;
 * also of those whose records were taken back.
 */
@ApplicationScoped
class RepublishedHistory implements Republished {
    private static final int BATCH = 500;

    private final DataSource database;
    private final Outbox outbox;

    RepublishedHistory(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public void republish() throws SQLException {
        republish("certificate", "certificate", CertificateMessages.TOPIC);
        republish("certification_body", "certification-body", "certification-body.events.v1");
        republish("laboratory", "laboratory", "laboratory.events.v1");
    }

    private void republish(String table, String aggregate, String topic) throws SQLException {
        UUID after = new UUID(0, 0);
        while (after != null) {
            after = batch(table, aggregate, topic, after);
            outbox.wake();
        }
    }

    /** Publishes those after an id and gives the last one's, or null when there are no more. */
    private UUID batch(String table, String aggregate, String topic, UUID after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<UUID> ids = ids(connection, table, after);
                lock(connection, table, ids);
                outbox.append(connection, newest(connection, table, aggregate, topic, ids));
                connection.commit();
                return ids.size() < BATCH ? null : ids.getLast();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static List<UUID> ids(Connection connection, String table, UUID after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select aggregate_id from " + table
                + "_history where aggregate_id > ? and version = 1 order by aggregate_id limit " + BATCH)) {
            query.setObject(1, after);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    // before the histories are read, in a statement of its own: then none of them can grow any more
    private static void lock(Connection connection, String table, List<UUID> ids) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from " + table + " where id = any (?) order by id for update")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            query.executeQuery().close();
        }
    }

    private static List<Change> newest(
            Connection connection, String table, String aggregate, String topic, List<UUID> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select distinct on (aggregate_id) aggregate_id, version, change, state::text as state from " + table
                        + "_history where aggregate_id = any (?) order by aggregate_id, version desc")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.add(new Change(
                            topic,
                            row.getObject("aggregate_id", UUID.class),
                            row.getLong("version"),
                            "cn.jiangmen.quality." + aggregate + "." + row.getString("change") + ".v1",
                            Json.EVENTS.readTree(row.getString("state"))));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a stored version cannot be read", e);
            }
            return changes;
        }
    }
}
