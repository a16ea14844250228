package cn.jiangmen.quality.target.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.events.LedgerProjections;
import cn.jiangmen.quality.target.ledger.City;
import cn.jiangmen.quality.target.ledger.Command;
import cn.jiangmen.quality.target.ledger.NaiveCauses;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever happened to a city: every +1 and −1 between any two days is told once, with the cause that a naive look at the
 * two days gives, and they add up to the difference of the numbers. {@code -Dexplain.seed} and {@code -Dexplain.tries}
 * choose the histories.
 */
class ExplainOracleIT {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("explain_oracle");
    private static final List<String> INDICATORS =
            List.of("MS-ENT", "MS-CERT", "QMS-ENT", "EMS-ENT", "OHS-ENT", "VIP-ENT", "VIP-CERT", "CCC-ENT", "CCC-CERT");
    private static final List<String> PLACES =
            List.of("440703", "440704", "440705", "440781", "440783", "440784", "440785", "unattributed");

    @Test
    void theCausesAddUpToTheDifferenceWhateverHappened() throws SQLException {
        long first = Long.getLong("explain.seed", 1);
        int tries = Integer.getInteger("explain.tries", 40);
        int steps = 0;
        for (long seed = first; seed < first + tries; seed++) {
            steps += explained(seed);
        }
        assertThat(steps).as("something happened").isGreaterThan(tries);
    }

