package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.RequestId;
import cn.jiangmen.quality.kit.recurring.Rounds;
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

/** What can be asked of imports. The work itself is done beside; these only say what is to be done. */
@ApplicationScoped
public class ImportService {
    private static final String COMMIT = """
            update import_job
            set state = 'COMMITTING', commit_order = nextval('import_commit_order'), commit_token = null, rows_done = 0,
                rows_total = new_rows + changed_rows, attempts = 0
            where id = ?""";
    private static final String CANCEL =
            "update import_job set state = 'CANCELLED', commit_token = null, finished_at = ? where id = ?";
    private static final String UNDO = """
            update import_job
            set state = 'UNDOING', commit_order = nextval('import_commit_order'), undo_by = ?, undo_reason = ?,
                undo_asked_at = ?, undone_at = null, undone_to = 0, left_rows = 0, rows_done = 0, attempts = 0,
                rows_total = (select count(*) from import_written where import_id = ? and outcome is distinct from 'undone')
            where id = ?""";
    private static final int NAMED = 20;

    private final DataSource database;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final WrittenRows written;
    private final ImportSettings settings;
    private final Rounds rounds;
    private final Clock clock;

    ImportService(
            DataSource database,
            ImportJobs jobs,
            ImportRows rows,
            WrittenRows written,
            ImportSettings settings,
            Rounds rounds,
            Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.rows = rows;
        this.written = written;
        this.settings = settings;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * Looks at the beginning of a file, so that its sender is told at once what needs no reading of the rest.
     *
     * @throws ImportRefused when it is no file of rows, or its first row does not name the columns
     */
    public void look(Path file, String fileName) {
        try (Sheet sheet = Sheet.open(file, fileName, settings.limits())) {
            SheetRow first = sheet.next();
            if (first == null) {
                throw new ImportRefused.NoRows();
            }
            Header.of(first);
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
    public ImportJob receive(Path file, String fileName, String sha256, String by) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection()) {
            jobs.add(
                    id,
                    fileName,
                    Files.size(file),
                    sha256,
                    by,
                    RequestId.current().orElse(id.toString()));
            StoredFiles.store(connection, id, file);
        } catch (SQLException e) {
            throw new jakarta.persistence.PersistenceException("the file was not kept", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jobs.get(id);
    }

    /**
     * Has the rows of a report written.
     *
     * @throws ImportRefused when it is not verified or the token is not that of its report
     */
    @Transactional
    public ImportJob commit(UUID id, String token) {
        jobs.lock(id).mustBeCommittableBy(token);
        jobs.change(COMMIT, id);
        return jobs.get(id);
    }

    /**
     * Stops an import. Chunks that were written stay written; the report tells how far it came.
     *
     * @throws ImportRefused when it is over
     */
    @Transactional
    public ImportJob cancel(UUID id) {
        ImportJob job = jobs.lock(id);
        job.mustBeCancellable();
        jobs.change(CANCEL, clock.instant(), id);
        jobs.change("delete from import_file where import_id = ?", id);
        if (job.verifiedAt() == null) {
            rows.delete(id);
        }
        return jobs.get(id);
    }

    /**
     * Has what an import wrote taken back, as one act.
     *
     * @throws ImportRefused when nothing was written, it is undone, or enterprises were changed since that are not to be left
     */
    @Transactional
    public ImportJob undo(UUID id, UndoRequest request) {
        jobs.lock(id).mustBeUndoable();
        int changed = written.changedSince(id);
        if (changed > 0 && !request.leaveChanged()) {
            throw new ImportRefused.ChangedSince(id, changed, written.page(id, WrittenRows.CHANGED_SINCE, 0, NAMED));
        }
        jobs.change(UNDO, request.by(), request.reason(), clock.instant(), id, id);
        return jobs.get(id);
    }

    /**
     * What an import wrote, as it stands now, in the order of the file.
     *
     * @param standing only these, or all for null
     */
    public List<WrittenRow> written(UUID id, String standing, int after, int limit) {
        jobs.get(id).mustHaveRows();
        return written.page(id, standing, after, limit);
    }

    /** Has this process look for work now. */
    public void workWaits() {
        rounds.wake(VerifyWork.NAME);
        rounds.wake(WriteWork.NAME);
    }

    /** One import; refused where there is none. */
    public ImportJob get(UUID id) {
        return jobs.get(id);
    }

    /** One import whose report is there. */
    public ImportJob withReport(UUID id) {
        ImportJob job = jobs.get(id);
        job.mustHaveReport();
        return job;
    }

    /** The newest imports first. */
    public List<ImportJob> list(ImportState state, UUID before, int limit) {
        return jobs.list(state, before, limit);
    }

    /** Rows of the report in the order of the file. */
    public List<ImportRow> rows(UUID id, Outcome outcome, int after, int limit) {
        return rows.page(id, outcome, after, limit);
    }

    /** Writes rows of some outcomes as a file that can be corrected and uploaded as it is. */
    @Transactional
    public void writeRows(ImportJob job, Collection<Outcome> outcomes, OutputStream out, boolean english)
            throws IOException {
        try (RejectedRowsFile file = new RejectedRowsFile(out, job.columns(), english)) {
            rows.each(job.id(), outcomes, row -> file.add(row.cells(), row.problems()));
        }
    }
}
