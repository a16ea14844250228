package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.events.CertificateMessages;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the rows of a committed report, chunk by chunk. A chunk is one transaction: certificates, their history, their
 * events, and the place reached, which moves only from where this commit left it. So a row is written once, even by two
 * processes that both take the import for theirs.
 */
@ApplicationScoped
class Commit {
    private static final String BEGIN = """
            update import_job set attempts = attempts + 1, commit_started_at = coalesce(commit_started_at, ?),
                undoable = undoable or written_to = 0
            where id = ? and state = 'COMMITTING'""";
    private static final String MOVE = """
            update import_job
            set written_to = ?, rows_done = rows_done + ?, attempts = 0, new_rows = new_rows + ?,
                changed_rows = changed_rows + ?, unchanged_rows = unchanged_rows + ?,
                conflicting_rows = conflicting_rows + ?, rejected_rows = rejected_rows + ?
            where id = ? and state = 'COMMITTING' and written_to = ?""";
    private static final String DONE = """
            update import_job set state = 'COMMITTED', finished_at = ?, rows_done = rows_total
            where id = ? and state = 'COMMITTING' and written_to = ?""";

    private final Catalogue catalogue;
    private final RowDecisions decisions;
    private final Outbox outbox;
    private final CommitSteps steps;
    private final ImportSettings settings;
    private final Clock clock;

    Commit(
            Catalogue catalogue,
            RowDecisions decisions,
            Outbox outbox,
            CommitSteps steps,
            ImportSettings settings,
            Clock clock) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.outbox = outbox;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes that this process begins, or goes on, with an import; false when there is nothing to do any more. */
    boolean begin(Connection connection, UUID id) throws SQLException {
        boolean begun = ImportJobs.change(connection, BEGIN, clock.instant(), id);
        connection.commit();
        return begun;
    }

    /**
     * Writes the next chunk.
     *
     * @return whether there may be more to write
     */
    boolean next(Connection connection, UUID id) throws SQLException {
        ImportJob job = ImportJobs.get(connection, id);
        List<ImportRow> rows = ImportRows.toWrite(connection, id, job.writtenTo(), settings.commitChunk());
        if (rows.isEmpty()) {
            ImportJobs.change(connection, DONE, clock.instant(), id, job.writtenTo());
            connection.commit();
            return false;
        }
        List<RowDecisions.Decided> decided = decisions.decide(connection, job, rows, true);
        List<CertificateRows.Written> written = new ArrayList<>(rows.size());
        Map<Integer, Certificate> added = new HashMap<>();
        Map<Integer, Certificate> changed = new HashMap<>();
        Counts moved = Counts.NONE;
        for (RowDecisions.Decided one : decided) {
            if (one.decision().outcome().isWritten()) {
                written.add(written(one.decision(), job));
                (one.decision().outcome() == Outcome.NEW ? added : changed)
                        .put(one.row().row(), one.decision().certificate());
            }
            if (one.decision().outcome() != one.row().outcome()) {
                ImportRows.decideAnew(connection, id, one.row().row(), one.decision());
                moved = moved.plus(one.row().outcome(), -1).plus(one.decision().outcome(), 1);
            }
        }
        WrittenRows.keep(connection, id, changed, added);
        CertificateRows.write(connection, written);
        // after the rows, so that the outbox ids of a certificate rise with its versions
        outbox.append(
                connection,
                written.stream().map(CertificateRows.Written::change).toList());
        if (!moveTo(connection, job, rows, moved)) {
            connection.rollback();
            return false;
        }
        steps.beforeCommit(id, rows.getLast().row());
        connection.commit();
        outbox.wake();
        steps.afterCommit(id, rows.getLast().row());
        return true;
    }

    private CertificateRows.Written written(Decision decision, ImportJob job) {
        Certificate certificate = decision.certificate();
        long version = decision.outcome() == Outcome.NEW ? 1 : certificate.version() + 1;
        Change change = CertificateMessages.change(certificate, version, decision.event(), catalogue.schemes(), clock)
                .causedBy(job.asCause());
        return new CertificateRows.Written(certificate, decision.event(), change);
    }

    private static boolean moveTo(Connection connection, ImportJob job, List<ImportRow> rows, Counts moved)
            throws SQLException {
        return ImportJobs.change(
                connection,
                MOVE,
                rows.getLast().row(),
                rows.size(),
                moved.newRows(),
                moved.changed(),
                moved.unchanged(),
                moved.conflicting(),
                moved.rejected(),
                job.id(),
                job.writtenTo());
    }
}
