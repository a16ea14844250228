package cn.jiangmen.quality.target.forecast;

import cn.jiangmen.quality.target.explain.ExplainReading.Asked;
import cn.jiangmen.quality.target.explain.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes projections and keeps each for a while: they read much, and experience of two years does not change by the minute. */
@ApplicationScoped
class Projections {
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 200;
    private static final int DECIMALS = 2;
    private static final int BLOCK = 30;

    private final Clock clock;
    private final Map<Question, Made> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Made> eldest) {
            return size() > MOST;
        }
    };

    Projections(Clock clock) {
        this.clock = clock;
    }

    /** A projection, its backtest, and from which state of the ledger they were made. */
    record Made(LocalDate day, Instant at, long sequence, Projection projection, List<Forecast.Pair> pairs) {}

    /** From today on; one made a moment ago, or from the same state, will do. */
    Made of(Connection connection, Asked asked) throws SQLException {
        long sequence = sequence(connection);
        Instant now = clock.instant();
        Made known;
        synchronized (made) {
            known = made.get(asked.question());
        }
        if (known != null
                && known.day().equals(asked.from())
                && (known.sequence() == sequence
                        || Duration.between(known.at(), now).compareTo(KEPT) < 0)) {
            return known;
        }
        Made fresh = make(connection, asked, sequence, now);
        synchronized (made) {
            made.put(asked.question(), fresh);
        }
        return fresh;
    }

    private static Made make(Connection connection, Asked asked, long sequence, Instant now) throws SQLException {
        LocalDate today = asked.from();
        int start = (int) today.toEpochDay();
        Set<Integer> days = Backtest.cohortDays(today);
        days.addAll(Projection.cohortDays(start));
        LocalDate first = LocalDate.ofEpochDay(days.iterator().next());
        Asked past = new Asked(asked.question(), first, today, asked.places());
        History history = HistoryReading.read(connection, past, days);
        return new Made(today, now, sequence, new Projection(history, start), Backtest.pairs(history, today));
    }

    private static long sequence(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequence from ledger_state")) {
            row.next();
            return row.getLong(1);
        }
    }

    static List<Forecast.RateLine> rates(Projection projection) {
        return projection.rates().entrySet().stream()
                .map(rate -> new Forecast.RateLine(
                        rate.getKey(),
                        rate.getValue().observed().due(),
                        rate.getValue().observed().renewed(),
                        percent(rate.getValue().observed()),
                        percent(rate.getValue().used()),
                        rate.getValue().fromAllClasses()))
                .toList();
    }

    static Forecast.Inflow inflow(Projection projection) {
        return new Forecast.Inflow(
                projection.changeInWindow(),
                decimal(projection.lapsedInWindow()),
                Projection.WINDOW,
                decimal(projection.netPerDay() * BLOCK));
    }

    private static BigDecimal percent(Cohort.Kept kept) {
        return kept.due() == 0
                ? null
                : BigDecimal.valueOf(100L * kept.renewed())
                        .divide(BigDecimal.valueOf(kept.due()), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
