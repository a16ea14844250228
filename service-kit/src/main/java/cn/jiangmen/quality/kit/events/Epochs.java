package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/**
 * The epoch of this database, raised when it was restored or promoted: versions that were published may then be missing
 * in it and be written a second time with other content, and readers must not take these for old.
 */
final class Epochs {
    private static final Logger LOG = Logger.getLogger(Epochs.class);

    // a restored or copied cluster has another identifier, a promoted or rewound one another timeline
    private static final String IDENTITY = """
            select system_identifier || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)
            from pg_control_system()""";

    private Epochs() {}

    /** Raises the epoch when this is not the server that was here before. */
    static void check(Connection connection) throws SQLException {
        String identity;
        try {
            identity = text(connection, IDENTITY);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith("42")) {
                throw e;
            }
            LOG.warnf("after a restore, call outbox_raise_epoch by hand, it cannot be noticed: %s", e.getMessage());
            return;
        }
        String known = text(connection, "select server from outbox_epoch");
        if (known == null) {
            try (PreparedStatement update = connection.prepareStatement("update outbox_epoch set server = ?")) {
                update.setString(1, identity);
                update.executeUpdate();
            }
        } else if (!known.equals(identity)) {
            LOG.warnf("database was restored or promoted (%s, before %s): the epoch rises", identity, known);
            try (PreparedStatement raise = connection.prepareStatement("select outbox_raise_epoch(?, ?)")) {
                raise.setString(1, "restored or promoted");
                raise.setString(2, identity);
                raise.execute();
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
