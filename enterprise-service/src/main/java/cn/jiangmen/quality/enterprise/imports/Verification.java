package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.EnterpriseStatements;
import cn.jiangmen.quality.kit.sheets.HeaderRefused;
import cn.jiangmen.quality.kit.sheets.Sheet;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import cn.jiangmen.quality.kit.sheets.StoredFiles;
import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import cn.jiangmen.quality.kit.store.CopyText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads a received file row by row and writes the report; a dry run, which touches no enterprise. */
@ApplicationScoped
class Verification {
    private static final String BEGIN = """
            update import_job set state = 'VERIFYING', verify_started_at = ?, attempts = attempts + 1, rows_done = 0,
                rows_total = null
            where id = ? and state in ('RECEIVED', 'VERIFYING')""";
    private static final String HEADER =
            "update import_job set columns = ?, notes = ?::jsonb where id = ? and state = 'VERIFYING'";
    private static final String PROGRESS =
            "update import_job set rows_done = ?, rows_total = ? where id = ? and state = 'VERIFYING'";
    private static final String DONE = """
            update import_job j
            set state = 'VERIFIED', verified_at = ?, commit_token = ?, attempts = 0, new_rows = c.new_rows,
                changed_rows = c.changed, unchanged_rows = c.unchanged, conflicting_rows = c.conflicting,
                rejected_rows = c.rejected, rows_done = c.rows, rows_total = c.rows
            from (select count(*) filter (where outcome = 'new') as new_rows,
                         count(*) filter (where outcome = 'changed') as changed,
                         count(*) filter (where outcome = 'unchanged') as unchanged,
                         count(*) filter (where outcome = 'conflicting') as conflicting,
                         count(*) filter (where outcome = 'rejected') as rejected, count(*) as rows
                  from import_row where import_id = ?) c
            where j.id = ? and j.state = 'VERIFYING'""";

    private final DataSource database;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final Decisions decisions;
    private final EnterpriseStatements statements;
    private final ImportSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Verification(
            DataSource database,
            ImportJobs jobs,
            ImportRows rows,
            Decisions decisions,
            EnterpriseStatements statements,
            ImportSettings settings,
            Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.rows = rows;
        this.decisions = decisions;
        this.statements = statements;
        this.settings = settings;
        this.clock = clock;
    }

    /** Verifies one import from its beginning; nobody else works on it meanwhile. */
    void run(UUID id) throws IOException {
        boolean begun = QuarkusTransaction.requiringNew().call(() -> {
            rows.delete(id);
            return jobs.change(BEGIN, clock.instant(), id);
        });
        if (!begun) {
            return;
        }
        try {
            verify(jobs.get(id));
        } catch (UnreadableSheet e) {
            fail(id, ImportProblem.of(e));
        } catch (HeaderRefused e) {
            fail(id, ImportProblem.of(e));
        }
    }

    private void verify(ImportJob job) throws IOException {
        try (Sheet sheet = open(job)) {
            SheetRow first = sheet.next();
            if (first == null) {
                fail(job.id(), ImportProblem.noRows());
                return;
            }
            SheetHeader<Column> header = Header.of(first);
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.change(HEADER, header.titles(), ImportJobs.json(sheet.notes()), job.id()));
            RowReader reader = QuarkusTransaction.requiringNew().call(() -> decisions.reader(header));
            int read = 0;
            for (List<SheetRow> chunk = read(sheet); !chunk.isEmpty(); chunk = read(sheet)) {
                read += chunk.size();
                if (!report(job, reader, chunk, read, (int) (read * 1000L / Math.max(1, sheet.permille())))) {
                    // cancelled: the rows of this chunk go with the transaction, the others with the cancellation
                    return;
                }
            }
            if (read == 0) {
                fail(job.id(), ImportProblem.noRows());
            } else {
                finish(job.id());
            }
        }
    }

    private boolean report(ImportJob job, RowReader reader, List<SheetRow> chunk, int read, int total) {
        return QuarkusTransaction.requiringNew().call(() -> {
            statements.onlyJudge();
            List<Decisions.Decided> decided = decisions.decide(
                    chunk.stream().map(row -> reader.read(row.cells())).toList(), false, job.asCause());
            CopyText out = new CopyText();
            for (int i = 0; i < chunk.size(); i++) {
                ImportRows.add(out, job.id(), chunk.get(i), decided.get(i));
            }
            statements.forget();
            boolean going = jobs.change(PROGRESS, read, total, job.id());
            if (going) {
                try (Connection connection = database.getConnection()) {
                    out.send(connection, ImportRows.TABLE);
                }
            }
            return going;
        });
    }

    private Sheet open(ImportJob job) throws IOException {
        Path file = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return StoredFiles.fetch(connection, job.id());
            }
        });
        try {
            return Sheet.open(file, job.fileName(), settings.limits());
        } finally {
            // the open file stays readable, and a process that is killed leaves nothing behind
            Files.deleteIfExists(file);
        }
    }

    private void fail(UUID id, ImportProblem problem) {
        QuarkusTransaction.requiringNew().run(() -> jobs.fail(id, problem, ImportState.VERIFYING));
    }

    private List<SheetRow> read(Sheet sheet) throws IOException {
        List<SheetRow> chunk = new ArrayList<>(settings.verifyChunk());
        while (chunk.size() < settings.verifyChunk()) {
            SheetRow row = sheet.next();
            if (row == null) {
                break;
            }
            if (!SheetHeader.isComment(row)) {
                chunk.add(row);
            }
        }
        return chunk;
    }

    private void finish(UUID id) {
        byte[] token = new byte[24];
        random.nextBytes(token);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        QuarkusTransaction.requiringNew().call(() -> {
            rows.settleRepeated(id);
            boolean done = jobs.change(DONE, clock.instant(), key, id, id);
            if (done) {
                try (Connection connection = database.getConnection()) {
                    StoredFiles.delete(connection, id);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return done;
        });
    }
}
