package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.store.JsonRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All imports. Every change of state names the state it starts from, so that of two that race only one happens. */
@ApplicationScoped
class ImportJobs {
    private static final String ADD = """
            insert into import_job (id, file_name, file_bytes, file_sha256, sent_by, state, cause, created_at)
            values (?, ?, ?, ?, ?, 'RECEIVED', ?, ?)""";
    private static final String FAIL = """
            update import_job set state = 'FAILED', commit_token = null, problem = ?::jsonb, finished_at = ?
            where id = ? and state = any (?)""";
    private static final String DELETE_UNFINISHED = """
            delete from import_row where import_id = (select id from import_job where id = ? and verified_at is null)""";

    private final JsonRows rows;
    private final Clock clock;

    ImportJobs(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void add(UUID id, String fileName, long bytes, String sha256, String sentBy, String cause) {
        rows.change(ADD, id, fileName, bytes, sha256, sentBy, cause, clock.instant());
    }

    /** @throws ImportRefused.NotFound when there is none */
    ImportJob get(UUID id) {
        return one("select * from import_job where id = ?", id);
    }

    /** The same, locked until the end of the transaction. */
    ImportJob lock(UUID id) {
        return rows.first(ImportJob.class, "select * from import_job where id = ?", lockedId(id))
                .orElseThrow(() -> new ImportRefused.NotFound(id));
    }

    /** The one of the given states that was asked for first. */
    Optional<ImportJob> next(ImportState... states) {
        return rows.first(
                ImportJob.class,
                "select * from import_job where state = any (?) order by commit_order, id limit 1",
                names(states));
    }

    /** The newest imports, of a state or of all, from before one. */
    List<ImportJob> list(ImportState state, UUID before, int limit) {
        String wanted = state == null ? null : state.name();
        return rows.list(
                ImportJob.class,
                "select * from import_job where (?::text is null or state = ?::text) and (?::uuid is null or id < ?::uuid)"
                        + " order by id desc limit ?",
                wanted,
                wanted,
                before,
                before,
                limit);
    }

    /**
     * Ends an import with its reason, out of one of the given states. Its file is of no use any more, nor are the rows of a
     * report that was never completed.
     */
    void fail(UUID id, ImportProblem problem, ImportState... from) {
        rows.change(FAIL, json(problem), clock.instant(), id, names(from));
        rows.change("delete from import_file where import_id = ?", id);
        rows.change(DELETE_UNFINISHED, id);
    }

    /** Runs a change of one import and tells whether it was in the state the change starts from. */
    boolean change(String update, Object... values) {
        return rows.change(update, values) > 0;
    }

    static String json(Object value) {
        try {
            return Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID lockedId(UUID id) {
        // a row of a common table expression cannot be locked, so it is locked beforehand
        rows.change("update import_job set state = state where id = ?", id);
        return id;
    }

    private ImportJob one(String query, UUID id) {
        return rows.first(ImportJob.class, query, id).orElseThrow(() -> new ImportRefused.NotFound(id));
    }

    private static List<String> names(ImportState... states) {
        return Arrays.stream(states).map(Enum::name).toList();
    }
}
