package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.imports.register.Header;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.RequestId;
import cn.jiangmen.quality.kit.sheets.HeaderRefused;
import cn.jiangmen.quality.kit.sheets.RejectedRowsFile;
import cn.jiangmen.quality.kit.sheets.Sheet;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import cn.jiangmen.quality.kit.sheets.StoredFiles;
import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What can be asked of imports. The work itself is the worker's; these only say what is to be done. */
@ApplicationScoped
public class ImportService {
    private static final String COMMIT = """
            update import_job
            set state = 'COMMITTING', commit_order = nextval('import_commit_order'), commit_token = null, rows_done = 0,
                rows_total = new_rows + changed_rows, attempts = 0
            where id = ?""";
    private static final String UNDO = """
            update import_job
            set state = 'UNDOING', commit_order = nextval('import_commit_order'), undo_by = ?, undo_reason = ?,
                undo_asked_at = ?, undone_at = null, undone_to = 0, left_rows = 0, rows_done = 0, attempts = 0,
                rows_total = (select count(*) from import_written where import_id = ? and outcome is distinct from 'undone')
            where id = ?""";
    private static final int NAMED = 20;
    private static final String CANCEL =
            "update import_job set state = 'CANCELLED', commit_token = null, finished_at = ? where id = ?";

    private final DataSource database;
    private final ImportSettings settings;
    private final ImportWorker worker;
    private final ImportEffects effects;
    private final Clock clock;

    ImportService(
            DataSource database, ImportSettings settings, ImportWorker worker, ImportEffects effects, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.worker = worker;
        this.effects = effects;
        this.clock = clock;
    }

