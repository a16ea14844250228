package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What stands in the database, for tests that look behind the API. */
public final class Rows {
    private Rows() {}

    /** The events of one aggregate in the order in which they were written. */
    public static List<EventEnvelope> outbox(DataSource database, String topic, String id)
            throws SQLException, UnreadableEvent {
        List<EventEnvelope> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select envelope from outbox where topic = ? and key = ? order by id")) {
            query.setString(1, topic);
            query.setString(2, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(EventEnvelope.parse(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return events;
    }

    public static long count(DataSource database, String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
