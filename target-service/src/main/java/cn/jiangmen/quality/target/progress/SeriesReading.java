package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.TargetRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads one indicator over time, in one pass over its steps. */
@ApplicationScoped
public class SeriesReading {
    /** What happened up to the first day comes as one row. */
    private static final String STEPS = """
            select greatest(s.day, ?), sum(s.net_distinct)::int, sum(s.net_holdings)::int
            from step s join definition d on d.id = s.definition
            where d.indicator = ? and d.state = 'ACTIVE' and s.day <= ? and (?::text is null or s.county = ?)
            group by 1
            order by 1""";

    private static final String VERSION = "select version from definition where indicator = ? and state = 'ACTIVE'";

    private final DataSource database;
    private final Standings standings;

    SeriesReading(DataSource database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /** Points on the last day of each period from {@code from} on, and on {@code to}. */
    public Series read(String indicator, Basis basis, String county, LocalDate from, LocalDate to, Every every)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // the version and what is counted by it, from one snapshot
                statement.execute("set transaction isolation level repeatable read, read only");
                return read(connection, standings.in(connection), indicator, basis, county, from, to, every);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Series read(
            Connection connection,
            Standing standing,
            String indicator,
            Basis basis,
            String county,
            LocalDate from,
            LocalDate to,
            Every every)
            throws SQLException {
        int version = version(connection, indicator);
        try (PreparedStatement query = connection.prepareStatement(STEPS)) {
            query.setObject(1, from);
            query.setString(2, indicator);
            query.setObject(3, to);
            query.setString(4, county);
            query.setString(5, county);
            try (ResultSet steps = query.executeQuery()) {
                return new Series(standing, indicator, county, version, points(steps, basis, from, to, every));
            }
        }
    }

    private static int version(Connection connection, String indicator) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VERSION)) {
            query.setString(1, indicator);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new TargetRefused.UnknownIndicator(indicator);
                }
                return row.getInt(1);
            }
        }
    }

    private static List<Series.Point> points(ResultSet steps, Basis basis, LocalDate from, LocalDate to, Every every)
            throws SQLException {
        List<Series.Point> points = new ArrayList<>();
        int distinct = 0;
        int holdings = 0;
        boolean more = steps.next();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate last = every.lastDay(day);
            day = last.isAfter(to) ? to : last;
            while (more && !steps.getObject(1, LocalDate.class).isAfter(day)) {
                distinct += steps.getInt(2);
                holdings += steps.getInt(3);
                more = steps.next();
            }
            points.add(new Series.Point(day, distinct, holdings, basis == Basis.DISTINCT ? distinct : holdings));
        }
        return points;
    }
}