    private static int explained(long seed) throws SQLException {
        Random random = new Random(seed);
        City city = new City();
        Command.history(random).forEach(command -> command.carryOut(city));
        DATABASE.empty();
        boolean inOrder = random.nextBoolean();
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            apply(connection, city.events(), inOrder, random);
            int steps = 0;
            for (int question = 0; question < 12; question++) {
                steps += explained(connection, city, inOrder, random, "seed " + seed);
            }
            connection.rollback();
            return steps;
        }
    }

    private static void apply(Connection connection, List<EventEnvelope> told, boolean inOrder, Random random)
            throws SQLException {
        List<EventEnvelope> events = new ArrayList<>(told);
        told.stream().filter(event -> random.nextInt(5) == 0).forEach(events::add);
        if (!inOrder) {
            Collections.shuffle(events, random);
        }
        for (int at = 0; at < events.size(); ) {
            int end = Math.min(events.size(), at + 1 + random.nextInt(12));
            LedgerProjections.projection().apply(connection, events.subList(at, end));
            at = end;
        }
    }

    private static int explained(Connection connection, City city, boolean inOrder, Random random, String as)
            throws SQLException {
        String indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
        Basis basis = random.nextBoolean() ? Basis.DISTINCT : Basis.HOLDINGS;
        List<String> places = random.nextBoolean() ? PLACES : List.of(PLACES.get(random.nextInt(PLACES.size())));
        int a = random.nextInt(City.DAYS + 20) - 10;
        int b = random.nextInt(City.DAYS + 20) - 10;
        LocalDate from = City.FIRST.plusDays(Math.min(a, b));
        LocalDate to = City.FIRST.plusDays(Math.max(a, b));
        if (random.nextInt(6) == 0) {
            from = LocalDate.of(1, 1, 1);
            to = LocalDate.of(9999, 12, 31);
        }
        String what = as + " " + indicator + " " + basis + " " + places + " " + from + " to " + to;
        ExplainReading.Asked asked = new ExplainReading.Asked(new Question(indicator, null, basis), from, to, places);
        ExplainReading.Told told = ExplainReading.told(connection, asked);
        List<Explanation.Step> steps = pages(connection, asked, 1 + random.nextInt(30));

        int difference = told.value().difference();
        assertThat(told.causes().stream().mapToInt(Explanation.Sum::net).sum())
                .as(what)
                .isEqualTo(difference);
        assertThat(steps.stream().mapToInt(Explanation.Step::net).sum())
                .as(what)
                .isEqualTo(difference);
        assertThat(told.causes()).as(what).noneMatch(sum -> sum.cause() == Cause.UNEXPLAINED);
        Set<String> found = new HashSet<>();
        for (Explanation.Step step : steps) {
            String unit = step.unit() == null ? "" : step.unit();
            long day = ChronoUnit.DAYS.between(City.FIRST, step.day());
            assertThat(found.add(day + " " + step.net() + " " + step.subject() + "|" + unit + " " + step.cause()))
                    .as(what)
                    .isTrue();
            assertThat(step.certificates()).as(what).isNotEmpty();
            assertThat(step.event()).as(what).isNotNull();
            if (inOrder) {
                checkEvent(city.events(), step, what);
            }
        }
        int first = (int) Math.max(-1, ChronoUnit.DAYS.between(City.FIRST, from));
        int last = (int) Math.min(City.DAYS, ChronoUnit.DAYS.between(City.FIRST, to));
        assertThat(found).as(what).isEqualTo(new NaiveCauses(city).steps(indicator, basis.name(), places, first, last));
        return steps.size();
    }

    private static List<Explanation.Step> pages(Connection connection, ExplainReading.Asked asked, int most)
            throws SQLException {
        List<Explanation.Step> steps = new ArrayList<>();
        ExplainReading.Place after = ExplainReading.Place.START;
        List<Explanation.Step> page = ExplainReading.page(connection, asked, null, after, most);
        while (!page.isEmpty()) {
            steps.addAll(page);
            after = ExplainReading.Place.of(page.getLast());
            page = ExplainReading.page(connection, asked, null, after, most);
        }
        return steps;
    }

    /** Since this event the day's turn has been told as it is now, and before it was not. */
    private static void checkEvent(List<EventEnvelope> events, Explanation.Step step, String what) {
        List<EventEnvelope> versions = events.stream()
                .filter(event -> event.subject().equals(step.event().aggregateId()))
                .toList();
        EventEnvelope told = versions.get((int) step.event().version() - 1);
        assertThat(told.id()).as(what).isEqualTo(step.event().id());
        assertThat(told.type()).as(what).isEqualTo(step.event().type());
        Object now = said(versions.getLast(), step.day());
        for (int version = 0; version < versions.size(); version++) {
            if (version >= told.version() - 1) {
                assertThat(said(versions.get(version), step.day())).as(what).isEqualTo(now);
            } else if (version == told.version() - 2) {
                assertThat(said(versions.get(version), step.day())).as(what).isNotEqualTo(now);
            }
        }
    }

    /** All that an event says that matters to a step of the day. */
    private static Object said(EventEnvelope event, LocalDate day) {
        JsonNode data = event.data();
        if (data.has("county_periods")) {
            return place(data, day.minusDays(1)) + ">" + place(data, day);
        }
        return List.of(
                data.path("scheme"),
                data.path("kpi_class"),
                data.path("sub_certificate"),
                data.path("holder").path("credit_code"),
                data.path("parties"),
                on(data.path("in_force"), day.minusDays(1)),
                on(data.path("in_force"), day),
                on(data.path("suspended"), day.minusDays(1)),
                on(data.path("suspended"), day));
    }

    private static String place(JsonNode data, LocalDate day) {
        String deregistered = data.path("deregistered_on").textValue();
        if (deregistered != null && deregistered.compareTo(day.toString()) <= 0) {
            return "gone";
        }
        for (JsonNode period : data.path("county_periods")) {
            if (holds(period, day)) {
                return Objects.requireNonNull(period.path("county").textValue());
            }
        }
        return "unattributed";
    }

    private static boolean on(JsonNode ranges, LocalDate day) {
        for (JsonNode range : ranges) {
            if (holds(range, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(JsonNode range, LocalDate day) {
        String from = range.path("from").textValue();
        String to = range.path("to").textValue();
        return (from == null || from.compareTo(day.toString()) <= 0)
                && (to == null || to.compareTo(day.toString()) > 0);
    }
}
