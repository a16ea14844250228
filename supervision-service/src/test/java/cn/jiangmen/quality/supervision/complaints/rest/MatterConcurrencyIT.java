package cn.jiangmen.quality.supervision.complaints.rest;

import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.COMPLAINTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.REPORTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.letter;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.report;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.step;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.submit;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.unique;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.complaints.Upkeep;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Complaints and reports that several people and instances handle at once, and what they learn from elsewhere. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class MatterConcurrencyIT {
    @Inject
    DataSource database;

    @Inject
    Upkeep upkeep;

    @Inject
    Replicas replicas;

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            String enterprise = unique();
            String one = report(letter(enterprise));
            String other = report(letter(enterprise));

            List<Integer> answers = atOnce(() -> merge(one, other), () -> merge(other, one));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void ofTwoDecisionsOnOneVersionOneIsTaken() throws Exception {
        String number = report();

        List<Integer> answers = atOnce(
                () -> LetterApi.act(REPORTS, number, "non-filings", "\"1\"", step("2026-05-20", "ground", "NO_FAULT"))
                        .statusCode(),
                () -> LetterApi.act(
                                REPORTS,
                                number,
                                "transfers",
                                "\"1\"",
                                with(step("2026-05-20", "note", "x"), "authority", "佛山市市场监督管理局"))
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        Events.are(database, id(number), "report", "received", answers.getFirst() == 200 ? "not-filed" : "transferred");
    }

    @Test
    void lettersHandedInAtOnceHaveNumbersOfTheirOwn() throws Exception {
        List<Callable<String>> writers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> letter = letter(unique());
            writers.add(() -> submit(letter).path("letter_number"));
        }

        assertThat(new HashSet<>(all(writers))).hasSize(12).doesNotContainNull();
    }

    @Test
    void aDeadlineThatWaitedForANoticeIsSettledOnceByHoweverManyInstances() throws Exception {
        String number = report();
        execute(
                "update matter set due_unsettled = true, decision_due_on = null, next_due_on = null where number = ?",
                number);

        atOnce(() -> settle(), () -> settle());
        settle();

        given().get(REPORTS + "/" + number).then().header("ETag", "\"2\"").body("next_due_on", equalTo("2026-06-02"));
        Events.are(database, id(number), "report", "received", "clock-settled");
    }

    @Test
    void theRegisterTellsWhereAnEnterpriseIsOnTheDayOfReceipt() throws Exception {
        String code = Codes.fresh("440703");
        replicas.learn(Told.enterprise(Ids.next(), code, "江门市迁移测试有限公司")
                .in("440703", null, "2026-03-01")
                .in("440785", "2026-03-01", null)
                .version(1));

        assertThat(county(code, "2026-02-28")).isEqualTo("440703");
        assertThat(county(code, "2026-03-01")).isEqualTo("440785");
        assertThat(county(Codes.fresh("440704"), "2026-03-01")).isEqualTo("440781");
    }

    /** Where a letter goes whose writer thinks of another county. */
    private static String county(String code, String receivedOn) {
        Response received = submit(
                with(with(with(letter(unique()), "credit_code", code), "received_on", receivedOn), "county", "440781"));
        return given().get(COMPLAINTS + "/" + received.path("matters[0].number"))
                .path("county");
    }

    private int settle() {
        UUID after = new UUID(0, 0);
        int batches = 0;
        while (after != null) {
            after = upkeep.settleDeadlines(after);
            batches++;
        }
        return batches;
    }

    private static int merge(String number, String into) {
        return LetterApi.act(REPORTS, number, "merges", with(step("2026-05-13", "note", "重复"), "into", into))
                .statusCode();
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        return all(List.of(one, other));
    }

    private static <T> List<T> all(List<Callable<T>> callers) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(callers)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String id(String number) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select id from matter where number = ?")) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String change, String number) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setString(1, number);
            statement.executeUpdate();
        }
    }
}