    /** Something to do with a connection. */
    private interface Query<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    /**
     * Looks at the beginning of a file, so that its sender is told at once what needs no reading of the rest.
     *
     * @throws ImportRefused when it is no file of rows, or its first row does not name the columns of the record kind
     */
    public void look(Path file, String fileName, RecordKind kind) {
        try (Sheet sheet = Sheet.open(file, fileName, settings.limits())) {
            SheetRow first = sheet.next();
            if (first == null) {
                throw new ImportRefused.NoRows();
            }
            Header.of(first, kind);
            if (sheet.next() == null) {
                throw new ImportRefused.NoRows();
            }
        } catch (UnreadableSheet e) {
            throw new ImportRefused.Unreadable(e);
        } catch (HeaderRefused e) {
            throw new ImportRefused.UnexpectedColumns(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells this content of a file from every other. */
    public String sha256(Path file) throws IOException {
        return StoredFiles.sha256(file);
    }

    /** Keeps a file to be verified; {@link #workWaits} is to be called when the transaction is over. */
    @Transactional
    public ImportJob receive(Path file, String fileName, String sha256, RecordKind kind, Origin origin) {
        return with(connection -> {
            UUID id = Ids.next();
            ImportJob job = new ImportJob(
                    id,
                    kind,
                    fileName,
                    Files.size(file),
                    sha256,
                    ImportState.RECEIVED,
                    List.of(),
                    List.of(),
                    null,
                    0,
                    null,
                    Counts.NONE,
                    null,
                    0,
                    0,
                    RequestId.current().orElse(id.toString()),
                    clock.instant(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    origin,
                    UndoProgress.NONE,
                    ImportEffect.NONE);
            ImportJobs.add(connection, job);
            StoredFiles.store(connection, id, file);
            return job;
        });
    }

    /**
     * Has the rows of a report written.
     *
     * @throws ImportRefused when it is not verified or the token is not that of its report
     */
    @Transactional
    public ImportJob commit(UUID id, String token) {
        return with(connection -> {
            ImportJobs.lock(connection, id).mustBeCommittableBy(token);
            ImportJobs.change(connection, COMMIT, id);
            return ImportJobs.get(connection, id);
        });
    }

    /**
     * Stops an import. Chunks that were written stay written; the report tells how far it came.
     *
     * @throws ImportRefused when it is over
     */
    @Transactional
    public ImportJob cancel(UUID id) {
        return with(connection -> {
            ImportJob job = ImportJobs.lock(connection, id);
            job.mustBeCancellable();
            ImportJobs.change(connection, CANCEL, clock.instant(), id);
            StoredFiles.delete(connection, id);
            if (job.verifiedAt() == null) {
                ImportRows.delete(connection, id);
            }
            return ImportJobs.get(connection, id);
        });
    }

    /**
     * Has what an import wrote taken back, as one act.
     *
     * @throws ImportRefused when nothing was written, it is undone, or certificates were changed since that are not to be left
     */
    @Transactional
    public ImportJob undo(UUID id, UndoRequest request) {
        return with(connection -> {
            ImportJobs.lock(connection, id).mustBeUndoable();
            int changed = WrittenReading.changedSince(connection, id);
            if (changed > 0 && !request.leaveChanged()) {
                throw new ImportRefused.ChangedSince(
                        id, changed, WrittenReading.page(connection, id, WrittenRows.CHANGED_SINCE, 0, NAMED));
            }
            ImportJobs.change(connection, UNDO, request.by(), request.reason(), clock.instant(), id, id);
            return ImportJobs.get(connection, id);
        });
    }

    /**
     * What an import wrote, as it stands now, in the order of the file.
     *
     * @param standing only these, or all for null
     */
    public List<WrittenRow> written(UUID id, String standing, int after, int limit) {
        return with(connection -> {
            ImportJob job = ImportJobs.get(connection, id);
            if (job.rowsDeletedAt() != null) {
                throw new ImportRefused.RowsDeleted(id, job.rowsDeletedAt());
            }
            return WrittenReading.page(connection, id, standing, after, limit);
        });
    }

    /**
     * Asks anew what committing the report, or undoing what was written, would do to the numbers.
     *
     * @throws ImportRefused when there is neither
     */
    @Transactional
    public ImportJob askEffect(UUID id) {
        return with(connection -> {
            ImportJob job = ImportJobs.lock(connection, id);
            job.mustHaveEffect();
            ImportEffects.ask(connection, job);
            return ImportJobs.get(connection, id);
        });
    }

    /** Has this process look for work now. */
    public void workWaits() {
        worker.wake();
        effects.wake();
    }

    /** One import; refused where there is none. */
    public ImportJob get(UUID id) {
        return with(connection -> ImportJobs.get(connection, id));
    }

    /** The newest imports first. */
    public List<ImportJob> list(ImportState state, UUID before, int limit) {
        return with(connection -> ImportJobs.list(connection, state, before, limit));
    }

    /**
     * Rows of the report in the order of the file.
     *
     * @param outcome only these, or all for null
     * @throws ImportRefused when there is no report (any more)
     */
    public List<ImportRow> rows(UUID id, Outcome outcome, int after, int limit) {
        return with(connection -> {
            ImportJobs.get(connection, id).mustHaveReport();
            return ImportRows.page(connection, id, outcome, after, limit);
        });
    }

    /** The import whose report is asked for; refuses where there is none. */
    public ImportJob withReport(UUID id) {
        ImportJob job = get(id);
        job.mustHaveReport();
        return job;
    }

    /** Writes all rows of some outcomes as a file to be corrected, however many they are. */
    public void writeRows(ImportJob job, Collection<Outcome> outcomes, OutputStream out, boolean english) {
        with(connection -> {
            connection.setAutoCommit(false);
            try (RejectedRowsFile file = new RejectedRowsFile(out, job.columns(), english)) {
                ImportRows.each(connection, job.id(), outcomes, row -> file.add(row.cells(), row.problems()));
            }
            connection.commit();
            return null;
        });
    }

    private <T> T with(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carries a failure of the database to where outages are told from defects. */
    private static final class DatabaseFailed extends RuntimeException {
        DatabaseFailed(SQLException cause) {
            super(cause);
        }
    }
}
