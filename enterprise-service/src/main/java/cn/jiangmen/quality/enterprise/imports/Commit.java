package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.EnterpriseStatements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes the rows of a committed report, chunk by chunk. A chunk is one transaction: enterprises, their histories, their
 * events, and the place reached, which moves only from where this commit left it. So a row is written once, even by two
 * processes that both take the import for theirs.
 */
@ApplicationScoped
class Commit {
    private static final String MOVE = """
            update import_job
            set written_to = ?, rows_done = rows_done + ?, attempts = 0, commit_started_at = coalesce(commit_started_at, ?),
                new_rows = new_rows + ?, changed_rows = changed_rows + ?, unchanged_rows = unchanged_rows + ?,
                conflicting_rows = conflicting_rows + ?, rejected_rows = rejected_rows + ?
            where id = ? and state = 'COMMITTING' and written_to = ?""";
    private static final String DONE = """
            update import_job set state = 'COMMITTED', finished_at = ?, rows_done = rows_total, attempts = 0,
                commit_started_at = coalesce(commit_started_at, ?)
            where id = ? and state = 'COMMITTING' and written_to = ?""";

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final WrittenRows written;
    private final Decisions decisions;
    private final EnterpriseStatements statements;
    private final ImportSettings settings;
    private final ChunkSteps steps;
    private final Clock clock;

    Commit(
            ImportJobs jobs,
            ImportRows rows,
            WrittenRows written,
            Decisions decisions,
            EnterpriseStatements statements,
            ImportSettings settings,
            ChunkSteps steps,
            Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.written = written;
        this.decisions = decisions;
        this.statements = statements;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
    }

    /** Writes the next chunk. */
    void next(UUID id) {
        int reached = QuarkusTransaction.requiringNew().call(() -> {
            ImportJob job = jobs.get(id);
            List<ImportRow> chunk = rows.toWrite(id, job.writtenTo(), settings.commitChunk());
            if (chunk.isEmpty()) {
                jobs.change(DONE, clock.instant(), clock.instant(), id, job.writtenTo());
                return job.writtenTo();
            }
            write(job, chunk);
            steps.beforeCommit(id, chunk.getLast().rowNo());
            return chunk.getLast().rowNo();
        });
        steps.afterCommit(id, reached);
    }

    private void write(ImportJob job, List<ImportRow> chunk) {
        RowReader reader = decisions.reader(Header.restored(job.columns()));
        List<Decisions.Decided> decided = decisions.decide(
                chunk.stream().map(row -> reader.read(row.cells())).toList(), true, job.asCause());
        List<EnterpriseStatements.Verdict> verdicts = new ArrayList<>(chunk.size());
        List<ImportRow> writtenRows = new ArrayList<>(chunk.size());
        Counts moved = Counts.NONE;
        for (int i = 0; i < chunk.size(); i++) {
            ImportRow row = chunk.get(i);
            Decision decision = Decisions.late(decided.get(i), row.baseVersion());
            if (decision.outcome().isWritten()) {
                verdicts.add(decision.verdict());
                writtenRows.add(row);
            } else if (decided.get(i).decision().verdict() != null) {
                statements.leave(decided.get(i).decision().verdict());
            }
            if (decision.outcome() != row.outcome()) {
                rows.decideAnew(job.id(), row.rowNo(), decision);
                moved = moved.plus(row.outcome(), -1).plus(decision.outcome(), 1);
            }
        }
        statements.save(verdicts);
        WrittenRows.Keeping kept = new WrittenRows.Keeping();
        for (int i = 0; i < verdicts.size(); i++) {
            kept.add(job.id(), writtenRows.get(i).rowNo(), verdicts.get(i));
        }
        written.keep(kept);
        boolean mine = jobs.change(
                MOVE,
                chunk.getLast().rowNo(),
                chunk.size(),
                clock.instant(),
                moved.newRows(),
                moved.changed(),
                moved.unchanged(),
                moved.conflicting(),
                moved.rejected(),
                job.id(),
                job.writtenTo());
        if (!mine) {
            // cancelled, or another process was faster
            QuarkusTransaction.setRollbackOnly();
        }
    }
}
