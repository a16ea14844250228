package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.effect.Effect;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.sheets.Sentence;
import cn.jiangmen.quality.kit.sheets.StoredFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All imports. Every change of state names the state it starts from, so that of two that race only one happens. */
final class ImportJobs {
    private static final TypeReference<List<Sentence>> NOTES = new TypeReference<>() {};
    private static final TypeReference<Effect> EFFECT = new TypeReference<>() {};
    private static final String SELECT = "select * from import_job ";

    private ImportJobs() {}

    static void add(Connection connection, ImportJob job) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into import_job (id, record_kind, file_name, file_bytes, file_sha256, state, cause, created_at,
                    source, fetched_at, report_body, report_month, reported_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, job.id());
            insert.setString(2, job.kind().name());
            insert.setString(3, job.fileName());
            insert.setLong(4, job.fileBytes());
            insert.setString(5, job.fileSha256());
            insert.setString(6, job.state().name());
            insert.setString(7, job.cause());
            insert.setObject(8, job.createdAt().atOffset(ZoneOffset.UTC));
            insert.setString(9, job.origin().source().name());
            insert.setObject(
                    10,
                    job.origin().fetchedAt() == null
                            ? null
                            : job.origin().fetchedAt().atOffset(ZoneOffset.UTC));
            insert.setString(11, job.origin().body());
            insert.setString(12, Objects.toString(job.origin().month(), null));
            insert.setString(13, job.origin().by());
            insert.executeUpdate();
        }
    }

    /** @throws ImportRefused.NotFound when there is none */
    static ImportJob get(Connection connection, UUID id) throws SQLException {
        return one(connection, "where id = ?", id).orElseThrow(() -> new ImportRefused.NotFound(id));
    }

    /** The same, locked until the end of the transaction. */
    static ImportJob lock(Connection connection, UUID id) throws SQLException {
        return one(connection, "where id = ? for update", id).orElseThrow(() -> new ImportRefused.NotFound(id));
    }

    /** Imports of the given states, the one asked for first first. */
    static List<ImportJob> waiting(Connection connection, ImportState... states) throws SQLException {
        return all(connection, "where state = any(?) order by commit_order, id limit 20", names(connection, states));
    }

    /** The newest imports, of a state or of all, from before one. */
    static List<ImportJob> list(Connection connection, ImportState state, UUID before, int limit) throws SQLException {
        return all(
                connection,
                "where (?::text is null or state = ?) and (?::uuid is null or id < ?) order by id desc limit " + limit,
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                before,
                before);
    }

    /**
     * Ends an import with its reason, out of one of the given states, and commits. Its file is of no use any more, nor are the
     * rows of a report that was never completed.
     */
    static void fail(Connection connection, UUID id, ImportProblem problem, Instant at, ImportState... from)
            throws SQLException {
        change(
                connection,
                "update import_job set state = 'FAILED', problem = ?::jsonb, finished_at = ? where id = ? and state = any(?)",
                json(problem),
                at,
                id,
                names(connection, from));
        StoredFiles.delete(connection, id);
        change(
                connection,
                "delete from import_row where import_id = (select id from import_job where id = ? and verified_at is null)",
                id);
        connection.commit();
    }

    /** Runs a change of one import and tells whether it was in the state the change starts from. */
    static boolean change(Connection connection, String update, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            set(statement, arguments);
            return statement.executeUpdate() > 0;
        }
    }

    static String json(Object value) {
        try {
            return Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T parse(String json, TypeReference<T> type) {
        try {
            return json == null ? null : Json.EVENTS.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored import cannot be read", e);
        }
    }

    static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            statement.setObject(
                    i + 1, argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument);
        }
    }

    private static Array names(Connection connection, ImportState... states) throws SQLException {
        return connection.createArrayOf(
                "text", Arrays.stream(states).map(Enum::name).toArray());
    }

    private static Optional<ImportJob> one(Connection connection, String where, UUID id) throws SQLException {
        return all(connection, where, id).stream().findFirst();
    }

    private static List<ImportJob> all(Connection connection, String where, Object... arguments) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + where)) {
            set(query, arguments);
            try (ResultSet rows = query.executeQuery()) {
                List<ImportJob> jobs = new ArrayList<>();
                while (rows.next()) {
                    jobs.add(job(rows));
                }
                return jobs;
            }
        }
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        Array columns = row.getArray("columns");
        return new ImportJob(
                row.getObject("id", UUID.class),
                RecordKind.valueOf(row.getString("record_kind")),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("file_sha256"),
                ImportState.valueOf(row.getString("state")),
                columns == null ? List.of() : List.of((String[]) columns.getArray()),
                parse(row.getString("notes"), NOTES),
                parse(row.getString("problem"), new TypeReference<ImportProblem>() {}),
                row.getInt("rows_done"),
                row.getObject("rows_total", Integer.class),
                new Counts(
                        row.getInt("new_rows"),
                        row.getInt("changed_rows"),
                        row.getInt("unchanged_rows"),
                        row.getInt("conflicting_rows"),
                        row.getInt("rejected_rows")),
                row.getString("commit_token"),
                row.getInt("written_to"),
                row.getInt("attempts"),
                row.getString("cause"),
                instant(row, "created_at"),
                instant(row, "verify_started_at"),
                instant(row, "verified_at"),
                instant(row, "commit_started_at"),
                instant(row, "finished_at"),
                instant(row, "rows_deleted_at"),
                new Origin(
                        Source.valueOf(row.getString("source")),
                        instant(row, "fetched_at"),
                        row.getString("report_body"),
                        row.getString("report_month") == null ? null : YearMonth.parse(row.getString("report_month")),
                        row.getString("reported_by")),
                new UndoProgress(
                        row.getBoolean("undoable"),
                        row.getString("undo_by"),
                        row.getString("undo_reason"),
                        instant(row, "undo_asked_at"),
                        row.getInt("undone_to"),
                        row.getInt("undone_rows"),
                        row.getInt("left_rows"),
                        instant(row, "undone_at")),
                new ImportEffect(
                        row.getString("effect_of") == null ? null : ImportEffect.Of.valueOf(row.getString("effect_of")),
                        row.getBoolean("effect_waits"),
                        parse(row.getString("effect"), EFFECT),
                        row.getObject("repeated_rows", Integer.class),
                        row.getObject("moved_rows", Integer.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
