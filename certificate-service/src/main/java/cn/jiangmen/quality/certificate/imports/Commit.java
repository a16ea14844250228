package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.events.CertificateMessages;
import cn.jiangmen.quality.certificate.imports.register.Header;
import cn.jiangmen.quality.certificate.imports.register.Reading;
import cn.jiangmen.quality.certificate.imports.register.RowReader;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes the rows of a committed report, chunk by chunk. A chunk is one transaction: certificates, their history, their
 * events, and the place reached, which moves only from where this commit left it. So a row is written once, even by two
 * processes that both take the import for theirs.
 */
@ApplicationScoped
class Commit {
    private static final String BEGIN = """
            update import_job set attempts = attempts + 1, commit_started_at = coalesce(commit_started_at, ?)
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
    private final Outbox outbox;
    private final CommitSteps steps;
    private final ImportSettings settings;
    private final Clock clock;

    Commit(Catalogue catalogue, Outbox outbox, CommitSteps steps, ImportSettings settings, Clock clock) {
        this.catalogue = catalogue;
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
        List<Decided> decided = decide(connection, job, rows);
        List<CertificateRows.Written> written = new ArrayList<>(rows.size());
        Counts moved = Counts.NONE;
        for (Decided one : decided) {
            if (one.decision().outcome().isWritten()) {
                written.add(written(one.decision(), job));
            }
            if (one.decision().outcome() != one.row().outcome()) {
                ImportRows.decideAnew(connection, id, one.row().row(), one.decision());
                moved = moved.plus(one.row().outcome(), -1).plus(one.decision().outcome(), 1);
            }
        }
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

    /** A row of the report and what it comes to now. */
    private record Decided(ImportRow row, Decision decision) {}

    private List<Decided> decide(Connection connection, ImportJob job, List<ImportRow> rows) throws SQLException {
        Schemes schemes = catalogue.schemes();
        RowReader reader = new RowReader(Header.restored(job.columns(), job.kind()), job.kind(), schemes);
        List<Reading> readings =
                rows.stream().map(row -> reader.read(row.cells())).toList();
        Map<CertificateKey, Certificate> known = CertificateRows.read(
                connection,
                readings.stream()
                        .filter(Reading.Understood.class::isInstance)
                        .map(reading -> CertificateKey.of(((Reading.Understood) reading).facts()))
                        .toList(),
                true);
        List<Decided> decided = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ImportRow row = rows.get(i);
            decided.add(new Decided(
                    row,
                    switch (readings.get(i)) {
                        // the catalogue may have changed since the row was verified
                        case Reading.Rejected rejected -> Decision.rejected(rejected.problems());
                        case Reading.Understood understood -> {
                            Certificate certificate = known.get(CertificateKey.of(understood.facts()));
                            Long version = certificate == null ? null : certificate.version();
                            yield Objects.equals(version, row.baseVersion())
                                    ? Decision.on(understood.facts(), certificate, schemes, clock)
                                    : Decision.late(understood.facts(), certificate, schemes, clock);
                        }
                    }));
        }
        return decided;
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
