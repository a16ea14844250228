package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.commit;
import static cn.jiangmen.quality.certificate.imports.ImportClient.committed;
import static cn.jiangmen.quality.certificate.imports.ImportClient.rows;
import static cn.jiangmen.quality.certificate.imports.ImportClient.settled;
import static cn.jiangmen.quality.certificate.imports.ImportClient.upload;
import static cn.jiangmen.quality.certificate.imports.ImportClient.verified;
import static cn.jiangmen.quality.certificate.imports.ImportLifeIT.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What happens to imports when processes end, replicas race, and people change their minds in the middle. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportInterruptedIT {
    private static final int ROWS = 500;
    private static final int CHUNK = 200;

    @Inject
    Written written;

    @Inject
    DataSource database;

    @Inject
    ImportService imports;

    @Inject
    ImportWorker worker;

    @Inject
    Verification verification;

    @Inject
    Commit commit;

    @Inject
    Undo undo;

    @Inject
    ImportSettings settings;

    @Inject
    Clock clock;

    /** Ends the work as the end of the process would: nothing after it is done, nothing it holds is kept. */
    private static final class ProcessEnded extends Error {}

    @Test
    void aProcessThatEndsBeforeAChunkIsCommittedLeavesNothingOfItAndTheRestIsWrittenOnce() {
        AtomicInteger ends = new AtomicInteger(2);
        List<Long> seen = new ArrayList<>();
        QuarkusMock.installMockForType(
                new CommitSteps() {
                    @Override
                    void beforeCommit(UUID importId, int row) {
                        if (row > CHUNK + 1 && ends.getAndDecrement() > 0) {
                            seen.add(written.certificates("BEFORE"));
                            throw new ProcessEnded();
                        }
                    }
                },
                CommitSteps.class);
        JsonPath done = committed(AnExport.of("BEFORE", ROWS));
        assertThat(seen).containsExactly((long) CHUNK, (long) CHUNK);
        assertThat(counts(done)).containsExactly(ROWS, 0, 0, 0, 0);
        assertThat(done.getInt("progress.done")).isEqualTo(ROWS);
        everyRowOnce("BEFORE", ROWS);
    }

    @Test
    void aProcessThatEndsAfterAChunkWasCommittedDoesNotWriteItAgain() {
        AtomicInteger ends = new AtomicInteger(2);
        QuarkusMock.installMockForType(
                new CommitSteps() {
                    @Override
                    void afterCommit(UUID importId, int row) {
                        if (ends.getAndDecrement() > 0) {
                            throw new ProcessEnded();
                        }
                    }
                },
                CommitSteps.class);
        committed(AnExport.of("AFTER", ROWS));
        everyRowOnce("AFTER", ROWS);
    }

    @Test
    void workThatIsInterruptedAgainAndAgainIsGivenUpAndSaysHowFarItCame() {
        QuarkusMock.installMockForType(
                new CommitSteps() {
                    @Override
                    void beforeCommit(UUID importId, int row) {
                        if (row > CHUNK + 1) {
                            throw new ProcessEnded();
                        }
                    }
                },
                CommitSteps.class);
        AnExport export = AnExport.of("GIVEUP", ROWS);
        JsonPath job = verified(export);
        commit(job);
        JsonPath failed = settled(job.getString("id"));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("problem.code")).isEqualTo("interrupted-too-often");
        assertThat(failed.getInt("progress.done")).isEqualTo(CHUNK);
        assertThat(failed.getInt("progress.total")).isEqualTo(ROWS);
        everyRowOnce("GIVEUP", CHUNK);

        QuarkusMock.installMockForType(new CommitSteps(), CommitSteps.class);
        JsonPath again = verified(export);
        assertThat(counts(again)).containsExactly(ROWS - CHUNK, 0, CHUNK, 0, 0);
        committed(again);
        everyRowOnce("GIVEUP", ROWS);
    }

    @Test
    void anImportThatIsCancelledWhileItIsWrittenStopsAfterAWholeChunk() {
        QuarkusMock.installMockForType(
                new CommitSteps() {
                    @Override
                    void afterCommit(UUID importId, int row) {
                        imports.cancel(importId);
                    }
                },
                CommitSteps.class);
        JsonPath job = verified(AnExport.of("STOP", ROWS));
        commit(job);
        JsonPath stopped = settled(job.getString("id"));
        assertThat(stopped.getString("state")).isEqualTo("CANCELLED");
        assertThat(stopped.getInt("progress.done")).isEqualTo(CHUNK);
        everyRowOnce("STOP", CHUNK);
    }

    @Test
    void aVerificationThatWasInterruptedBeginsAgain() throws Exception {
        worker.stop();
        String id = upload(AnExport.of("RESTART", 30).with(3, Column.STATUS, "?"));
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "update import_job set state = 'VERIFYING', attempts = 1, rows_done = 7 where id = '" + id + "'");
            sql.execute("insert into import_row (import_id, row_no, outcome, cells) values ('" + id
                    + "', 2, 'rejected', '{}'), ('" + id + "', 99, 'rejected', '{}')");
        }
        worker.start();
        assertThat(counts(settled(id))).containsExactly(29, 0, 0, 0, 1);
    }

    @Test
    void replicasAndOverlappingFilesNeverInterleave() throws Exception {
        committed(AnExport.of("RACE", ROWS));
        ImportWorker replica = new ImportWorker(database, verification, commit, undo, settings, clock);
        replica.start();
        try {
            List<JsonPath> jobs = IntStream.range(0, 4)
                    .mapToObj(i -> AnExport.of("RACE", ROWS).withAll(Column.HOLDER_NAME, "江门市第" + i + "有限公司"))
                    .map(ImportClient::upload)
                    .toList()
                    .stream()
                    .map(ImportClient::settled)
                    .toList();
            jobs.forEach(job -> assertThat(commit(job).statusCode()).isEqualTo(202));
            List<JsonPath> done =
                    jobs.stream().map(job -> settled(job.getString("id"))).toList();
            // the first wins every row; the others were verified on what it has changed
            assertThat(counts(done.getFirst())).containsExactly(0, ROWS, 0, 0, 0);
            done.subList(1, 4).forEach(job -> assertThat(counts(job)).containsExactly(0, 0, 0, ROWS, 0));
        } finally {
            replica.stop();
        }
        assertThat(written.versions("RACE")).containsOnly(List.of(1L, 2L)).hasSize(ROWS);
        assertThat(written.eventVersions("RACE")).containsOnly(List.of(1L, 2L)).hasSize(ROWS);
    }

    @Test
    void importsAreWrittenInTheOrderInWhichTheyWereCommitted() throws Exception {
        JsonPath first = verified(AnExport.of("ORDERA", ROWS));
        JsonPath second = verified(AnExport.of("ORDERB", ROWS));
        ImportWorker replica = new ImportWorker(database, verification, commit, undo, settings, clock);
        replica.start();
        try {
            commit(second);
            commit(first);
            settled(first.getString("id"));
            assertThat(ImportClient.get(second.getString("id")).getString("state"))
                    .isEqualTo("COMMITTED");
        } finally {
            replica.stop();
        }
        assertThat((long) outboxEdge("max", second)).isLessThan((long) outboxEdge("min", first));
    }

    @Test
    void aCertificateThatAnOfficerRegistersInTheVeryMomentIsNotWrittenTwice() throws SQLException {
        JsonPath job = verified(AnExport.of("MOMENT", 3));
        try (Connection officer = database.getConnection()) {
            officer.setAutoCommit(false);
            try (Statement sql = officer.createStatement()) {
                // all columns but the one that the database writes itself
                sql.execute("""
                        do $$
                        declare
                            columns text := (
                                select string_agg(column_name, ', ') from information_schema.columns
                                where table_name = 'certificate' and is_generated = 'NEVER');
                        begin
                            execute format($insert$
                                insert into certificate (%1$s) select %1$s from (
                                    select (jsonb_populate_record(c, jsonb_build_object(
                                        'id', gen_random_uuid(), 'number', 'MOMENTQ000001', 'number_key', 'MOMENTQ000001',
                                        'holder_name', '江门市先到有限公司'))).*
                                    from certificate c where body = 'CNCA-R-2002-001' limit 1) officers$insert$, columns);
                        end $$""");
            }
            commit(job);
            await().until(() -> (long) written.single(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
                            "copy certificate%")
                    > 0);
            officer.commit();
        }
        JsonPath done = settled(job.getString("id"));
        assertThat(counts(done)).containsExactly(2, 0, 0, 1, 0);
        assertThat(rows(done.getString("id"), "conflicting").getList("items.number"))
                .containsExactly("MOMENTQ000001");
        assertThat(written.certificates("MOMENT")).isEqualTo(3);
    }

    @Test
    void oldReportsExpireAndOldRowsAreDeleted() throws SQLException {
        JsonPath forgotten = verified(AnExport.of("OLDA", 2));
        JsonPath done = committed(AnExport.of("OLDB", 2));
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("update import_job set verified_at = verified_at - interval '40 days',"
                    + " finished_at = finished_at - interval '40 days' where id in ('" + forgotten.getString("id")
                    + "', '"
                    + done.getString("id") + "')");
        }
        new ImportUpkeep(database, settings, clock).tidy();
        JsonPath expired = ImportClient.get(forgotten.getString("id"));
        assertThat(expired.getString("state")).isEqualTo("CANCELLED");
        assertThat(expired.getString("problem.code")).isEqualTo("report-too-old");
        assertThat(ImportLifeIT.problem(
                        io.restassured.RestAssured.get("/api/v1/imports/" + done.getString("id") + "/rows")))
                .isEqualTo("410 import-rows-deleted");
        assertThat(counts(ImportClient.get(done.getString("id")))).containsExactly(2, 0, 0, 0, 0);
    }

    private Object outboxEdge(String edge, JsonPath job) {
        return written.single(
                "select " + edge + "(id) from outbox where envelope::jsonb ->> 'causationid' = ?",
                "import:" + job.getString("id"));
    }

    private void everyRowOnce(String prefix, int rows) {
        assertThat(written.certificates(prefix)).isEqualTo(rows);
        assertThat(written.versions(prefix)).containsOnly(List.of(1L)).hasSize(rows);
        assertThat(written.eventVersions(prefix)).containsOnly(List.of(1L)).hasSize(rows);
    }
}
