package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.commit;
import static cn.jiangmen.quality.certificate.imports.ImportClient.committed;
import static cn.jiangmen.quality.certificate.imports.ImportClient.settled;
import static cn.jiangmen.quality.certificate.imports.ImportClient.undo;
import static cn.jiangmen.quality.certificate.imports.ImportClient.undone;
import static cn.jiangmen.quality.certificate.imports.ImportClient.verified;
import static cn.jiangmen.quality.certificate.imports.ImportClient.writtenRows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What an import wrote is taken back as one act; what others changed since is not. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportUndoIT {
    private static final String CONTENT = """
            select string_agg((to_jsonb(c) - 'version' - 'recorded_at' - 'id')::text, '|' order by c.number_key)
            from certificate c where c.number_key like ? || '%'""";

    @Inject
    Written written;

    @Inject
    DataSource database;

    /** Ends the work as the end of the process would. */
    private static final class ProcessEnded extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void afterAnUndoingEverythingIsAsItWasAndTheSameFileCanBeImportedAnew() {
        committed(AnExport.of("UNDO", 40).withAll(Column.SCOPE, "五金制品的生产"));
        String before = content("UNDO");
        AnExport later = AnExport.of("UNDO", 60)
                .withAll(Column.ADDRESS, "蓬江区某路1号")
                .with(1, Column.STATUS, "暂停")
                .with(1, Column.CHANGED_ON, "2025-03-01")
                .with(2, Column.HOLDER_NAME, "江门市另一有限公司")
                .with(3, Column.EXPIRES_ON, "2030-04-30")
                .with(4, Column.SCOPE, "塑料制品的生产");
        JsonPath job = committed(later);
        String after = content("UNDO");
        assertThat(job.getInt("counts.new")).isEqualTo(20);
        assertThat(job.getInt("counts.changed")).isEqualTo(40);
        String id = job.getString("id");
        assertThat(writtenRows(id, "as-written").getList("items")).hasSize(60);
        List<Object> withdrawn = ids("UNDO", 40);

        JsonPath undone = undone(id, null);

        assertThat(content("UNDO")).isEqualTo(before).isNotEqualTo(after);
        assertThat(undone.getInt("undo.undone")).isEqualTo(60);
        assertThat(undone.getInt("undo.left")).isZero();
        assertThat(undone.getString("undo.reason")).isEqualTo("误导入旧文件");
        assertThat(undone.getInt("progress.done")).isEqualTo(60);
        assertThat(written.versions("UNDO")).hasSize(40).containsOnly(List.of(1L, 2L, 3L));
        assertThat(written.eventVersions("UNDO")).isEqualTo(written.versions("UNDO"));
        assertThat(withdrawn).hasSize(20).allSatisfy(gone -> {
            assertThat(events(gone)).containsExactly("registered 1", "withdrawn 0");
            given().get("/api/v1/certificates/" + gone).then().statusCode(404);
        });

        committed(verified(later));
        // but for when it was told and recorded
        assertThat(withoutTimes(content("UNDO"))).isEqualTo(withoutTimes(after));
        assertThat(ids("UNDO", 40)).doesNotContainAnyElementsOf(withdrawn);
    }

    @Test
    void whatWasChangedSinceIsNamedAndLeftOnlyWhenAsked() {
        committed(AnExport.of("LEFT", 3));
        JsonPath job = committed(AnExport.of("LEFT", 5).withAll(Column.HOLDER_NAME, "江门市另一有限公司"));
        String id = job.getString("id");
        suspend("LEFTQ000001");
        suspend("LEFTQ000004");

        undo(id, null)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("import-changed-since"))
                .body("errors.size()", equalTo(2))
                .body("errors[0].detail", containsString("LEFTQ000001"));
        assertThat(written.holder("LEFTQ000000")).isEqualTo("江门市另一有限公司");
        JsonPath changed = writtenRows(id, "changed-since");
        assertThat(changed.getList("items.number")).containsExactly("LEFTQ000001", "LEFTQ000004");
        assertThat(changed.getList("items.change")).containsOnly("suspended");
        assertThat(changed.getList("items.registered")).containsExactly(false, true);

        JsonPath undone = undone(id, "LEAVE");

        assertThat(undone.getInt("undo.undone")).isEqualTo(3);
        assertThat(undone.getInt("undo.left")).isEqualTo(2);
        assertThat(written.holder("LEFTQ000000")).isEqualTo("江门市某某有限公司");
        assertThat(written.holder("LEFTQ000001")).isEqualTo("江门市另一有限公司");
        assertThat(written.certificates("LEFT")).isEqualTo(4);
        assertThat(writtenRows(id, "changed-since").getList("items.number"))
                .containsExactly("LEFTQ000001", "LEFTQ000004");
    }

    @Test
    void importsAreUndoneFromTheLastToTheFirst() {
        AnExport first = AnExport.of("STACK", 4);
        JsonPath one = committed(first);
        JsonPath two = committed(AnExport.of("STACK", 6).with(0, Column.HOLDER_NAME, "江门市另一有限公司"));
        undo(one.getString("id"), null).then().statusCode(409);

        undone(two.getString("id"), null);
        assertThat(written.certificates("STACK")).isEqualTo(4);
        undone(one.getString("id"), null);

        assertThat(written.certificates("STACK")).isZero();
    }

    @Test
    void aCertificateThatSomethingRefersToStays() throws SQLException {
        JsonPath job = committed(AnExport.of("INUSE", 3));
        Object used = ids("INUSE", 1).getFirst();
        execute("create table undo_reference (certificate_id uuid references certificate (id))");
        try {
            execute("insert into undo_reference values ('" + used + "')");
            JsonPath undone = undone(job.getString("id"), null);
            assertThat(undone.getInt("undo.undone")).isEqualTo(2);
            assertThat(undone.getInt("undo.left")).isEqualTo(1);
            assertThat(writtenRows(job.getString("id"), "in-use").getList("items.certificate_id"))
                    .containsExactly(used.toString());
            assertThat(written.certificates("INUSE")).isEqualTo(1);
            assertThat(events(used)).containsExactly("registered 1");
        } finally {
            execute("drop table undo_reference");
        }
    }

    @Test
    void anUndoingThatIsInterruptedIsTakenUpAgain() {
        JsonPath job = committed(AnExport.of("CUT", 2_300));
        AtomicInteger ends = new AtomicInteger(2);
        QuarkusMock.installMockForType(
                new CommitSteps() {
                    @Override
                    void beforeCommit(UUID importId, int row) {
                        if (row > 2_002 && ends.getAndDecrement() > 0) {
                            throw new ProcessEnded();
                        }
                    }
                },
                CommitSteps.class);

        JsonPath undone = undone(job.getString("id"), null);

        assertThat(ends.get()).isNegative();
        assertThat(undone.getInt("undo.undone")).isEqualTo(2_300);
        assertThat(written.certificates("CUT")).isZero();
        assertThat((long) written.single(
                        "select count(*) from outbox where envelope::jsonb ->> 'causationid' = ?",
                        "import-undo:" + job.getString("id")))
                .isEqualTo(2_300);
    }

    @Test
    void onlyWhatWasWrittenCanBeUndoneAndOnlyOnce() {
        JsonPath job = verified(AnExport.of("ONCE", 2));
        undo(job.getString("id"), null).then().statusCode(409).body("type", containsString("import-in-other-state"));
        committed(job);
        given().contentType("application/json")
                .body(Map.of("by", "认证科"))
                .post("/api/v1/imports/" + job.getString("id") + "/undos")
                .then()
                .statusCode(400);
        undone(job.getString("id"), null);
        undo(job.getString("id"), null).then().statusCode(409).body("type", containsString("import-in-other-state"));
        undo(UUID.randomUUID().toString(), null).then().statusCode(404);
        given().get("/api/v1/imports/" + job.getString("id") + "/written?standing=odd")
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-form"));
    }

    @Test
    void twoOfficersWithOverlappingFilesAndAnUndoingNeverInterleave() throws Exception {
        String old = committed(AnExport.of("BOTH", 2_500)).getString("id");
        AnExport one = AnExport.of("BOTH", 4_500).withAll(Column.ADDRESS, "蓬江区");
        AnExport two = AnExport.of("BOTH", 4_500).withAll(Column.ADDRESS, "江海区");
        JsonPath first = verified(one);
        JsonPath second = verified(two);
        CyclicBarrier together = new CyclicBarrier(3);
        try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> asked = new ArrayList<>();
            asked.add(officers.submit(() -> at(together, () -> commit(first))));
            asked.add(officers.submit(() -> at(together, () -> commit(second))));
            asked.add(officers.submit(() -> at(together, () -> undo(old, "LEAVE"))));
            for (Future<Response> answer : asked) {
                assertThat(answer.get().statusCode()).isEqualTo(202);
            }
        }
        JsonPath a = settled(first.getString("id"));
        JsonPath b = settled(second.getString("id"));
        settled(old);

        assertThat(ranges(first.getString("id"), second.getString("id"), old))
                .as("outbox ranges that overlap another's")
                .isZero();
        // whoever came first wrote; the other's rows had been verified against what is not there any more
        int wrote = List.of(a, b).stream()
                .mapToInt(job -> job.getInt("counts.new") + job.getInt("counts.changed"))
                .sum();
        assertThat(wrote).isBetween(2_000, 4_500);
        assertThat(a.getInt("counts.conflicting") + b.getInt("counts.conflicting"))
                .isEqualTo(9_000 - wrote);
        assertThat((long) written.single(
                        "select count(distinct further ->> 'address') from certificate where number_key like ? || '%'"
                                + " and further ->> 'address' is not null",
                        "BOTH"))
                .isEqualTo(1);
    }

    private static <T> T at(CyclicBarrier barrier, java.util.function.Supplier<T> act) {
        try {
            barrier.await();
            return act.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many pairs of acts have events of one between the first and the last event of the other. */
    private long ranges(String first, String second, String undone) {
        return (long) written.single("""
                with act as (
                    select envelope::jsonb ->> 'causationid' as cause, min(id) as first, max(id) as last
                    from outbox where envelope::jsonb ->> 'causationid' = any (string_to_array(?, ','))
                    group by 1)
                select count(*) from act a join act b on a.cause < b.cause and a.first < b.last and b.first < a.last""", "import:" + first + ",import:" + second + ",import-undo:" + undone);
    }

    private static String withoutTimes(String content) {
        return content.replaceAll("\"recorded_at\": \"[^\"]*\"", "")
                .replaceAll("\"provenance\": \\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}", "");
    }

    private String content(String prefix) {
        return (String) written.single(CONTENT, prefix);
    }

    private List<Object> ids(String prefix, int from) {
        Object[] ids = (Object[]) written.single(
                "select (array_agg(id order by number_key))[" + (from + 1)
                        + ":] from certificate where number_key like ? || '%'",
                prefix);
        return List.of(ids);
    }

    /** The kinds of a certificate's events, each with how many ranges it is in force. */
    private List<String> events(Object id) {
        Object[] events = (Object[]) written.single(
                "select array_agg(split_part(envelope::jsonb ->> 'type', '.', 5) || ' '"
                        + " || jsonb_array_length(envelope::jsonb -> 'data' -> 'in_force') order by id)"
                        + " from outbox where key = ?",
                id.toString());
        return List.of(events).stream().map(Object::toString).toList();
    }

    private void suspend(String number) {
        Object id = written.single("select id from certificate where number_key = ?", number);
        String tag = given().get("/api/v1/certificates/" + id).header("ETag");
        given().contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("effective_on", "2025-06-01", "reason_code", "0116", "reason", "申请暂停"))
                .post("/api/v1/certificates/" + id + "/suspensions")
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
