package cn.jiangmen.quality.target.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.LedgerDatabase;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.events.LedgerProjections;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.statistics.NaiveCity.Member;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every figure of every table is what a naive look at each day gives. {@code -Dstatistics.seed} and
 * {@code -Dstatistics.tries} choose the cities.
 */
class StatisticsOracleIT {
    private static final LedgerDatabase DATABASE = new LedgerDatabase("statistics_oracle");
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
    private static final Standing STANDING = new Standing(null, 0, null, false, 0, null);

    private static final List<Indicator> INDICATORS = List.of(
            indicator("MS-ENT", Unit.ENTERPRISE, "QMS", "EMS", "OHSMS", "OTHER_MS"),
            indicator("MS-CERT", Unit.CERTIFICATE, "QMS", "EMS", "OHSMS", "OTHER_MS"),
            indicator("QMS-ENT", Unit.ENTERPRISE, "QMS"),
            indicator("VIP-ENT", Unit.ENTERPRISE, "VOLUNTARY_PRODUCT"),
            indicator("VIP-CERT", Unit.CERTIFICATE, "VOLUNTARY_PRODUCT"),
            indicator("CCC-ENT", Unit.ENTERPRISE, "CCC"),
            indicator("CCC-CERT", Unit.CERTIFICATE, "CCC"),
            indicator("B1", Unit.BODY));

    private static Indicator indicator(String code, Unit unit, String... classes) {
        return new Indicator(
                code,
                code,
                code,
                unit,
                "",
                "",
                0,
                true,
                Basis.DISTINCT,
                0,
                new Indicator.Definition(1, List.of(classes), null, "HOLDER", false, false, null, null));
    }

