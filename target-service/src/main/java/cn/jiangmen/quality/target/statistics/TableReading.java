package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how the groups of an indicator moved: one statement over its members, whatever the number of periods. */
final class TableReading {
    private static final String SPELL =
            "select %s as key, '%s' as basis, range_agg(period) as period from member group by %s";

    private final Cuts cuts;
    private final Map<String, Map<Basis, Flow>> flows = new HashMap<>();

    private TableReading(Cuts cuts) {
        this.cuts = cuts;
    }

    static TableReading read(Connection connection, Counted counted, Unit unit, Dimension by, String county, Cuts cuts)
            throws SQLException {
        TableReading reading = new TableReading(cuts);
        try (PreparedStatement query = connection.prepareStatement(sql(unit, by))) {
            int place = 1;
            query.setString(place++, reading.cuts.literal());
            if (by == Dimension.SCHEME_CLASS) {
                query.setArray(
                        place++,
                        connection.createArrayOf("text", counted.classes().toArray()));
            }
            query.setInt(place++, counted.definition());
            query.setString(place++, county);
            query.setString(place++, county);
            query.setInt(place, reading.cuts.size());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reading.flow(row.getString(1), Basis.valueOf(row.getString(2)))
                            .add(row.getInt(3), row.getInt(4), row.getInt(5));
                }
            }
        }
        return reading;
    }

    private static String sql(Unit unit, Dimension by) {
        List<String> spells = new ArrayList<>();
        for (String key : List.of(by.key(), "'" + Group.TOTAL.key() + "'")) {
            String within = key.startsWith("'") ? "" : key + ", ";
            if (unit == Unit.ENTERPRISE) {
                spells.add(SPELL.formatted(key, Basis.DISTINCT, within + "subject"));
                spells.add(SPELL.formatted(key, Basis.HOLDINGS, within + "subject, unit"));
            } else {
                spells.add(SPELL.formatted(key, Basis.DISTINCT, within + "unit"));
            }
        }
        // members of a group are counted where they begin and end, after what overlaps or adjoins was united
        return "with " + Cuts.CUT + ", " + Members.sql(unit, by) + """
                , spell as (
                %s
                ), turn as (
                    select p.key, p.basis, width_bucket(e.day, (select days from cut)) as slot, e.gain, e.loss
                    from spell p
                    cross join lateral unnest(p.period) as r(days)
                    cross join lateral (
                        values (coalesce(lower(r.days), '-infinity'), 1, 0), (upper(r.days), 0, 1)) as e(day, gain, loss)
                    where e.day is not null
                )
                select key, basis, slot, sum(gain)::int, sum(loss)::int
                from turn
                where slot < ?
                group by key, basis, slot""".formatted(String.join("\nunion all\n", spells));
    }

    private Flow flow(String key, Basis basis) {
        return flows.computeIfAbsent(key, k -> new HashMap<>()).computeIfAbsent(basis, b -> new Flow(cuts));
    }

    /** The groups in which anything is ever counted. */
    List<String> groups() {
        return flows.keySet().stream()
                .filter(key -> !key.equals(Group.TOTAL.key()))
                .toList();
    }

    StatisticsTable.Figure figure(String key, Unit unit, Span span) {
        Measure distinct = flow(key, Basis.DISTINCT).measure(span);
        return new StatisticsTable.Figure(
                distinct, unit == Unit.ENTERPRISE ? flow(key, Basis.HOLDINGS).measure(span) : distinct);
    }

    /** The total with the ledger's balances, which are official; what came and went is only known from the members. */
    StatisticsTable.Figure total(Unit unit, Span span, Balances ledger, String indicator, String county) {
        StatisticsTable.Figure counted = figure(Group.TOTAL.key(), unit, span);
        Balances.Balance now = ledger.on(indicator, county, span.measuredOn());
        Balances.Balance before = ledger.on(indicator, county, span.previousOn());
        Balances.Balance yearBefore = ledger.on(indicator, county, span.yearBeforeOn());
        return new StatisticsTable.Figure(
                Measure.of(
                        now.distinct(),
                        counted.distinct().gains(),
                        counted.distinct().losses(),
                        before.distinct(),
                        yearBefore.distinct()),
                Measure.of(
                        now.holdings(),
                        counted.holdings().gains(),
                        counted.holdings().losses(),
                        before.holdings(),
                        yearBefore.holdings()));
    }

    boolean agrees(Unit unit, Balances ledger, String indicator, String county) {
        for (LocalDate day : cuts.days()) {
            Balances.Balance balance = ledger.on(indicator, county, day);
            int distinct = flow(Group.TOTAL.key(), Basis.DISTINCT).balance(day);
            int holdings = unit == Unit.ENTERPRISE
                    ? flow(Group.TOTAL.key(), Basis.HOLDINGS).balance(day)
                    : distinct;
            if (balance.distinct() != distinct || balance.holdings() != holdings) {
                return false;
            }
        }
        return true;
    }
}
