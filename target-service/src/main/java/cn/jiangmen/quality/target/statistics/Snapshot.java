package cn.jiangmen.quality.target.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Reads that belong together see the same state of the database. */
@ApplicationScoped
class Snapshot {
    private final DataSource database;

    Snapshot(DataSource database) {
        this.database = database;
    }

    /** Something read over a connection. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    <T> T read(Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                // compiling a statement of this size takes longer than running it
                statement.execute("set local jit = off");
                return reading.from(connection);
            } finally {
                connection.rollback();
            }
        }
    }
}
