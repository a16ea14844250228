package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
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
 * Takes back what an import wrote, chunk by chunk, as {@link Commit} wrote it: a certificate it registered goes, one it changed
 * is again as it was before. What somebody changed since is left as it is, and named.
 */
@ApplicationScoped
class Undo {
    private static final String BEGIN =
            "update import_job set attempts = attempts + 1 where id = ? and state = 'UNDOING'";
    private static final String MOVE = """
            update import_job
            set undone_to = ?, attempts = 0, rows_done = rows_done + ?, undone_rows = undone_rows + ?,
                left_rows = left_rows + ?
            where id = ? and state = 'UNDOING' and undone_to = ?""";
    private static final String DONE = """
            update import_job set state = 'UNDONE', undone_at = ?, rows_done = rows_total
            where id = ? and state = 'UNDOING' and undone_to = ?""";

    /** What a file told is told no more, and a body's report is not received any more. */
    private static final String FORGET = "delete from certificate_told where cause = ?";

    private static final String UNREPORTED = """
            update body_report set withdrawn_at = ?, withdrawn_because = 'import undone'
            where import_id = ? and withdrawn_at is null""";

    private final Catalogue catalogue;
    private final Outbox outbox;
    private final CommitSteps steps;
    private final ImportSettings settings;
    private final Clock clock;

    Undo(Catalogue catalogue, Outbox outbox, CommitSteps steps, ImportSettings settings, Clock clock) {
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes that this process begins, or goes on; false when there is nothing to do any more. */
    boolean begin(Connection connection, UUID id) throws SQLException {
        boolean begun = ImportJobs.change(connection, BEGIN, id);
        connection.commit();
        return begun;
    }

    /**
     * Undoes the next chunk, in the order in which it was written.
     *
     * @return whether there may be more
     */
    boolean next(Connection connection, UUID id) throws SQLException {
        ImportJob job = ImportJobs.get(connection, id);
        List<WrittenRows.Row> rows =
                WrittenRows.toUndo(connection, id, job.undo().undoneTo(), settings.commitChunk());
        if (rows.isEmpty()) {
            ImportJobs.change(connection, FORGET, job.asCause());
            ImportJobs.change(connection, UNREPORTED, clock.instant(), id);
            ImportJobs.change(connection, DONE, clock.instant(), id, job.undo().undoneTo());
            connection.commit();
            return false;
        }
        Map<UUID, Certificate> now = CertificateRows.lock(
                connection, rows.stream().map(WrittenRows.Row::certificateId).toList());
        List<WrittenRows.Row> added = new ArrayList<>();
        List<WrittenRows.Row> changed = new ArrayList<>();
        Map<Integer, String> outcomes = new HashMap<>();
        for (WrittenRows.Row row : rows) {
            Certificate certificate = now.get(row.certificateId());
            if (certificate == null || certificate.version() != row.version()) {
                outcomes.put(row.row(), WrittenRows.CHANGED_SINCE);
            } else {
                outcomes.put(row.row(), WrittenRows.UNDONE);
                (row.before() == null ? added : changed).add(row);
            }
        }
        for (WrittenRows.Row row : WrittenRows.remove(connection, added)) {
            outcomes.put(row.row(), WrittenRows.IN_USE);
        }
        List<CertificateRows.Written> taken = new ArrayList<>();
        added.stream()
                .filter(row -> outcomes.get(row.row()).equals(WrittenRows.UNDONE))
                .forEach(row -> taken.add(withdrawn(now.get(row.certificateId()), job)));
        List<CertificateRows.Written> restored =
                changed.stream().map(row -> restored(row, job)).toList();
        CertificateRows.write(connection, restored);
        CertificateRows.history(connection, taken, clock.instant());
        WrittenRows.follow(connection, changed);
        taken.addAll(restored);
        outbox.append(
                connection, taken.stream().map(CertificateRows.Written::change).toList());
        WrittenRows.settle(connection, id, outcomes);
        int undone = (int)
                outcomes.values().stream().filter(WrittenRows.UNDONE::equals).count();
        int last = rows.getLast().row();
        if (!ImportJobs.change(
                connection,
                MOVE,
                last,
                rows.size(),
                undone,
                rows.size() - undone,
                id,
                job.undo().undoneTo())) {
            connection.rollback();
            return false;
        }
        steps.beforeCommit(id, last);
        connection.commit();
        outbox.wake();
        steps.afterCommit(id, last);
        return true;
    }

    private CertificateRows.Written withdrawn(Certificate certificate, ImportJob job) {
        CertificateEvent event = CertificateEvent.withdrawn(job.undo().reason());
        return new CertificateRows.Written(
                certificate, event, change(certificate, certificate.version() + 1, event, job));
    }

    private CertificateRows.Written restored(WrittenRows.Row row, ImportJob job) {
        Certificate certificate = row.restored(clock.instant());
        CertificateEvent event = new CertificateEvent(
                CertificateEvent.Kind.CORRECTED, null, job.undo().reason());
        return new CertificateRows.Written(certificate, event, change(certificate, row.version() + 1, event, job));
    }

    private Change change(Certificate certificate, long version, CertificateEvent event, ImportJob job) {
        return CertificateMessages.change(certificate, version, event, catalogue.schemes(), clock)
                .causedBy("import-undo:" + job.id());
    }
}
