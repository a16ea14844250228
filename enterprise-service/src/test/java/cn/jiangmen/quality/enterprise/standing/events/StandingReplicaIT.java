package cn.jiangmen.quality.enterprise.standing.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.enterprise.standing.Told;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.kit.events.Projection;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supervision tells is kept: its own golden samples are read, twice, late and out of order, and nothing personal stays. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class StandingReplicaIT {
    @Inject
    DataSource database;

    @Inject
    SupervisionProjection supervision;

    @Inject
    DishonestyProjection dishonesty;

    @Test
    void everyGoldenSampleOfTheseAggregatesIsKept() throws Exception {
        int kept = 0;
        for (Path sample : Told.samples(
                "supervision-service",
                ".*\\.(supervision-case|inspection|penalty|complaint|report)\\..*\\.sample\\.json")) {
            learn(supervision, EventEnvelope.parse(Files.readAllBytes(sample)));
            kept++;
        }
        for (Path sample : Told.samples("supervision-service", ".*\\.dishonesty\\..*\\.sample\\.json")) {
            learn(dishonesty, EventEnvelope.parse(Files.readAllBytes(sample)));
            kept++;
        }

        assertThat(kept).isGreaterThan(40);
        assertThat(text("select count(*) from standing_case where case_id = '019ab0de-7c1a-7d2e-9f00-5c0ffee00001'"))
                .isEqualTo("1");
        assertThat(text("select amount_yuan || ' ' || kinds::text from standing_penalty"
                        + " where penalty_id = '019ab0de-7c1a-7d2e-9f00-9c0ffee00001'"))
                .isEqualTo("50000.00 {FINE}");
    }

    @Test
    void whatElseSupervisionTellsIsPassedOverAndNotParked() throws Exception {
        for (Path sample :
                Told.samples("supervision-service", ".*\\.(check-task|dishonesty-proposal)\\..*\\.sample\\.json")) {
            learn(supervision, EventEnvelope.parse(Files.readAllBytes(sample)));
        }
        learn(
                supervision,
                Told.supervision("check-task.drawn", "task_id", UUID.randomUUID())
                        .version(1));
    }

    @Test
    void theNewestStateStandsInWhateverOrderItIsTold() throws Exception {
        String code = Codes.next();
        Told told = Told.openCase(UUID.randomUUID(), code);
        List<EventEnvelope> events = new ArrayList<>();
        events.add(told.version(1));
        events.add(told.with("stage", "INVESTIGATING").version(2));
        events.add(told.with("status", "CLOSED").with("closed_on", "2026-05-05").version(3));
        events.add(told.with("status", "INVESTIGATING").with("closed_on", null).epoch(2, 1));
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            List<EventEnvelope> order = new ArrayList<>(events);
            order.addAll(events);
            Collections.shuffle(order, random);
            change("delete from standing_case where case_id = '" + told.id() + "'");
            for (EventEnvelope event : order.subList(0, 5)) {
                learn(supervision, event);
            }
            learn(supervision, order.subList(5, order.size()).toArray(EventEnvelope[]::new));

            assertThat(text("select epoch || ' ' || version || ' ' || status from standing_case where credit_code = '"
                            + code + "'"))
                    .isEqualTo("2 1 INVESTIGATING");
        }
    }

    @Test
    void nothingPersonalIsKept() throws Exception {
        String name = "张三丰" + UUID.randomUUID();
        Told penalty = Told.supervision("penalty.served", "penalty_id", UUID.randomUUID())
                .with("enterprise_name", name)
                .with("party_kind", "NATURAL_PERSON")
                .with("credit_code", null)
                .with("facts", name + "未经认证出厂")
                .with("reason", name);
        Told listing = Told.listing(UUID.randomUUID(), Codes.next())
                .with("record_kind", "PENALTY_INFORMATION")
                .with("ground", null)
                .with("ground_text", name + "未经认证出厂")
                .with("enterprise_name", name);
        Told inspection = Told.supervision("inspection.recorded", "inspection_id", UUID.randomUUID())
                .with("enterprise_name", name)
                .with("follow_up", name);
        learn(supervision, penalty.version(1), inspection.version(1));
        learn(dishonesty, listing.version(1));

        assertThat(text("select count(*) from standing_penalty where penalty_id = '" + penalty.id() + "'"))
                .isEqualTo("1");
        for (String table : List.of("case", "inspection", "penalty", "matter", "dishonesty")) {
            assertThat(text("select count(*) from standing_" + table + " t where to_jsonb(t)::text like '%" + name
                            + "%'"))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supervision-case.opened|case_id|case_id|\"019ab0de-7c1a-7d2e-9f00-00000000000x\"|case_id is no UUID",
                "supervision-case.opened|case_id|opened_on|null|opened_on is missing",
                "supervision-case.opened|case_id|status|7|status is no text",
                "inspection.recorded|inspection_id|recheck_of|\"x\"|recheck_of is no UUID",
                "penalty.served|penalty_id|amount_yuan|\"1\"|amount_yuan is no amount",
                "penalty.served|penalty_id|kinds|[\"a,b\"]|kinds holds what is no code",
                "penalty.served|penalty_id|publications|[7]|a list holds what is no object",
                "complaint.received|matter_id|in_time|\"yes\"|in_time is neither true nor false",
                "dishonesty.listed|record_id|active|null|active is missing",
                "dishonesty.listed|record_id|latest_end_on|\"soon\"|latest_end_on is no day"
            })
    void whatCannotBeIsParkedWithItsReason(String type, String idField, String field, String value, String reason) {
        EventEnvelope event = Told.supervision(type, idField, UUID.randomUUID())
                .withJson(field, value)
                .version(1);
        Projection projection = type.startsWith("dishonesty") ? dishonesty : supervision;

        assertThatThrownBy(() -> learn(projection, event))
                .isInstanceOf(ImpossibleEvent.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({
        // active, status, ended, annulled, day, in force
        "true,  IN_FORCE,       ,           ,           2024-05-19, f",
        "true,  IN_FORCE,       ,           ,           2024-05-20, t",
        "true,  REPAIR_ACCEPTED,,           ,           2027-05-19, t",
        "true,  IN_FORCE,       ,           ,           2027-05-20, f",
        "false, REPAIRED,       2025-06-01, ,           2025-05-31, t",
        "false, REPAIRED,       2025-06-01, ,           2025-06-01, f",
        "true,  IN_FORCE,       2025-06-01, ,           2025-07-01, t",
        "false, ANNULLED,       2025-06-01, 2025-06-01, 2025-01-01, f"
    })
    void aRecordIsInForceFromItsListingUntilItEnds(
            boolean active, String status, String ended, String annulled, String day, String expected)
            throws Exception {
        Told record = Told.listing(UUID.randomUUID(), Codes.next())
                .with("active", active)
                .with("status", status)
                .with("ended_on", ended)
                .with("annulled_on", annulled);
        learn(dishonesty, record.version(1));

        assertThat(text("select dishonesty_in_force(d, '" + day + "') from standing_dishonesty d where record_id = '"
                        + record.id() + "'"))
                .isEqualTo(expected);
    }

    private void learn(Projection projection, EventEnvelope... events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            projection.apply(connection, List.of(events));
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private void change(String command) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            statement.executeUpdate();
        }
    }
}
