package cn.jiangmen.quality.target.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.events.Events;
import cn.jiangmen.quality.target.events.LedgerProjections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every combination of what a definition can say, counted by the ledger, by the plain count that proves it, and by a naive
 * look at each certificate on each day that knows neither: all three give the same numbers, also after changes.
 */
class DefinitionOracleIT {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("definition_oracle");
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final int DAYS = 12;
    private static final String[] PARTIES = {"HOLDER", "APPLICANT", "MANUFACTURER", "FACTORY"};
    private static final String[] COUNTIES = {"440703", "440785", "outside", null};
    private static final String[] KINDS = {"ENTERPRISE", "SOLE_TRADER", "INSTITUTION"};
    private static final String[] SIZES = {"LARGE", "SMALL", "MICRO", null};
    private static final String[][] SCHEMES = {
        {"A0101", "QMS"}, {"A0102", "QMS"}, {"A0201", "EMS"}, {"B01", "CCC"}, {"R-GI", null}
    };

    private record Rule(
            String indicator,
            boolean byCertificate,
            Set<String> classes,
            Set<String> schemes,
            String party,
            boolean sub,
            boolean suspended,
            Set<String> kinds,
            Set<String> sizes) {}

    /** @param counties where it sits on each day; null: not known */
    private record Enterprise(
            UUID id, String code, String kind, String size, List<String> counties, int deregistered) {}

    private record Certificate(
            UUID id,
            String scheme,
            String kpiClass,
            boolean sub,
            Map<String, String> codes,
            BitSet inForce,
            BitSet suspended) {
        String code(String party) {
            return codes.getOrDefault(party, codes.get("HOLDER"));
        }
    }

