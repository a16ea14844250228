package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.certificate.imports.register.Header;
import cn.jiangmen.quality.certificate.imports.register.Reading;
import cn.jiangmen.quality.certificate.imports.register.RowReader;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.sheets.HeaderRefused;
import cn.jiangmen.quality.kit.sheets.Sheet;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import cn.jiangmen.quality.kit.sheets.StoredFiles;
import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import cn.jiangmen.quality.kit.store.CopyText;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a received file row by row and writes the report; a dry run, which touches no certificate. */
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
    private static final String COUNT = """
            update import_job j
            set new_rows = c.new_rows, changed_rows = c.changed, unchanged_rows = c.unchanged,
                conflicting_rows = c.conflicting, rejected_rows = c.rejected, rows_done = c.rows, rows_total = c.rows
            from (select count(*) filter (where outcome = 'new') as new_rows,
                         count(*) filter (where outcome = 'changed') as changed,
                         count(*) filter (where outcome = 'unchanged') as unchanged,
                         count(*) filter (where outcome = 'conflicting') as conflicting,
                         count(*) filter (where outcome = 'rejected') as rejected, count(*) as rows
                  from import_row where import_id = ?) c
            where j.id = ? and j.state = 'VERIFYING'""";
    /** What the counts do not show: repeated rows, and certificates that go from one enterprise to another. */
    private static final String ASIDE = """
            update import_job j
            set repeated_rows = r.rows, moved_rows = m.rows
            from (select coalesce(sum(rows), 0) as rows
                  from (select count(*) as rows from import_row
                        where import_id = ? and content is not null
                        group by number_key, body having count(*) > 1) same) r,
                 (select count(*) as rows from import_row
                  where import_id = ? and outcome = 'changed'
                    and exists (select from jsonb_array_elements(differences) d where d ->> 'field' = any (?))) m
            where j.id = ? and j.state = 'VERIFYING'""";

    /** The columns whose change lets a certificate stand for another enterprise. */
    private static final String[] CODES = {
        Column.HOLDER_CODE.title(),
        Column.APPLICANT_CODE.title(),
        Column.MANUFACTURER_CODE.title(),
        Column.FACTORY_CODE.title()
    };

    private static final String DONE = """
            update import_job set state = 'VERIFIED', verified_at = ?, commit_token = ?, attempts = 0, effect_of = 'COMMIT',
                effect_waits = true
            where id = ? and state = 'VERIFYING'""";

    private final Catalogue catalogue;
    private final RowDecisions decisions;
    private final ImportSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Verification(Catalogue catalogue, RowDecisions decisions, ImportSettings settings, Clock clock) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** One row on its way into the report. */
    private record Row(SheetRow row, Reading reading) {}

    /** Verifies one import from its beginning; whoever calls this holds the import's lock in the connection's session. */
    void run(Connection connection, UUID id) throws SQLException, IOException {
        if (!ImportJobs.change(connection, BEGIN, clock.instant(), id)) {
            connection.rollback();
            return;
        }
        ImportRows.delete(connection, id);
        connection.commit();
        ImportJob job = ImportJobs.get(connection, id);
        try {
            verify(connection, job);
        } catch (UnreadableSheet e) {
            connection.rollback();
            fail(connection, id, ImportProblem.of(e));
        } catch (HeaderRefused e) {
            connection.rollback();
            fail(connection, id, ImportProblem.of(e));
        }
    }

    private void verify(Connection connection, ImportJob job) throws SQLException, IOException {
        try (Sheet sheet = open(connection, job)) {
            SheetRow first = sheet.next();
            if (first == null) {
                fail(connection, job.id(), ImportProblem.noRows());
                return;
            }
            SheetHeader<Column> header = Header.of(first, job.kind());
            ImportJobs.change(
                    connection,
                    HEADER,
                    connection.createArrayOf("text", header.titles().toArray()),
                    ImportJobs.json(sheet.notes()),
                    job.id());
            connection.commit();
            RowReader reader = new RowReader(header, job.kind(), catalogue.schemes());
            int rows = 0;
            for (List<Row> chunk = read(sheet, reader); !chunk.isEmpty(); chunk = read(sheet, reader)) {
                report(connection, job, chunk);
                rows += chunk.size();
                int total = (int) (rows * 1000L / Math.max(1, sheet.permille()));
                if (!ImportJobs.change(connection, PROGRESS, rows, total, job.id())) {
                    // cancelled: the rows of this chunk go with the transaction, the others with the cancellation
                    connection.rollback();
                    return;
                }
                connection.commit();
            }
            if (rows == 0) {
                fail(connection, job.id(), ImportProblem.noRows());
            } else {
                finish(connection, job.id());
            }
        }
    }

    private Sheet open(Connection connection, ImportJob job) throws SQLException, IOException {
        Path file = StoredFiles.fetch(connection, job.id());
        connection.commit();
        try {
            return Sheet.open(file, job.fileName(), settings.limits());
        } finally {
            // the open file stays readable, and a process that is killed leaves nothing behind
            Files.deleteIfExists(file);
        }
    }

    private void fail(Connection connection, UUID id, ImportProblem problem) throws SQLException {
        ImportJobs.fail(connection, id, problem, clock.instant(), ImportState.VERIFYING);
    }

    private List<Row> read(Sheet sheet, RowReader reader) throws IOException {
        List<Row> chunk = new ArrayList<>(settings.verifyChunk());
        while (chunk.size() < settings.verifyChunk()) {
            SheetRow row = sheet.next();
            if (row == null) {
                break;
            }
            if (!SheetHeader.isComment(row)) {
                chunk.add(new Row(row, reader.read(row.cells())));
            }
        }
        return chunk;
    }

    private void report(Connection connection, ImportJob job, List<Row> chunk) throws SQLException {
        UUID importId = job.id();
        Teller teller = decisions.teller(connection, job);
        Set<CertificateKey> keys = new HashSet<>();
        for (Row row : chunk) {
            if (row.reading() instanceof Reading.Understood understood) {
                keys.add(CertificateKey.of(understood.facts()));
            }
        }
        Map<CertificateKey, Certificate> known = CertificateRows.read(connection, keys, false);
        Schemes schemes = catalogue.schemes();
        CopyText out = new CopyText();
        for (Row row : chunk) {
            switch (row.reading()) {
                case Reading.Rejected rejected ->
                    ImportRows.add(out, importId, row.row(), null, null, null, Decision.rejected(rejected.problems()));
                case Reading.Understood understood -> {
                    Certificate certificate = known.get(CertificateKey.of(understood.facts()));
                    Decision decision = Decision.on(understood.facts(), certificate, teller, schemes, clock);
                    UUID content = decision.outcome() == Outcome.REJECTED ? null : understood.content();
                    ImportRows.add(out, importId, row.row(), understood.facts(), content, certificate, decision);
                }
            }
        }
        out.send(connection, ImportRows.TABLE);
    }

    private void finish(Connection connection, UUID importId) throws SQLException {
        byte[] token = new byte[24];
        random.nextBytes(token);
        RepeatedRows.settle(connection, importId);
        ImportJobs.change(connection, COUNT, importId, importId);
        ImportJobs.change(connection, ASIDE, importId, importId, connection.createArrayOf("text", CODES), importId);
        boolean done = ImportJobs.change(
                connection,
                DONE,
                clock.instant(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                importId);
        if (done) {
            StoredFiles.delete(connection, importId);
            connection.commit();
        } else {
            connection.rollback();
        }
    }
}
