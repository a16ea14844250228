package cn.jiangmen.quality.target.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The lock that a running rebuild holds in the database; the database lets go of it when the process ends. */
final class RebuildLock implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RebuildLock.class);
    private static final String KEY = "hashtext('ledger rebuild')";

    private final Connection session;

    private RebuildLock(Connection session) {
        this.session = session;
    }

    /** The lock, unless another holds it. */
    static Optional<RebuildLock> take(DataSource database) {
        try {
            Connection session = database.getConnection();
            if (locked(session)) {
                return Optional.of(new RebuildLock(session));
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (session;
                Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            LOG.warnf("the session of a rebuild is gone: %s", e.getMessage());
        }
    }

    private static boolean locked(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
