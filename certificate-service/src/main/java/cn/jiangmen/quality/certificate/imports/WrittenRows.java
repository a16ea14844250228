package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.kit.store.CopyText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What imports wrote, with what was there before. */
final class WrittenRows {
    static final String UNDONE = "undone";
    static final String CHANGED_SINCE = "changed-since";
    static final String IN_USE = "in-use";

    private static final String FOREIGN_KEY = "23503";

    private static final String KEEP = """
            insert into import_written (import_id, row_no, certificate_id, number, body, version, before)
            select ?, k.row_no, c.id, c.number, c.body, c.version + 1, to_jsonb(c) - 'searched'
            from unnest(?::int[], ?::uuid[]) as k(row_no, certificate_id)
            join certificate c on c.id = k.certificate_id""";

    private static final String TABLE = "import_written (import_id, row_no, certificate_id, number, body, version)";

    private static final String TO_UNDO = """
            select w.row_no, w.certificate_id, w.version as written, w.before is null as is_new, null::text as told, r.*
            from import_written w
            left join lateral jsonb_populate_record(null::certificate, w.before) r on w.before is not null
            where w.import_id = ? and w.row_no > ? and w.outcome is distinct from 'undone'
            order by w.row_no limit ?""";

    /** What an earlier import wrote is there again, under a version of its own. */
    private static final String FOLLOW = """
            update import_written w set version = k.now
            from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as k(certificate_id, before, now)
            where w.certificate_id = k.certificate_id and w.version = k.before""";

    private static final String SETTLE = """
            update import_written w set outcome = k.outcome
            from unnest(?::int[], ?::text[]) as k(row_no, outcome)
            where w.import_id = ? and w.row_no = k.row_no""";

    private WrittenRows() {}

    /**
     * One certificate that an import wrote.
     *
     * @param version the version that has what was written
     * @param before as it was, with the version it had; null where there was none
     */
    record Row(int row, UUID certificateId, long version, Certificate before) {
        /** As it was, recorded anew. */
        Certificate restored(Instant now) {
            return new Certificate(
                    before.id(),
                    before.number(),
                    before.body(),
                    before.recordKind(),
                    before.scheme(),
                    before.details(),
                    before.terms(),
                    before.statusChanges(),
                    before.source(),
                    before.provenance(),
                    now,
                    version);
        }
    }

    /** Keeps what a chunk is about to change and what it is about to add; before it is written. */
    static void keep(
            Connection connection, UUID importId, Map<Integer, Certificate> changed, Map<Integer, Certificate> added)
            throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, importId);
            keep.setArray(2, connection.createArrayOf("int", changed.keySet().toArray()));
            keep.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            changed.values().stream().map(Certificate::id).toArray()));
            keep.executeUpdate();
        }
        CopyText out = new CopyText();
        added.forEach((row, certificate) -> out.value(importId)
                .value(row)
                .value(certificate.id())
                .value(certificate.number().number())
                .value(certificate.body())
                .value(1)
                .endRow());
        out.send(connection, TABLE);
    }

    static List<Row> toUndo(Connection connection, UUID importId, int after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TO_UNDO)) {
            ImportJobs.set(query, importId, after, limit);
            try (ResultSet rows = query.executeQuery()) {
                List<Row> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(new Row(
                            rows.getInt("row_no"),
                            rows.getObject("certificate_id", UUID.class),
                            rows.getLong("written"),
                            rows.getBoolean("is_new") ? null : CertificateRows.certificate(rows)));
                }
                return result;
            }
        }
    }

    /** Removes certificates that were added, and answers those that something else refers to: they stay. */
    static List<Row> remove(Connection connection, List<Row> added) throws SQLException {
        if (added.isEmpty() || removed(connection, added)) {
            return List.of();
        }
        List<Row> inUse = new ArrayList<>();
        for (Row row : added) {
            if (!removed(connection, List.of(row))) {
                inUse.add(row);
            }
        }
        return inUse;
    }

    private static boolean removed(Connection connection, List<Row> rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement delete = connection.prepareStatement("delete from certificate where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(Row::certificateId).toArray()));
            delete.executeUpdate();
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!FOREIGN_KEY.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    /** Tells earlier imports under which version what they wrote is there again. */
    static void follow(Connection connection, List<Row> restored) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FOLLOW)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", restored.stream().map(Row::certificateId).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            restored.stream().map(row -> row.before().version()).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            restored.stream().map(row -> row.version() + 1).toArray()));
            update.executeUpdate();
        }
    }

    static void settle(Connection connection, UUID importId, Map<Integer, String> outcomes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setArray(1, connection.createArrayOf("int", outcomes.keySet().toArray()));
            update.setArray(
                    2, connection.createArrayOf("text", outcomes.values().toArray()));
            update.setObject(3, importId);
            update.executeUpdate();
        }
    }
}
