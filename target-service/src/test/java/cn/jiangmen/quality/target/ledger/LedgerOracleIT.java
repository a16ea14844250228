package cn.jiangmen.quality.target.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.events.LedgerProjections;
import cn.jiangmen.quality.target.proof.Faults;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens, in whatever order, twice or late, and however it is batched: the ledger counts as a naive look at
 * every day does. {@code -Dledger.seed} and {@code -Dledger.tries} choose the histories; one that fails is cut down to
 * what is needed to fail.
 */
class LedgerOracleIT {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("ledger_oracle");

    @Test
    void everyNumberOnEveryDayIsTheNaiveCount() throws SQLException {
        long first = Long.getLong("ledger.seed", 1);
        int tries = Integer.getInteger("ledger.tries", 120);
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            for (long seed = first; seed < first + tries; seed++) {
                List<Command> history = Command.history(new Random(seed));
                Optional<String> wrong = wrong(connection, history, seed);
                if (wrong.isPresent()) {
                    List<Command> least = least(connection, history, seed);
                    fail("seed " + seed + ", needed: " + least + "\n"
                            + wrong(connection, least, seed).orElse(wrong.get()));
                }
            }
        }
    }

    /** What is wrong after the history, if anything is. */
    private static Optional<String> wrong(Connection connection, List<Command> history, long seed) throws SQLException {
        Random order = new Random(seed);
        City city = new City();
        history.forEach(command -> command.carryOut(city));
        DATABASE.empty();
        try {
            for (List<EventEnvelope> batch : batches(city.events(), order)) {
                LedgerProjections.projection().apply(connection, batch);
                assertThat(Verification.differences(connection, day(order.nextInt(City.DAYS))))
                        .isEmpty();
                connection.commit();
            }
            for (int day = 0; day < City.DAYS; day++) {
                assertThat(ledger(connection, day(day))).as("on %s", day(day)).isEqualTo(city.count(day));
            }
            assertThat(ledger(connection, LocalDate.of(9999, 12, 31))).isEmpty();
            assertThat(ledger(connection, LocalDate.of(1, 1, 1))).isEmpty();
            assertThat(Faults.of(connection)).isEmpty();
            assertThat(Faults.afterAnyRowIsLost(connection)).doesNotContain("nothing");
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            connection.rollback();
        }
    }

    private static List<Command> least(Connection connection, List<Command> history, long seed) throws SQLException {
        List<Command> least = new ArrayList<>(history);
        for (int i = least.size() - 1; i >= 0 && least.size() > 1; i--) {
            List<Command> fewer = new ArrayList<>(least);
            fewer.remove(i);
            if (wrong(connection, fewer, seed).isPresent()) {
                least = fewer;
            }
        }
        return least;
    }

    /** The events in any order, some of them twice, cut anywhere. */
    private static List<List<EventEnvelope>> batches(List<EventEnvelope> events, Random order) {
        List<EventEnvelope> shuffled = new ArrayList<>(events);
        events.stream().filter(event -> order.nextInt(5) == 0).forEach(shuffled::add);
        if (order.nextBoolean()) {
            Collections.shuffle(shuffled, order);
        }
        List<List<EventEnvelope>> batches = new ArrayList<>();
        for (int at = 0; at < shuffled.size(); ) {
            int end = Math.min(shuffled.size(), at + 1 + order.nextInt(order.nextBoolean() ? 3 : 40));
            batches.add(shuffled.subList(at, end));
            at = end;
        }
        return batches;
    }

    private static LocalDate day(int number) {
        return City.FIRST.plusDays(number);
    }

    private static Map<String, Integer> ledger(Connection connection, LocalDate day) throws SQLException {
        Map<String, Integer> numbers = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select d.indicator, s.county, sum(net_distinct), sum(net_holdings)
                from step s join definition d on d.id = s.definition
                where s.day <= ? group by 1, 2""")) {
            query.setObject(1, day);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    put(numbers, rows.getString(1) + " DISTINCT " + rows.getString(2), rows.getInt(3));
                    put(numbers, rows.getString(1) + " HOLDINGS " + rows.getString(2), rows.getInt(4));
                }
            }
        }
        return numbers;
    }

    private static void put(Map<String, Integer> numbers, String cell, int number) {
        if (number != 0) {
            numbers.put(cell, number);
        }
    }
}
