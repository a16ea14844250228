package cn.jiangmen.quality.target.parked;

import cn.jiangmen.quality.kit.events.ParkedEvents.Parked;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The record of decisions: never changed, never deleted. */
final class Decisions {
    private static final String COLUMNS =
            "id, parked_id, outcome, topic, partition, \"offset\", key, parked_for, parked_at, refused_for, decided_by, reason,"
                    + " decided_at";

    private static final String INSERT = """
            insert into parked_decision (parked_id, outcome, topic, partition, "offset", key, value, parked_for, parked_at,
                                         refused_for, decided_by, reason, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning\s""" + COLUMNS;

    private static final String READ =
            "select " + COLUMNS + " from parked_decision where id < ? order by id desc limit ?";

    private Decisions() {}

    /** Who decides, and why. */
    record Ground(String by, String reason) {}

    static Decision note(
            Connection transaction,
            Parked event,
            Decision.Outcome outcome,
            String refusedFor,
            Ground ground,
            Instant now)
            throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
            insert.setLong(1, event.id());
            insert.setString(2, outcome.name());
            insert.setString(3, event.topic());
            insert.setInt(4, event.partition());
            insert.setLong(5, event.offset());
            insert.setString(6, storable(event.key()));
            insert.setString(7, storable(event.value()));
            insert.setString(8, event.reason());
            insert.setObject(9, event.parkedAt().atOffset(ZoneOffset.UTC));
            insert.setString(10, refusedFor);
            insert.setString(11, ground.by());
            insert.setString(12, ground.reason());
            insert.setObject(13, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return decision(row);
            }
        }
    }

    /** The newest first, those noted before the one with this id. */
    static List<Decision> read(Connection connection, long before, int limit) throws SQLException {
        List<Decision> decisions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setLong(1, before);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    decisions.add(decision(row));
                }
            }
        }
        return decisions;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong(1),
                row.getLong(2),
                Decision.Outcome.valueOf(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }

    /** A record may hold what no text column can. */
    private static String storable(String received) {
        return received == null ? null : received.replace('\0', '\uFFFD');
    }
}
