package cn.jiangmen.quality.target.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The lock that a job which counts beside the ledger holds in the database, so that there is one at a time across all
 * instances; the database lets go of it when the process ends.
 */
public final class JobLock implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobLock.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A job tells that it is done a moment before it lets go. */
    private static final int PATIENCE_MILLIS = 500;

    private static final String KEY = "hashtext('ledger rebuild')";

    private final Connection session;

    private JobLock(Connection session) {
        this.session = session;
    }

    /** The lock, unless another holds it; outside any transaction, because it belongs to a session of its own. */
    public static Optional<JobLock> take(DataSource database) {
        return QuarkusTransaction.suspendingExisting().call(() -> tryToTake(database));
    }

    private static Optional<JobLock> tryToTake(DataSource database) {
        try {
            Connection session = database.getConnection();
            if (locked(session)) {
                return Optional.of(new JobLock(session));
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        QuarkusTransaction.suspendingExisting().run(this::letGo);
    }

    private void letGo() {
        try (session;
                Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            LOG.warnf("the session of a ledger job is gone: %s", e.getMessage());
        }
    }

    private static boolean locked(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("set lock_timeout = " + PATIENCE_MILLIS);
            try {
                statement.execute("select pg_advisory_lock(" + KEY + ")");
                return true;
            } catch (SQLException e) {
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            } finally {
                statement.execute("reset lock_timeout");
            }
        }
    }
}
