package cn.jiangmen.quality.target.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/**
 * Gives the rows of a bulk statement to its parameters, one array for each column.
 *
 * @param <R> a row
 */
public final class Rows<R> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<R> rows;
    private int column;

    public Rows(Connection connection, PreparedStatement statement, Collection<R> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    public Rows<R> column(String type, Function<R, Object> value) throws SQLException {
        statement.setArray(
                ++column,
                connection.createArrayOf(type, rows.stream().map(value).toArray()));
        return this;
    }
}
