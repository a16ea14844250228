package cn.jiangmen.quality.kit.store;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads rows as records: the query names its columns as the record names its fields, and nests with jsonb. A list among the
 * values is an array of texts; a change that returns rows is read as well; a null needs a cast where the database cannot know its type.
 */
@ApplicationScoped
public class JsonRows {
    private static final int FETCH = 200;

    private final DataSource database;

    JsonRows(DataSource database) {
        this.database = database;
    }

    public <T> List<T> list(Class<T> type, String query, Object... values) {
        List<T> rows = new ArrayList<>();
        each(type, rows::add, query, values);
        return rows;
    }

    public <T> Optional<T> first(Class<T> type, String query, Object... values) {
        return list(type, query, values).stream().findFirst();
    }

    public boolean exists(String query, Object... values) {
        return !list(Object.class, query, values).isEmpty();
    }

    /** Row by row, so that a long list is never in memory; inside a transaction, or the driver reads all at once. */
    public <T> void each(Class<T> type, Consumer<T> reader, String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("with r as (" + query + ") select to_jsonb(r)::text from r")) {
            statement.setFetchSize(FETCH);
            fill(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.accept(Json.EVENTS.readValue(row.getString(1), type));
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new PersistenceException("rows could not be read", e);
        }
    }

    /** How many rows a change changed. */
    public int change(String command, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("rows could not be written", e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case List<?> texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts.toArray()));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case java.time.Instant moment -> statement.setObject(i + 1, moment.atOffset(java.time.ZoneOffset.UTC));
                case null -> statement.setNull(i + 1, java.sql.Types.NULL);
                default -> statement.setObject(i + 1, values[i]);
            }
        }
    }
}
