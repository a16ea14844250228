package cn.jiangmen.quality.enterprise.replicas.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/**
 * Gives the states of a batch to the parameters of a bulk statement, one array for each column; the first four are the id
 * and what guards the row.
 *
 * @param <S> the state
 */
public final class Rows<S> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<Newest.Told<S>> rows;
    private int column;

    public Rows(
            Connection connection, PreparedStatement statement, Collection<Newest.Told<S>> rows, Function<S, Object> id)
            throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        set("uuid", told -> id.apply(told.state()));
        set("int", Newest.Told::epoch);
        set("bigint", Newest.Told::version);
        set("text", Newest.Told::eventId);
    }

    public Rows<S> column(String type, Function<S, Object> value) throws SQLException {
        return set(type, told -> value.apply(told.state()));
    }

    private Rows<S> set(String type, Function<Newest.Told<S>, Object> value) throws SQLException {
        statement.setArray(
                ++column,
                connection.createArrayOf(type, rows.stream().map(value).toArray()));
        return this;
    }
}
