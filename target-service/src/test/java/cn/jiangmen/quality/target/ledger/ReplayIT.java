package cn.jiangmen.quality.target.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.events.Events;
import cn.jiangmen.quality.target.events.LedgerProjections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Everything read again from the start gives the same ledger, row for row; and how long a batch takes. */
class ReplayIT {
    private static final Logger LOG = Logger.getLogger(ReplayIT.class);
    private static final LedgerDatabase DATABASE = new LedgerDatabase("ledger_replay");
    private static final String[][] SCHEMES = {
        {"A0101", "QMS"}, {"A0201", "EMS"}, {"A0301", "OHSMS"}, {"A0401", "OTHER_MS"},
        {"B01", "CCC"}, {"B01", "CCC"}, {"B0401", "VOLUNTARY_PRODUCT"}, {"B0501", "VOLUNTARY_PRODUCT"}
    };

    @Test
    void aReplayFromZeroGivesTheSameRowsAndASecondOneChangesNothing() throws SQLException {
        int certificates = Integer.getInteger("replay.certificates", 4_000);
        List<EventEnvelope> events = events(certificates);
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            apply(connection, events, 100);
            List<String> rows = rows(connection);
            long sequence = sequence(connection);
            assertThat(rows).hasSizeGreaterThan(certificates / 2);

            apply(connection, events, 5_000);
            assertThat(sequence(connection)).as("read again without forgetting").isEqualTo(sequence);
            connection.commit();

            DATABASE.empty();
            long start = System.nanoTime();
            apply(connection, events, 5_000);
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.infof(
                    "%d events in batches of 5000: %d ms, %d/s", events.size(), millis, events.size() * 1000L / millis);
            assertThat(rows(connection)).isEqualTo(rows);
            assertThat(sequence(connection)).as("only grows").isGreaterThan(sequence);
            assertThat(Verification.differences(connection, LocalDate.of(2023, 5, 5)))
                    .isEmpty();
        }
    }

    private static void apply(Connection connection, List<EventEnvelope> events, int batch) throws SQLException {
        for (int at = 0; at < events.size(); at += batch) {
            LedgerProjections.projection().apply(connection, events.subList(at, Math.min(events.size(), at + batch)));
            connection.commit();
        }
    }

    private static List<EventEnvelope> events(int certificates) {
        Random random = new Random(7);
        int enterprises = certificates / 5;
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            events.add(Events.enterprise(new UUID(1, i), "CODE" + i)
                    .in(i % 2 == 0 ? "440703" : "440785", null, null)
                    .version(1));
        }
        for (int i = 0; i < certificates; i++) {
            String[] scheme = SCHEMES[random.nextInt(SCHEMES.length)];
            LocalDate from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3_000));
            events.add(Events.certificate(new UUID(2, i), scheme[0], scheme[1])
                    .heldBy("CODE" + random.nextInt(enterprises))
                    .inForce(from, from.plusYears(3))
                    .version(1));
        }
        return events;
    }

    private static List<String> rows(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select m::text from membership m union all select s::text from step s order by 1")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static long sequence(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequence from ledger_state")) {
            row.next();
            return row.getLong(1);
        }
    }
}
