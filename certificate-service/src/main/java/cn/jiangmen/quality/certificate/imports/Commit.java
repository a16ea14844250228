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
    /** What the source told without anything new is told all the same. */
    private static final String TOLD = """
            insert into certificate_told as t (certificate_id, source, fetched_at, cause)
            select distinct c.id, ?, ?::timestamptz, ?
            from import_row r
            join certificate c on c.number_key = r.number_key and c.body = r.body
            where r.import_id = ? and r.outcome in ('changed', 'unchanged')
            on conflict (certificate_id, source) do update
            set fetched_at = excluded.fetched_at, cause = excluded.cause
            where t.fetched_at < excluded.fetched_at""";

    /** A body's report is received with its file. */
    private static final String REPORTED = """
            insert into body_report (id, body, month, kind, received_on, import_id, by, recorded_at)
            select gen_random_uuid(), report_body, (report_month || '-01')::date, 'IMPORT',
                   (created_at at time zone 'Asia/Shanghai')::date, id, reported_by, ?
            from import_job where id = ? and source = 'BODY_REPORT'
            on conflict (import_id) do nothing""";

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
            ImportJobs.change(
                    connection, TOLD, job.origin().source().name(), job.origin().at(job), job.asCause(), id);
            ImportJobs.change(connection, REPORTED, clock.instant(), id);
            ImportJobs.change(connection, DONE, clock.instant(), id, job.writtenTo());
            connection.commit();
            return false;
        }
        List<RowDecisions.Decided> decided = decisions.decide(connection, job, rows, true);
        List<CertificateRows.Written> written = new ArrayList<>(rows.size());
        List<Certificate> noted = new ArrayList<>();
        Map<Integer, Certificate> added = new HashMap<>();
        Map<Integer, Certificate> changed = new HashMap<>();
        Counts moved = Counts.NONE;
        for (RowDecisions.Decided one : decided) {
            if (one.decision().outcome().isWritten()) {
                written.add(written(one.decision(), job));
                (one.decision().outcome() == Outcome.NEW ? added : changed)
                        .put(one.row().row(), one.decision().certificate());
            }
            if (one.decision().outcome() == Outcome.UNCHANGED && one.decision().certificate() != null) {
                noted.add(one.decision().certificate());
            }
            if (one.decision().outcome() != one.row().outcome()) {
                ImportRows.decideAnew(connection, id, one.row().row(), one.decision());
                moved = moved.plus(one.row().outcome(), -1).plus(one.decision().outcome(), 1);
            }
        }
        WrittenRows.keep(connection, id, changed, added);
        CertificateRows.write(connection, written);
        CertificateRows.note(connection, noted);
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
                (int) rows.stream().filter(row -> row.outcome().isWritten()).count(),
                moved.newRows(),
                moved.changed(),
                moved.unchanged(),
                moved.conflicting(),
                moved.rejected(),
                job.id(),
                job.writtenTo());
    }
}
