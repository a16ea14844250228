package cn.jiangmen.quality.target.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.events.LedgerProjections;
import cn.jiangmen.quality.target.ledger.City;
import cn.jiangmen.quality.target.ledger.Command;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rows of a day are those a naive look finds, on pages of any size; and every certificate counts or has a reason. */
class CountedOracleIT {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("counted_oracle");
    private static final List<String> PLACES =
            List.of("440703", "440704", "440705", "440781", "440783", "440784", "440785", "unattributed");
    private static final Map<String, Set<String>> CLASSES = Map.of(
            "MS-ENT", Set.of("QMS", "EMS", "OHSMS", "OTHER_MS"),
            "MS-CERT", Set.of("QMS", "EMS", "OHSMS", "OTHER_MS"),
            "CCC-CERT", Set.of("CCC"),
            "VIP-ENT", Set.of("VOLUNTARY_PRODUCT"));

    @Test
    void everyCertificateIsAmongTheCountedOrHasAReason() throws SQLException {
        long first = Long.getLong("explain.seed", 1);
        int tries = Integer.getInteger("explain.tries", 40);
        for (long seed = first; seed < first + tries; seed++) {
            Random random = new Random(seed);
            City city = new City();
            Command.history(random).forEach(command -> command.carryOut(city));
            DATABASE.empty();
            try (Connection connection = DATABASE.getConnection()) {
                connection.setAutoCommit(false);
                LedgerProjections.projection().apply(connection, city.events());
                for (String indicator : CLASSES.keySet()) {
                    int day = random.nextInt(City.DAYS);
                    check(connection, city, indicator, day, 1 + random.nextInt(5), "seed " + seed + " " + indicator);
                }
                connection.rollback();
            }
        }
    }

    private static void check(Connection connection, City city, String indicator, int day, int most, String as)
            throws SQLException {
        LocalDate on = City.FIRST.plusDays(day);
        Set<UUID> counting = new HashSet<>();
        for (Basis basis : Basis.values()) {
            Set<String> expected = new HashSet<>();
            PLACES.forEach(place ->
                    expected.addAll(city.members(day).getOrDefault(indicator + " " + basis + " " + place, Set.of())));
            ExplainReading.Asked asked = new ExplainReading.Asked(new Question(indicator, null, basis), on, on, PLACES);
            Set<String> found = new HashSet<>();
            for (Counted.Row row : pages(connection, asked, most)) {
                assertThat(found.add(row.subject() + "|" + (row.unit() == null ? "" : row.unit())))
                        .as(as)
                        .isTrue();
                assertThat(row.certificates()).as(as).isNotEmpty();
                assertThat(row.since()).as(as).isBeforeOrEqualTo(on);
                assertThat(row.until() == null || row.until().isAfter(on))
                        .as(as)
                        .isTrue();
                row.certificates().forEach(certificate -> counting.add(certificate.certificateId()));
            }
            assertThat(found).as(as + " " + basis).isEqualTo(expected);
        }
        Set<UUID> uncounted = new HashSet<>();
        ExplainReading.Asked asked =
                new ExplainReading.Asked(new Question(indicator, null, Basis.DISTINCT), on, on, PLACES);
        for (Uncounted.Row row : UncountedReading.rows(connection, asked, new UncountedReading.Wanted(null, null))) {
            if (row.reason() != Reason.ANOTHER_PARTY) {
                uncounted.add(row.certificateId());
            }
        }
        assertThat(uncounted).as(as).noneMatch(counting::contains);
        Set<UUID> all = new HashSet<>(uncounted);
        all.addAll(counting);
        Set<UUID> ofTheClasses = new HashSet<>();
        for (EventEnvelope event : city.events()) {
            if (event.data().has("certificate_id")) {
                UUID id = UUID.fromString(event.subject());
                ofTheClasses.remove(id);
                if (CLASSES.get(indicator)
                        .contains(event.data().path("kpi_class").asText())) {
                    ofTheClasses.add(id);
                }
            }
        }
        assertThat(all).as(as).isEqualTo(ofTheClasses);
    }

    private static List<Counted.Row> pages(Connection connection, ExplainReading.Asked asked, int most)
            throws SQLException {
        List<Counted.Row> rows = new ArrayList<>();
        CountedReading.Place after = CountedReading.Place.START;
        List<Counted.Row> page = CountedReading.rows(connection, asked, null, after, most);
        while (!page.isEmpty()) {
            rows.addAll(page);
            after = CountedReading.Place.of(page.getLast());
            page = CountedReading.rows(connection, asked, null, after, most);
        }
        return rows;
    }
}
