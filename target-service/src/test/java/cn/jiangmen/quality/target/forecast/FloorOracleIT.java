package cn.jiangmen.quality.target.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.events.LedgerProjections;
import cn.jiangmen.quality.target.explain.ExplainReading;
import cn.jiangmen.quality.target.explain.Question;
import cn.jiangmen.quality.target.ledger.City;
import cn.jiangmen.quality.target.ledger.Command;
import cn.jiangmen.quality.target.ledger.NaiveCauses;
import cn.jiangmen.quality.target.progress.Every;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The floor of every coming day, the day a target falls and who lapses until then are what a naive look at each day gives. */
class FloorOracleIT {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("floor_oracle");
    private static final List<String> INDICATORS = List.of("MS-ENT", "MS-CERT", "QMS-ENT", "VIP-ENT", "CCC-CERT");
    private static final List<String> PLACES =
            List.of("440703", "440704", "440705", "440781", "440783", "440784", "440785", "unattributed");

    @Test
    void theFloorIsTheNaiveCountOfEachDayAndTheTargetFallsWhenItDoes() throws SQLException {
        int falls = 0;
        for (long seed = 1; seed <= Integer.getInteger("forecast.tries", 40); seed++) {
            Random random = new Random(seed);
            City city = new City();
            Command.history(random).forEach(command -> command.carryOut(city));
            DATABASE.empty();
            try (Connection connection = DATABASE.getConnection()) {
                connection.setAutoCommit(false);
                LedgerProjections.projection().apply(connection, city.events());
                for (String indicator : INDICATORS) {
                    List<String> places =
                            random.nextBoolean() ? PLACES : List.of(PLACES.get(random.nextInt(PLACES.size())));
                    falls += check(connection, city, indicator, places, random, "seed " + seed + " " + indicator);
                }
                connection.rollback();
            }
        }
        assertThat(falls).as("targets that fell").isPositive();
    }

    private static int check(
            Connection connection, City city, String indicator, List<String> places, Random random, String as)
            throws SQLException {
        int first = random.nextInt(City.DAYS - 1);
        LocalDate today = City.FIRST.plusDays(first);
        LocalDate to = City.FIRST.plusDays(City.DAYS - 1);
        ExplainReading.Asked asked =
                new ExplainReading.Asked(new Question(indicator, null, Basis.DISTINCT), today, to, places);
        int value = count(city, indicator, places, first);
        Forecast.Target target = Targets.target(random.nextInt(3), random.nextBoolean(), "PLAN");
        Forecast.Floor floor = ForecastReading.floor(
                connection, asked, value, Optional.of(target), ForecastReading.days(today, to, Every.DAY));

        LocalDate falls = null;
        for (int day = first + 1; day < City.DAYS; day++) {
            int number = count(city, indicator, places, day);
            assertThat(floor.points().get(day - first - 1))
                    .as(as)
                    .isEqualTo(new Forecast.FloorPoint(City.FIRST.plusDays(day), number));
            boolean met = target.strict() ? number > target.threshold() : number >= target.threshold();
            if (!met && falls == null) {
                falls = City.FIRST.plusDays(day);
            }
        }
        boolean metToday = target.strict() ? value > target.threshold() : value >= target.threshold();
        assertThat(floor.metToday()).as(as).isEqualTo(metToday);
        assertThat(floor.fallsOn()).as(as).isEqualTo(metToday ? falls : null);
        if (floor.fallsOn() == null) {
            assertThat(floor.decisive()).as(as).isNull();
            return 0;
        }
        int last = (int) (floor.fallsOn().toEpochDay() - City.FIRST.toEpochDay());
        Set<String> lapses = new NaiveCauses(city).steps(indicator, "DISTINCT", places, first, last);
        lapses.removeIf(step -> !step.endsWith(" EXPIRED"));
        assertThat(floor.decisive().lapsing()).as(as).isEqualTo(lapses.size());
        assertThat(floor.decisive().items()).as(as).hasSize(lapses.size());
        assertThat(floor.decisive().mustStay())
                .as(as)
                .isEqualTo(target.needed() - count(city, indicator, places, last));
        return 1;
    }

    private static int count(City city, String indicator, List<String> places, int day) {
        return places.stream()
                .mapToInt(place -> city.members(day)
                        .getOrDefault(indicator + " DISTINCT " + place, Set.of())
                        .size())
                .sum();
    }
}
