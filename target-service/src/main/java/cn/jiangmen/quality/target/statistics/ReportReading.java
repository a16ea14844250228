package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Threshold;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.progress.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a report prints, from one snapshot. */
final class ReportReading {
    private static final String PLAN = """
            select code, title_zh, title_en, document_number, issued_on, starts_on, due_on
            from plan where code = plan_in_force(?)""";

    private static final String LINES = """
            select i.code, i.name_zh, i.name_en, i.unit, l.basis, l.threshold, l.strict, d.version, d.kpi_classes,
                   d.party, d.include_sub, d.include_suspended
            from plan_lines(?, ?) l
            join indicator i on i.code = l.indicator
            join definition d on d.indicator = i.code and d.state = 'ACTIVE'
            order by l.position""";

    private static final String SHARES = """
            select a.indicator, h.county, h.share
            from allocation_on(?, target_year(?, ?), ?) a
            join allocation_share h on h.allocation = a.id""";

    private final Connection connection;
    private final LocalDate on;
    private final Span month;
    private final List<LocalDate> trendDays = new ArrayList<>();
    private final List<Group> counties;
    private final Balances balances;

    private ReportReading(Connection connection, LocalDate on, LocalDate today) throws SQLException {
        this.connection = connection;
        this.on = on;
        this.month = Span.between(Period.MONTH, on, on, today).getFirst();
        LocalDate start = Period.QUARTER.usualStart(on);
        for (Span quarter : Span.between(Period.QUARTER, start, on, today)) {
            trendDays.add(quarter.measuredOn());
        }
        this.counties = Group.all(connection, Dimension.COUNTY, List.of());
        List<LocalDate> days = new ArrayList<>(trendDays);
        days.add(on);
        days.add(month.previousOn());
        days.add(on.minusYears(1));
        this.balances = Balances.read(connection, null, Cuts.ofDays(days));
    }

    static Report read(
            Connection connection, LocalDate on, LocalDate today, boolean english, Instant now, Standing standing)
            throws SQLException {
        ReportReading reading = new ReportReading(connection, on, today);
        Report.Plan plan = reading.plan();
        return new Report(
                english,
                on,
                on.isBefore(today),
                now,
                standing,
                plan,
                reading.counties,
                reading.trendDays,
                reading.lines(plan.code()));
    }

    private Report.Plan plan() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PLAN)) {
            query.setObject(1, on);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no plan is published");
                }
                return new Report.Plan(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class));
            }
        }
    }

    /** The counties' shares of the targets that hold on the day, by indicator and county. */
    private Map<String, Map<String, Integer>> shares(String plan) throws SQLException {
        Map<String, Map<String, Integer>> shares = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SHARES)) {
            query.setString(1, plan);
            query.setString(2, plan);
            query.setObject(3, on);
            query.setObject(4, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    shares.computeIfAbsent(row.getString(1), indicator -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                }
            }
        }
        return shares;
    }

    private List<Report.Line> lines(String plan) throws SQLException {
        Map<String, Map<String, Integer>> shares = shares(plan);
        List<Report.Line> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setString(1, plan);
            query.setObject(2, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row, shares.getOrDefault(row.getString(1), Map.of())));
                }
            }
        }
        return lines;
    }

    private Report.Line line(ResultSet row, Map<String, Integer> shares) throws SQLException {
        String code = row.getString(1);
        Basis basis = Basis.valueOf(row.getString(5));
        Threshold threshold = new Threshold(row.getInt(6), row.getBoolean(7));
        Report.Pair city = pair(code, null, on);
        int value = official(city, basis);
        int gap = threshold.gap(value);
        int needed = value + gap;
        return new Report.Line(
                code,
                row.getString(2),
                row.getString(3),
                Unit.valueOf(row.getString(4)),
                basis,
                threshold.value(),
                threshold.strict(),
                city,
                value,
                gap,
                value - official(pair(code, null, month.previousOn()), basis),
                value - official(pair(code, null, on.minusYears(1)), basis),
                gap == 0 ? 100 : (int) (100L * value / needed),
                counties.stream()
                        .map(county -> part(code, county.key(), shares.get(county.key())))
                        .toList(),
                trendDays.stream().map(day -> pair(code, null, day)).toList(),
                row.getInt(8),
                Group.all(connection, Dimension.SCHEME_CLASS, List.of((String[])
                        row.getArray(9).getArray())),
                row.getString(10),
                row.getBoolean(11),
                row.getBoolean(12));
    }

    private Report.Part part(String indicator, String county, Integer share) {
        Report.Pair pair = pair(indicator, county, on);
        return new Report.Part(pair.distinct(), pair.holdings(), share);
    }

    private Report.Pair pair(String indicator, String county, LocalDate day) {
        Balances.Balance balance = balances.on(indicator, county, day);
        return new Report.Pair(balance.distinct(), balance.holdings());
    }

    private static int official(Report.Pair pair, Basis basis) {
        return basis == Basis.DISTINCT ? pair.distinct() : pair.holdings();
    }
}
