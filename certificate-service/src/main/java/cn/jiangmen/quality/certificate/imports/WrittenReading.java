package cn.jiangmen.quality.certificate.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an import wrote and how it stands now, for whoever thinks of undoing it. */
final class WrittenReading {
    private static final String SELECT = """
            select w.row_no, w.certificate_id, w.number, w.body, w.before is null as is_new, w.outcome,
                   case when w.outcome is not null then w.outcome
                        when c.version is distinct from w.version then 'changed-since' else 'as-written' end as standing,
                   h.change, h.cause, h.recorded_at
            from import_written w
            left join certificate c on c.id = w.certificate_id
            left join lateral (
                select h.change, h.cause, h.recorded_at from certificate_history h
                where h.aggregate_id = w.certificate_id and c.version is distinct from w.version
                  and w.outcome is distinct from 'undone'
                order by h.version desc limit 1) h on true
            where w.import_id = ? and w.row_no > ?""";

    private static final String STANDING = """
             and (?::text is null or ?::text = case when w.outcome is not null then w.outcome
                        when c.version is distinct from w.version then 'changed-since' else 'as-written' end)
            order by w.row_no limit ?""";

    private static final String CHANGED = """
            select count(*) from import_written w left join certificate c on c.id = w.certificate_id
            where w.import_id = ? and w.outcome is distinct from 'undone' and c.version is distinct from w.version""";

    private WrittenReading() {}

    /** How many of the certificates were changed since, other than by an undoing. */
    static int changedSince(Connection connection, UUID importId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHANGED)) {
            query.setObject(1, importId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    static List<WrittenRow> page(Connection connection, UUID importId, String standing, int after, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + STANDING)) {
            ImportJobs.set(query, importId, after, standing, standing, limit);
            try (ResultSet rows = query.executeQuery()) {
                List<WrittenRow> result = new ArrayList<>();
                while (rows.next()) {
                    OffsetDateTime changedAt = rows.getObject("recorded_at", OffsetDateTime.class);
                    result.add(new WrittenRow(
                            rows.getInt("row_no"),
                            rows.getObject("certificate_id", UUID.class),
                            rows.getString("number"),
                            rows.getString("body"),
                            rows.getBoolean("is_new"),
                            rows.getString("standing"),
                            rows.getString("change"),
                            rows.getString("cause"),
                            changedAt == null ? null : instant(changedAt)));
                }
                return result;
            }
        }
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
