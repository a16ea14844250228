package cn.jiangmen.quality.target.rate;

import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.activity.ActivityStandings;
import cn.jiangmen.quality.target.progress.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads derived quality indicators: all of them on a day, or one over time, from the facts that each counts. */
@ApplicationScoped
public class RateReading {
    private static final String RATES = """
            select code, name_zh, name_en, plan_item, scale, decimals, window_months,
                   source = 'SIZE' or unknown_outcomes is not null,
                   numerator_zh, numerator_en, denominator_zh, denominator_en
            from rate order by position""";

    private static final String ON = """
            select code, county, part, count(*)
            from rate_pieces(?) where since <= ? and ? < until
            group by code, county, part""";

    /** How much each part rises or falls on a day; what happened up to the first day comes as one row. */
    private static final String STEPS = """
            select greatest(s.day, ?), p.part, sum(s.net)
            from rate_pieces(?) p
            cross join lateral (values (p.since, 1), (p.until, -1)) as s(day, net)
            where p.since < p.until and s.day <= ? and (?::text is null or p.county = ?)
            group by 1, 2
            order by 1""";

    private final DataSource database;
    private final Indicators indicators;
    private final ActivityStandings standings;

    RateReading(DataSource database, Indicators indicators, ActivityStandings standings) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
    }

    private record Cell(String code, String county, String part) {}

    /**
     * Every rate on a day.
     *
     * @param county whose values to tell beside the city's; null: all counties and {@code unattributed}
     */
    public Rates on(LocalDate day, String county) throws SQLException {
        List<Indicators.County> all = indicators.counties();
        try (Connection connection = snapshot()) {
            try {
                Standing standing = standings.in(connection);
                return new Rates(standing, day, lines(connection, all, county, day));
            } finally {
                connection.rollback();
            }
        }
    }

    /**
     * One rate on each of the days, which are in order.
     *
     * @param county null: the whole city
     * @throws RateRefused.UnknownRate when there is no such rate
     */
    public RateSeries series(String code, String county, List<LocalDate> days) throws SQLException {
        try (Connection connection = snapshot()) {
            try {
                Rate rate = rate(connection, code);
                Standing standing = standings.in(connection);
                return new RateSeries(
                        standing,
                        code,
                        county,
                        rate.unit(),
                        rate.scale(),
                        rate.decimals(),
                        points(connection, rate, county, days));
            } finally {
                connection.rollback();
            }
        }
    }

    static List<Rates.Line> lines(Connection connection, List<Indicators.County> all, String county, LocalDate day)
            throws SQLException {
        List<Rate> rates = rates(connection);
        Map<Cell, Long> counts = counts(connection, rates, day);
        return rates.stream().map(rate -> line(rate, all, county, counts)).toList();
    }

    static List<RateSeries.Point> points(Connection connection, String code, String county, List<LocalDate> days)
            throws SQLException {
        return points(connection, rate(connection, code), county, days);
    }

    private Connection snapshot() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            // compiling costs more than it saves, and the planner does not know how few rows the facts are
            statement.execute("set local jit = off");
            statement.execute("set local work_mem = '64MB'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Rates.Line line(Rate rate, List<Indicators.County> all, String county, Map<Cell, Long> counts) {
        long[] city = new long[3];
        List<Rates.County> counties = new ArrayList<>();
        for (Indicators.County each : all) {
            long[] parts = new long[3];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = counts.getOrDefault(new Cell(rate.code(), each.code(), part(i)), 0L);
                city[i] += parts[i];
            }
            if (county == null || county.equals(each.code())) {
                counties.add(new Rates.County(each.code(), each.nameZh(), each.nameEn(), quotient(rate, parts)));
            }
        }
        return new Rates.Line(
                rate.code(),
                rate.nameZh(),
                rate.nameEn(),
                rate.planItem(),
                rate.unit(),
                rate.scale(),
                rate.decimals(),
                rate.windowMonths(),
                rate.numeratorZh(),
                rate.numeratorEn(),
                rate.denominatorZh(),
                rate.denominatorEn(),
                quotient(rate, city),
                counties);
    }

    private static List<RateSeries.Point> points(Connection connection, Rate rate, String county, List<LocalDate> days)
            throws SQLException {
        List<RateSeries.Point> points = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STEPS)) {
            query.setObject(1, days.getFirst());
            query.setArray(2, connection.createArrayOf("text", new Object[] {rate.code()}));
            query.setObject(3, days.getLast());
            query.setString(4, county);
            query.setString(5, county);
            try (ResultSet steps = query.executeQuery()) {
                long[] parts = new long[3];
                boolean more = steps.next();
                for (LocalDate day : days) {
                    while (more && !steps.getObject(1, LocalDate.class).isAfter(day)) {
                        parts[position(steps.getString(2))] += steps.getLong(3);
                        more = steps.next();
                    }
                    points.add(new RateSeries.Point(day, quotient(rate, parts)));
                }
            }
        }
        return points;
    }

    private static Map<Cell, Long> counts(Connection connection, List<Rate> rates, LocalDate day) throws SQLException {
        Map<Cell, Long> counts = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(ON)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", rates.stream().map(Rate::code).toArray()));
            query.setObject(2, day);
            query.setObject(3, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(new Cell(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4));
                }
            }
        }
        return counts;
    }

    private static List<Rate> rates(Connection connection) throws SQLException {
        List<Rate> rates = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(RATES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rates.add(new Rate(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7, Integer.class),
                        row.getBoolean(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12)));
            }
        }
        return rates;
    }

    private static Rate rate(Connection connection, String code) throws SQLException {
        return rates(connection).stream()
                .filter(rate -> rate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RateRefused.UnknownRate(code));
    }

    private static Quotient quotient(Rate rate, long[] parts) {
        return Quotient.of(rate, parts[0], parts[1], parts[2]);
    }

    private static String part(int position) {
        return "NDU".substring(position, position + 1);
    }

    private static int position(String part) {
        return "NDU".indexOf(part);
    }
}
