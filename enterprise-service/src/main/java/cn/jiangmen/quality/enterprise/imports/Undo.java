package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.Before;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Takes back what an import wrote, chunk by chunk, each one transaction. An enterprise that was changed since, or that
 * something else refers to by now, is left as it is and told.
 */
@ApplicationScoped
class Undo {
    private static final String MOVE = """
            update import_job
            set undone_to = ?, rows_done = rows_done + ?, attempts = 0, undone_rows = undone_rows + ?,
                left_rows = left_rows + ?
            where id = ? and state = 'UNDOING' and undone_to = ?""";
    private static final String DONE = """
            update import_job set state = 'UNDONE', undone_at = ?, rows_done = rows_total, attempts = 0
            where id = ? and state = 'UNDOING' and undone_to = ?""";

    private static final String FOREIGN_KEY = "23503";

    private final ImportJobs jobs;
    private final WrittenRows written;
    private final EnterpriseStatements statements;
    private final ImportSettings settings;
    private final ChunkSteps steps;
    private final Clock clock;

    Undo(
            ImportJobs jobs,
            WrittenRows written,
            EnterpriseStatements statements,
            ImportSettings settings,
            ChunkSteps steps,
            Clock clock) {
        this.jobs = jobs;
        this.written = written;
        this.statements = statements;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
    }

    /** Undoes the next chunk, in the order in which it was written; a smaller one where something refers to one of it. */
    void next(UUID id) {
        for (int limit = settings.commitChunk(); limit > 0; limit /= 2) {
            if (tried(id, limit, false)) {
                return;
            }
        }
        // something refers to this one
        tried(id, 1, true);
    }

    private boolean tried(UUID id, int limit, boolean inUse) {
        try {
            int reached = QuarkusTransaction.requiringNew().call(() -> chunk(jobs.get(id), limit, inUse));
            steps.afterCommit(id, reached);
            return true;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConstraintViolationException refused
                        && FOREIGN_KEY.equals(refused.getSQLState())) {
                    return false;
                }
            }
            throw e;
        }
    }

    private int chunk(ImportJob job, int limit, boolean inUse) {
        List<WrittenRows.Row> rows = written.toUndo(job.id(), job.undoneTo(), limit);
        if (rows.isEmpty()) {
            jobs.change(DONE, clock.instant(), job.id(), job.undoneTo());
            return job.undoneTo();
        }
        Map<UUID, Enterprise> now =
                statements.lock(rows.stream().map(WrittenRows.Row::enterpriseId).toList());
        List<Enterprise> added = new ArrayList<>();
        Map<Enterprise, Before> changed = new LinkedHashMap<>();
        Map<Integer, String> outcomes = new HashMap<>();
        for (WrittenRows.Row row : rows) {
            Enterprise enterprise = now.get(row.enterpriseId());
            if (enterprise == null || enterprise.version() != row.version()) {
                outcomes.put(row.rowNo(), WrittenRows.CHANGED_SINCE);
            } else if (inUse) {
                outcomes.put(row.rowNo(), WrittenRows.IN_USE);
            } else {
                outcomes.put(row.rowNo(), WrittenRows.UNDONE);
                if (row.before() == null) {
                    added.add(enterprise);
                } else {
                    changed.put(enterprise, row.before());
                }
            }
        }
        Map<Enterprise, Long> versions = new HashMap<>();
        changed.keySet().forEach(enterprise -> versions.put(enterprise, enterprise.version()));
        statements.restore(changed, job.undoReason());
        changed.keySet()
                .forEach(enterprise ->
                        written.follow(job.id(), enterprise.id(), versions.get(enterprise) - 1, enterprise.version()));
        statements.takeBack(added, job.undoReason());
        written.settle(job.id(), outcomes);
        int undone = (int)
                outcomes.values().stream().filter(WrittenRows.UNDONE::equals).count();
        if (!jobs.change(
                MOVE, rows.getLast().rowNo(), rows.size(), undone, rows.size() - undone, job.id(), job.undoneTo())) {
            QuarkusTransaction.setRollbackOnly();
        }
        steps.beforeCommit(job.id(), rows.getLast().rowNo());
        return rows.getLast().rowNo();
    }
}
