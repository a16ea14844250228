package cn.jiangmen.quality.target.duty.rest;

import static cn.jiangmen.quality.target.duty.rest.DutyApi.body;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.change;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.move;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.MovableClock;
import cn.jiangmen.quality.target.duty.Reminders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders come on their days, after a downtime late but once, and once from several instances. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class RemindersIT {
    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    Reminders reminders;

    private DutyApi api;

    @BeforeEach
    void aPlan() {
        api = new DutyApi(database);
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void whatWasMissedIsCaughtUpOnce() {
        String duty = api.added("1-1", "education", "LEAD", "finance", "SHARING"); // due 2028-06-30
        String list = "/api/v1/duty-reminders?duty=" + duty.substring(duty.lastIndexOf('/') + 1);
        remindOn("2028-05-30");
        assertThat(DutyApi.get(list).getList("items")).isEmpty();
        remindOn("2028-05-31");
        assertThat(DutyApi.get(list).getList("items.days_before")).containsExactly(30);
        assertThat(remindOn("2028-05-31")).isZero();
        remindOn("2028-06-22");
        assertThat(DutyApi.get(list).getList("items")).hasSize(1);

        // nothing ran from the 23rd, when 7 days were left, to the 27th
        remindOn("2028-06-27");
        given().get(list)
                .then()
                .body("items.days_before", contains(7, 30))
                .body("items[0].scheduled_for", org.hamcrest.Matchers.equalTo("2028-06-23"))
                .body("items[0].reminded_at", org.hamcrest.Matchers.startsWith("2028-06-27"))
                .body("items[0].departments", contains("education", "finance"));

        // and nothing for half a month over the due day: one reminder, that it is overdue
        remindOn("2028-07-15");
        assertThat(DutyApi.get(list).getList("items.days_before")).containsExactly(-1, 7, 30);
        remindOn("2028-08-15");
        assertThat(DutyApi.get(list).getList("items")).hasSize(3);

        change(duty + "/reschedulings", "*", body("due_on", "2028-09-01", "reason", "调整"))
                .then()
                .statusCode(200);
        remindOn("2028-08-15");
        assertThat(DutyApi.get(list).getList("items.due_on"))
                .startsWith("2028-09-01")
                .hasSize(4);
        move(duty, "DROPPED");
        remindOn("2029-01-01");
        assertThat(DutyApi.get(list).getList("items")).hasSize(4);
        given().get("/api/v1/duty-reminders?department=finance&limit=500")
                .then()
                .body("items.duty_code", hasItem("1-1"));
    }

    @Test
    void ofTwoInstancesThatRaceOneReminds() throws Exception {
        String duty = api.added("1-1", "education", "LEAD", "gov-440703", "SHARING");
        clock.moveTo(LocalDate.of(2028, 6, 30), LocalTime.NOON);
        int before = reminded();
        int[] slower = new int[1];
        CompletableFuture<Integer> faster = new CompletableFuture<>();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> waiting = QuarkusTransaction.requiringNew()
                    .call(() -> {
                        faster.complete(reminders.remind());
                        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(reminders::remind, other);
                        // the second has tried the same rows and waits for what becomes of the first
                        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() > 0);
                        return second;
                    });
            slower[0] = waiting.get();
        }
        assertThat(faster.get()).isGreaterThanOrEqualTo(2);
        assertThat(slower[0]).isZero();
        assertThat(reminded() - before).isEqualTo(faster.get());
        String list = "/api/v1/duty-reminders?duty=" + duty.substring(duty.lastIndexOf('/') + 1);
        assertThat(DutyApi.get(list).getList("items.kind")).containsExactlyInAnyOrder("DUTY", "COUNTY");
    }

    @Test
    void manyAtOnceRemindOfEachThingOnce() throws Exception {
        for (int i = 1; i <= 6; i++) {
            api.added("1-" + i, "education", "LEAD", "gov-440785", "SHARING");
        }
        clock.moveTo(LocalDate.of(2028, 6, 30), LocalTime.NOON);
        int before = reminded();
        int given = 0;
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> runs = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(reminders::remind, instances))
                    .toList();
            for (CompletableFuture<Integer> run : runs) {
                given += run.get();
            }
        }
        assertThat(given).isEqualTo(reminded() - before).isGreaterThanOrEqualTo(12);
        assertThat(number("select count(*) from (select subject, due_on, days_before from duty_reminder"
                        + " group by 1, 2, 3 having count(*) > 1) twice"))
                .isZero();
    }

    private int remindOn(String day) {
        clock.moveTo(LocalDate.parse(day), LocalTime.NOON);
        return reminders.remind();
    }

    private int reminded() throws SQLException {
        return number("select count(*) from duty_reminder");
    }

    private int waiting() throws SQLException {
        return number("select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '%insert into duty_reminder%'");
    }

    private int number(String query) throws SQLException {
        try (Connection connection = QuarkusTransaction.suspendingExisting().call(database::getConnection);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