    @Test
    void everyOptionCountsAsTheNaiveLookDoes() throws SQLException {
        long seed = Long.getLong("ledger.seed", 1);
        List<Rule> rules = rules();
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            define(connection, rules);
            Set<String> counting = new HashSet<>();
            connection.commit();
            // worlds until there is no rule that has had nothing to count
            for (long world = seed;
                    world < seed + 40 && (world < seed + 4 || counting.size() < rules.size());
                    world++) {
                check(connection, rules, new Random(world), counting);
            }
            assertThat(counting).hasSameSizeAs(rules);
        }
    }

    private static void check(Connection connection, List<Rule> rules, Random random, Set<String> counting)
            throws SQLException {
        DATABASE.empty();
        Map<Integer, Enterprise> enterprises = new TreeMap<>();
        Map<Integer, Certificate> certificates = new TreeMap<>();
        for (int version = 1; version <= 3; version++) {
            List<EventEnvelope> events = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                if (version == 1 || random.nextInt(3) == 0) {
                    enterprises.put(i, enterprise(i, random));
                    events.add(told(enterprises.get(i)).version(version));
                }
            }
            for (int i = 0; i < 20; i++) {
                if (version == 1 || random.nextInt(3) == 0) {
                    certificates.put(i, certificate(i, random));
                    events.add(told(certificates.get(i)).version(version));
                }
            }
            LedgerProjections.projection().apply(connection, events);
            connection.commit();
            for (int day = 0; day < DAYS; day += 3) {
                LocalDate on = FIRST.plusDays(day);
                Map<String, Integer> naive = naive(rules, enterprises.values(), certificates.values(), day);
                naive.keySet().forEach(cell -> counting.add(cell.substring(0, cell.indexOf(' '))));
                assertThat(ledger(connection, on)).as("on %s", on).isEqualTo(naive);
                assertThat(Verification.differences(connection, on)).isEmpty();
            }
            connection.commit();
        }
        // the proof sees a wrong number whatever the definition says
        execute(
                connection,
                "update step set net_distinct = net_distinct + 1 where definition = (select max(definition) from step)");
        assertThat(Verification.differences(connection, FIRST.plusYears(1))).isNotEmpty();
        connection.rollback();
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 512; i++) {
            rules.add(new Rule(
                    "X" + i,
                    (i & 1) != 0,
                    (i & 2) != 0 ? Set.of("QMS") : Set.of("QMS", "EMS", "CCC"),
                    (i & 4) != 0 ? Set.of("A0101", "B01") : null,
                    PARTIES[(i >> 3) & 3],
                    (i & 32) != 0,
                    (i & 64) != 0,
                    (i & 128) != 0 ? Set.of("ENTERPRISE", "INSTITUTION") : null,
                    (i & 256) != 0 ? Set.of("SMALL", "MICRO") : null));
        }
        return rules;
    }

    private static Enterprise enterprise(int number, Random random) {
        String[] counties = new String[DAYS];
        int moves = random.nextInt(DAYS);
        String before = COUNTIES[random.nextInt(COUNTIES.length)];
        String after = COUNTIES[random.nextInt(COUNTIES.length)];
        for (int day = 0; day < DAYS; day++) {
            counties[day] = day < moves ? before : after;
        }
        return new Enterprise(
                new UUID(1, number),
                "CODE-" + number,
                KINDS[random.nextInt(KINDS.length)],
                SIZES[random.nextInt(SIZES.length)],
                Arrays.asList(counties),
                random.nextInt(4) == 0 ? random.nextInt(DAYS) : DAYS);
    }

    private static Certificate certificate(int number, Random random) {
        Map<String, String> codes = new TreeMap<>();
        for (String party : PARTIES) {
            // the last two codes are of nobody in the register; some parties are not told
            if (random.nextInt(3) > 0) {
                codes.put(party, "CODE-" + random.nextInt(8));
            }
        }
        BitSet inForce = new BitSet();
        BitSet suspended = new BitSet();
        int from = random.nextInt(DAYS);
        int pause = from + random.nextInt(DAYS - from);
        int end = pause + random.nextInt(DAYS - pause);
        inForce.set(from, DAYS);
        inForce.clear(pause, end);
        suspended.set(pause, end);
        String[] scheme = SCHEMES[random.nextInt(SCHEMES.length)];
        return new Certificate(
                new UUID(2, number), scheme[0], scheme[1], random.nextInt(4) == 0, codes, inForce, suspended);
    }

    private static Map<String, Integer> naive(
            List<Rule> rules, Iterable<Enterprise> enterprises, Iterable<Certificate> certificates, int day) {
        Map<String, Set<String>> counted = new TreeMap<>();
        for (Rule rule : rules) {
            for (Certificate certificate : certificates) {
                String code = certificate.code(rule.party());
                if (code == null || !counts(rule, certificate, day)) {
                    continue;
                }
                Enterprise enterprise = null;
                for (Enterprise each : enterprises) {
                    enterprise = each.code().equals(code) ? each : enterprise;
                }
                String county =
                        enterprise == null ? null : enterprise.counties().get(day);
                if (!counts(rule, enterprise, day) || "outside".equals(county)) {
                    continue;
                }
                String place = county == null ? "unattributed" : county;
                String once = rule.byCertificate() ? certificate.id().toString() : code;
                String held = rule.byCertificate() ? once : code + " " + certificate.scheme();
                counted.computeIfAbsent(rule.indicator() + " DISTINCT " + place, c -> new HashSet<>())
                        .add(once);
                counted.computeIfAbsent(rule.indicator() + " HOLDINGS " + place, c -> new HashSet<>())
                        .add(held);
            }
        }
        Map<String, Integer> numbers = new TreeMap<>();
        counted.forEach((cell, members) -> numbers.put(cell, members.size()));
        return numbers;
    }

    private static boolean counts(Rule rule, Certificate certificate, int day) {
        if (certificate.kpiClass() == null || !rule.classes().contains(certificate.kpiClass())) {
            return false;
        }
        if (rule.schemes() != null && !rule.schemes().contains(certificate.scheme())) {
            return false;
        }
        if (certificate.sub() && !rule.sub()) {
            return false;
        }
        return certificate.inForce().get(day)
                || (rule.suspended() && certificate.suspended().get(day));
    }

    /** Whether its holder counts, who may be unknown to the register. */
    private static boolean counts(Rule rule, Enterprise enterprise, int day) {
        if (enterprise == null) {
            return rule.kinds() == null && rule.sizes() == null;
        }
        return day < enterprise.deregistered()
                && (rule.kinds() == null || rule.kinds().contains(enterprise.kind()))
                && (rule.sizes() == null
                        || (enterprise.size() != null && rule.sizes().contains(enterprise.size())));
    }

    private static Map<String, Integer> ledger(Connection connection, LocalDate day) throws SQLException {
        Map<String, Integer> numbers = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select d.indicator, s.county, sum(s.net_distinct), sum(s.net_holdings)
                from step s join definition d on d.id = s.definition
                where s.day <= ? and d.state = 'ACTIVE' and d.indicator like 'X%'
                group by 1, 2""")) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    put(numbers, row.getString(1) + " DISTINCT " + row.getString(2), row.getInt(3));
                    put(numbers, row.getString(1) + " HOLDINGS " + row.getString(2), row.getInt(4));
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

    private static void define(Connection connection, List<Rule> rules) throws SQLException {
        execute(
                connection,
                "insert into indicator (code, name_zh, name_en, unit)"
                        + " select 'X' || i, 'X', 'X', case when i % 2 = 1 then 'CERTIFICATE' else 'ENTERPRISE' end"
                        + " from generate_series(0, 511) i");
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into definition (indicator, version, state, counts, kpi_classes, schemes, party, include_sub,
                                        include_suspended, holder_kinds, enterprise_sizes)
                values (?, 1, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Rule rule : rules) {
                insert.setString(1, rule.indicator());
                insert.setString(2, rule.byCertificate() ? "CERTIFICATE" : "ENTERPRISE");
                insert.setArray(
                        3, connection.createArrayOf("text", rule.classes().toArray()));
                insert.setArray(
                        4,
                        rule.schemes() == null
                                ? null
                                : connection.createArrayOf(
                                        "text", rule.schemes().toArray()));
                insert.setString(5, rule.party());
                insert.setBoolean(6, rule.sub());
                insert.setBoolean(7, rule.suspended());
                insert.setArray(
                        8,
                        rule.kinds() == null
                                ? null
                                : connection.createArrayOf("text", rule.kinds().toArray()));
                insert.setArray(
                        9,
                        rule.sizes() == null
                                ? null
                                : connection.createArrayOf("text", rule.sizes().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Events.Enterprise told(Enterprise enterprise) {
        Events.Enterprise event = Events.enterprise(enterprise.id(), enterprise.code())
                .kind(enterprise.kind())
                .size(enterprise.size())
                .deregistered(enterprise.deregistered() == DAYS ? null : FIRST.plusDays(enterprise.deregistered()));
        for (int day = 0; day < DAYS; day++) {
            if (enterprise.counties().get(day) != null) {
                event.in(enterprise.counties().get(day), FIRST.plusDays(day), FIRST.plusDays(day + 1));
            }
        }
        return event;
    }

    private static Events.Certificate told(Certificate certificate) {
        Events.Certificate event = Events.certificate(certificate.id(), certificate.scheme(), certificate.kpiClass())
                .heldBy(certificate.codes().get("HOLDER"));
        for (String party : List.of("APPLICANT", "MANUFACTURER", "FACTORY")) {
            if (certificate.codes().containsKey(party)) {
                event.party(party, certificate.codes().get(party));
            }
        }
        if (certificate.sub()) {
            event.sub();
        }
        for (int day = 0; day < DAYS; day++) {
            if (certificate.inForce().get(day)) {
                event.inForce(FIRST.plusDays(day), FIRST.plusDays(day + 1));
            }
            if (certificate.suspended().get(day)) {
                event.suspended(FIRST.plusDays(day), FIRST.plusDays(day + 1));
            }
        }
        return event;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
