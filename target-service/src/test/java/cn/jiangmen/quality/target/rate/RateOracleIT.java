package cn.jiangmen.quality.target.rate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.activity.events.ActivityProjection;
import cn.jiangmen.quality.target.events.LedgerProjections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every rate on any day is what a naive recount says, whatever the order in which events came. */
class RateOracleIT {
    private static final List<Indicators.County> COUNTIES = List.of(
            new Indicators.County("440703", "", ""),
            new Indicators.County("440704", "", ""),
            new Indicators.County("440785", "", ""),
            new Indicators.County("unattributed", "", ""));

    private final LedgerDatabase database = new LedgerDatabase("rates");

    @Test
    void everyRateOnAnyDayIsTheNaiveCount() throws SQLException {
        for (long seed = 1; seed <= 6; seed++) {
            empty();
            NaiveRates city = new NaiveRates(seed);
            tell(city, new Random(seed));
            compare(city, new Random(seed));
        }
    }

    @Test
    void twiceLateAndOutOfOrderChangeNothing() throws SQLException {
        empty();
        NaiveRates city = new NaiveRates(77);
        tell(city, new Random(77));
        List<EventEnvelope> stale = new ArrayList<>();
        for (EventEnvelope event : new NaiveRates(78).activityEvents()) {
            stale.add(new EventEnvelope(
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.time(),
                    event.dataschema(),
                    event.epoch(),
                    1,
                    event.cause(),
                    event.data()));
        }
        apply(stale); // version 1 comes after version 2
        tell(city, new Random(79));

        compare(city, new Random(77));
    }

    @Test
    void anEmptyCityHasNoRatesAndNoFailure() throws SQLException {
        empty();
        try (Connection connection = database.getConnection()) {
            for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(2026, 1, 1), LocalDate.of(9999, 12, 31))) {
                List<Rates.Line> lines = RateReading.lines(connection, COUNTIES, null, day);
                assertThat(lines).hasSize(17).allSatisfy(line -> {
                    assertThat(line.city().value()).isNull();
                    assertThat(line.city().reason()).isEqualTo(Quotient.Absence.NOTHING_TO_DIVIDE_BY);
                });
            }
            assertThat(RateReading.points(
                            connection,
                            "REVOCATION-RATE",
                            null,
                            List.of(LocalDate.of(1900, 1, 31), LocalDate.of(1900, 2, 28))))
                    .extracting(point -> point.quotient().denominator())
                    .containsExactly(0L, 0L);
        }
    }

    private void compare(NaiveRates city, Random random) throws SQLException {
        List<Integer> days = new ArrayList<>(List.of(0, NaiveRates.DAYS - 1));
        for (int i = 0; i < 25; i++) {
            days.add(random.nextInt(NaiveRates.DAYS));
        }
        Collections.sort(days);
        try (Connection connection = database.getConnection()) {
            Map<String, List<Quotient>> cityOfRate = new TreeMap<>();
            for (int day : days) {
                Map<String, Map<String, NaiveRates.Parts>> expected = city.count(day);
                for (Rates.Line line : RateReading.lines(connection, COUNTIES, null, NaiveRates.day(day))) {
                    Map<String, NaiveRates.Parts> parts = new TreeMap<>();
                    for (Rates.County county : line.counties()) {
                        NaiveRates.Parts told = parts(county.quotient());
                        if (told.numerator() + told.denominator() + told.unknown() > 0) {
                            parts.put(county.county(), told);
                        }
                    }
                    assertThat(parts)
                            .as(line.code() + " on " + NaiveRates.day(day))
                            .isEqualTo(expected.getOrDefault(line.code(), Map.of()));
                    cityOfRate
                            .computeIfAbsent(line.code(), c -> new ArrayList<>())
                            .add(line.city());
                }
            }
            List<LocalDate> asked = days.stream().map(NaiveRates::day).toList();
            for (Map.Entry<String, List<Quotient>> entry : cityOfRate.entrySet()) {
                assertThat(RateReading.points(connection, entry.getKey(), null, asked))
                        .as("series of " + entry.getKey())
                        .extracting(RateSeries.Point::quotient)
                        .isEqualTo(entry.getValue());
            }
        }
    }

    private static NaiveRates.Parts parts(Quotient quotient) {
        return new NaiveRates.Parts(
                quotient.numerator(), quotient.denominator(), quotient.unknown() == null ? 0 : quotient.unknown());
    }

    private void tell(NaiveRates city, Random random) throws SQLException {
        List<EventEnvelope> ledger = city.ledgerEvents();
        Collections.shuffle(ledger, random);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LedgerProjections.projection().apply(connection, ledger);
            connection.commit();
        }
        List<EventEnvelope> activities = new ArrayList<>(city.activityEvents());
        Collections.shuffle(activities, random);
        apply(activities);
    }

    private void apply(List<EventEnvelope> activities) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < activities.size(); i += 37) {
                new ActivityProjection().apply(connection, activities.subList(i, Math.min(activities.size(), i + 37)));
            }
            connection.commit();
        }
    }

    private void empty() throws SQLException {
        database.empty();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate activity_record");
        }
    }
}