    @Test
    void everyFigureIsTheNaiveCount() throws SQLException {
        int first = Integer.getInteger("statistics.seed", 1);
        int tries = Integer.getInteger("statistics.tries", 4);
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            for (int seed = first; seed < first + tries; seed++) {
                Random random = new Random(seed);
                NaiveCity city = new NaiveCity(random);
                DATABASE.empty();
                LedgerProjections.projection().apply(connection, city.events());
                for (Indicator indicator : INDICATORS) {
                    for (Dimension by : Dimension.values()) {
                        if (by.appliesTo(indicator.unit())) {
                            table(connection, city, indicator, by, random, seed);
                            cross(connection, city, indicator, by, random, seed);
                        }
                    }
                }
                connection.rollback();
            }
        }
    }

    @Test
    void anEmptyCityHasTablesOfNothing() throws SQLException {
        DATABASE.empty();
        List<Span> spans = Span.between(Period.YEAR, LocalDate.of(1900, 1, 1), LocalDate.of(1902, 12, 31), TODAY);
        try (Connection connection = DATABASE.getConnection()) {
            for (Dimension by : Dimension.values()) {
                StatisticsTable table = StatisticsService.table(
                        connection,
                        STANDING,
                        new StatisticsService.Question("MS-ENT", Period.YEAR, null, null, by, null),
                        INDICATORS.getFirst(),
                        spans);
                assertThat(table.agreesWithLedger()).isTrue();
                assertThat(table.rows()).isNotEmpty();
                assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row.figures()).hasSize(3).allSatisfy(figure -> assertThat(figure)
                                .isEqualTo(new StatisticsTable.Figure(
                                        Measure.of(0, 0, 0, 0, 0), Measure.of(0, 0, 0, 0, 0)))));
            }
        }
    }

    @Test
    void aLedgerThatWasTamperedWithIsNoticedAndItsNumberToldAllTheSame() throws SQLException {
        DATABASE.empty();
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            LedgerProjections.projection().apply(connection, new NaiveCity(new Random(7)).events());
            statement.execute(
                    "update step set net_distinct = net_distinct + 1 where ctid = (select min(ctid) from step"
                            + " where definition = (select id from definition where indicator = 'MS-ENT' and state = 'ACTIVE'))");
            LocalDate day = NaiveCity.FIRST.plusDays(NaiveCity.DAYS);
            StatisticsTable table = StatisticsService.table(
                    connection,
                    STANDING,
                    new StatisticsService.Question("MS-ENT", Period.YEAR, day, day, Dimension.COUNTY, null),
                    INDICATORS.getFirst(),
                    Span.between(Period.YEAR, day, day, TODAY));
            assertThat(table.agreesWithLedger()).isFalse();
            assertThat(table.total().figures().getFirst().distinct().value()).isEqualTo(1);
            connection.rollback();
        }
    }

    private static void table(
            Connection connection, NaiveCity city, Indicator indicator, Dimension by, Random random, int seed)
            throws SQLException {
        Period period = List.of(Period.values()).get(random.nextInt(3));
        LocalDate from = NaiveCity.FIRST.plusDays(random.nextInt(500) - 40);
        LocalDate to = from.plusDays(random.nextInt(500));
        String county =
                random.nextInt(3) == 0 ? List.of("440703", "unattributed").get(random.nextInt(2)) : null;
        List<Span> spans = Span.between(period, from, to, TODAY);
        StatisticsTable table = StatisticsService.table(
                connection,
                STANDING,
                new StatisticsService.Question(indicator.code(), period, from, to, by, county),
                indicator,
                spans);
        String told = "seed " + seed + " " + indicator.code() + " " + by + " " + period + " " + county;
        assertThat(table.agreesWithLedger()).as(told).isTrue();
        Set<String> shown = new HashSet<>();
        for (StatisticsTable.Row row : table.rows()) {
            shown.add(row.key());
            check(city, indicator, by, row, county, spans, told);
        }
        check(city, indicator, by, table.total(), county, spans, told);
        for (Span span : spans) {
            for (Member member : members(city, indicator, span.measuredOn())) {
                assertThat((county != null && !member.county().equals(county)) || shown.contains(member.group(by)))
                        .as("%s: no row for %s", told, member)
                        .isTrue();
            }
        }
    }

    private static void check(
            NaiveCity city,
            Indicator indicator,
            Dimension by,
            StatisticsTable.Row row,
            String county,
            List<Span> spans,
            String told) {
        for (int i = 0; i < spans.size(); i++) {
            String where = told + " row " + row.key() + " " + spans.get(i).label();
            assertThat(row.figures().get(i).distinct())
                    .as(where)
                    .isEqualTo(measure(city, indicator, by, row.key(), county, spans.get(i), false));
            assertThat(row.figures().get(i).holdings())
                    .as(where)
                    .isEqualTo(measure(city, indicator, by, row.key(), county, spans.get(i), true));
        }
    }

    /** Day after day: who is there that was not, who was there that is not. */
    private static Measure measure(
            NaiveCity city, Indicator indicator, Dimension by, String key, String county, Span span, boolean holdings) {
        int gains = 0;
        int losses = 0;
        Set<String> before =
                counted(city, indicator, by, key, county, span.from().minusDays(1), holdings);
        int previous = before.size();
        for (LocalDate day = span.from(); !day.isAfter(span.measuredOn()); day = day.plusDays(1)) {
            Set<String> now = counted(city, indicator, by, key, county, day, holdings);
            for (String each : now) {
                gains += before.contains(each) ? 0 : 1;
            }
            for (String each : before) {
                losses += now.contains(each) ? 0 : 1;
            }
            before = now;
        }
        int yearBefore = counted(city, indicator, by, key, county, span.yearBeforeOn(), holdings)
                .size();
        return Measure.of(before.size(), gains, losses, previous, yearBefore);
    }

    private static Set<String> counted(
            NaiveCity city,
            Indicator indicator,
            Dimension by,
            String key,
            String county,
            LocalDate day,
            boolean holdings) {
        List<Member> members = members(city, indicator, day).stream()
                .filter(member -> county == null || member.county().equals(county))
                .filter(member -> key.equals("total") || member.group(by).equals(key))
                .toList();
        return NaiveCity.counted(members, indicator.unit() == Unit.CERTIFICATE, holdings);
    }

    private static List<Member> members(NaiveCity city, Indicator indicator, LocalDate day) {
        return city.members(
                day, new HashSet<>(indicator.definition().kpiClasses()), indicator.unit() == Unit.CERTIFICATE);
    }

    private static void cross(
            Connection connection, NaiveCity city, Indicator indicator, Dimension rows, Random random, int seed)
            throws SQLException {
        Dimension columns = List.of(Dimension.values()).get(random.nextInt(4));
        if (columns == rows || !columns.appliesTo(indicator.unit())) {
            return;
        }
        LocalDate day = NaiveCity.FIRST.plusDays(random.nextInt(NaiveCity.DAYS));
        CrossTable table = StatisticsService.cross(connection, STANDING, indicator, day, rows, columns, true);
        String told = "seed " + seed + " " + indicator.code() + " " + rows + "×" + columns + " on " + day;
        assertThat(table.agreesWithLedger()).as(told).isTrue();
        List<Member> members = members(city, indicator, day);
        int seen = 0;
        for (CrossTable.Line line : table.lines()) {
            for (int i = 0; i < line.cells().size(); i++) {
                Group head = table.columnHeads().get(i);
                List<Member> cell = members.stream()
                        .filter(member -> member.group(rows).equals(line.key()))
                        .filter(member -> member.group(columns).equals(head.key()))
                        .toList();
                seen += cell.size();
                same(line.cells().get(i), cell, indicator, told + " " + line.key() + " " + head.key());
            }
            List<Member> whole = members.stream()
                    .filter(member -> member.group(rows).equals(line.key()))
                    .toList();
            same(line.total(), whole, indicator, told + " " + line.key());
        }
        assertThat(seen).as(told).isEqualTo(members.size());
        same(table.total().total(), members, indicator, told);
    }

    private static void same(CrossTable.Cell cell, List<Member> members, Indicator indicator, String told) {
        boolean byCertificate = indicator.unit() == Unit.CERTIFICATE;
        assertThat(cell)
                .as(told)
                .isEqualTo(new CrossTable.Cell(
                        NaiveCity.counted(members, byCertificate, false).size(),
                        NaiveCity.counted(members, byCertificate, true).size()));
    }
}
