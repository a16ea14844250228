package cn.jiangmen.quality.target.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One consistent look at the database: whatever is read in it belongs together. */
public final class Snapshot implements AutoCloseable {
    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    public static Snapshot of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            // compiling takes longer than these queries do
            statement.execute("set local jit = off");
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Something read over a connection. */
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Reads in a look of its own. */
    public static <T> T read(DataSource database, Reading<T> reading) throws SQLException {
        try (Snapshot snapshot = of(database)) {
            return reading.from(snapshot.connection);
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
