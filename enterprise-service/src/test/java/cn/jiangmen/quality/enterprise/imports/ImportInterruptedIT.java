package cn.jiangmen.quality.enterprise.imports;

import static cn.jiangmen.quality.enterprise.imports.ImportClient.commit;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.committed;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.settled;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.undo;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.undone;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.verified;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What happens to imports when processes end, or two take the same import for theirs, in the middle of the work. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ImportInterruptedIT {
    private static final int CHUNK = 100;
    private static final int ROWS = 250;

    private static final String THERE = "select count(*) from enterprise where credit_code = any (?)";
    private static final String VERSIONS = """
            select aggregate_id::text, string_agg(version::text, ' ' order by version) from enterprise_history
            where state ->> 'credit_code' = any (?) group by 1""";
    private static final String EVENTS = """
            select key, string_agg(version::text, ' ' order by id) from outbox
            where topic = 'enterprise.events.v1' and envelope::jsonb -> 'data' ->> 'credit_code' = any (?) group by 1""";

    @Inject
    DataSource database;

    @Inject
    WriteWork work;

    private final List<String> codes = Stream.generate(Codes::next).limit(ROWS).toList();

    /** Ends the work as the end of the process would: nothing after it is done, nothing it holds is kept. */
    private static final class ProcessEnded extends Error {}

    @Test
    void aProcessThatEndsBeforeAChunkIsCommittedLeavesNothingOfItAndTheRestIsDoneOnce() throws Exception {
        AtomicInteger ends = new AtomicInteger(2);
        List<Integer> seen = new ArrayList<>();
        before(row -> {
            if (row > CHUNK + 1 && ends.getAndDecrement() > 0) {
                seen.add(there());
                throw new ProcessEnded();
            }
        });
        JsonPath job = committed(list());
        assertThat(seen).containsExactly(CHUNK, CHUNK);
        assertThat(job.getInt("progress.done")).isEqualTo(ROWS);
        everyOne("1", ROWS);

        ends.set(2);
        JsonPath undone = undone(job.getString("id"), null);
        assertThat(seen).containsExactly(CHUNK, CHUNK, ROWS - CHUNK, ROWS - CHUNK);
        assertThat(undone.getInt("undo.undone")).isEqualTo(ROWS);
        assertThat(there()).isZero();
        everyOne("1 2", ROWS);
    }

    @Test
    void aProcessThatEndsAfterAChunkWasCommittedDoesNotDoItAgain() throws Exception {
        AtomicInteger ends = new AtomicInteger(2);
        QuarkusMock.installMockForType(
                new ChunkSteps() {
                    @Override
                    void afterCommit(java.util.UUID importId, int row) {
                        if (ends.getAndDecrement() > 0) {
                            throw new ProcessEnded();
                        }
                    }
                },
                ChunkSteps.class);
        JsonPath job = committed(list());
        everyOne("1", ROWS);

        ends.set(2);
        assertThat(undone(job.getString("id"), null).getInt("undo.undone")).isEqualTo(ROWS);
        everyOne("1 2", ROWS);
    }

    @Test
    void workThatEndsTheProcessAgainAndAgainIsGivenUpAndSaysHowFarItCame() throws Exception {
        before(row -> {
            if (row > CHUNK + 1) {
                throw new ProcessEnded();
            }
        });
        JsonPath job = verified(list());
        commit(job);
        JsonPath failed = settled(job.getString("id"));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("problem.code")).isEqualTo("interrupted-too-often");
        assertThat(failed.getInt("progress.done")).isEqualTo(CHUNK);
        everyOne("1", CHUNK);

        QuarkusMock.installMockForType(new ChunkSteps(), ChunkSteps.class);
        JsonPath again = committed(list());
        assertThat(again.getInt("counts.unchanged")).isEqualTo(CHUNK);
        assertThat(again.getInt("counts.new")).isEqualTo(ROWS - CHUNK);
        everyOne("1", ROWS);
    }

    @Test
    void replicasThatAllTakeAnImportForTheirsWriteAndTakeBackEveryRowOnce() throws Exception {
        JsonPath job = verified(list());
        String id = job.getString("id");
        AtomicBoolean over = new AtomicBoolean();
        // beside the one that holds the lock of the work, as if its session were lost
        List<Thread> replicas = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> replica(over)))
                .toList();
        JsonPath undone;
        try {
            committed(job);
            everyOne("1", ROWS);
            assertThat(undo(id, null).statusCode()).isEqualTo(202);
            undone = settled(id);
        } finally {
            over.set(true);
            for (Thread replica : replicas) {
                replica.join();
            }
        }
        assertThat(undone.getString("state")).as(undone.prettify()).isEqualTo("UNDONE");
        assertThat(undone.getInt("undo.undone")).isEqualTo(ROWS);
        assertThat(there()).isZero();
        everyOne("1 2", ROWS);
    }

    private void replica(AtomicBoolean over) {
        while (!over.get()) {
            try {
                work.next();
            } catch (RuntimeException faster) {
                // another one was; this one looks again, as its next turn would
            }
        }
    }

    private interface Step {
        void at(int row) throws SQLException;
    }

    private static void before(Step step) {
        QuarkusMock.installMockForType(
                new ChunkSteps() {
                    @Override
                    void beforeCommit(java.util.UUID importId, int row) {
                        try {
                            step.at(row);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                },
                ChunkSteps.class);
    }

    private AList list() {
        AList list = new AList();
        codes.forEach(code -> list.row(code, "江门市中断" + code + "有限公司", "江海区"));
        return list;
    }

    /** As others see it. */
    private int there() throws SQLException {
        try {
            return java.util.concurrent.CompletableFuture.supplyAsync(
                            () -> Integer.parseInt(strings(THERE, 1).getFirst()))
                    .get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new SQLException(e);
        }
    }

    private void everyOne(String versions, int count) {
        assertThat(strings(VERSIONS, 2)).hasSize(count).containsOnly(versions);
        assertThat(strings(EVENTS, 2)).hasSize(count).containsOnly(versions);
    }

    private List<String> strings(String query, int column) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(column));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
