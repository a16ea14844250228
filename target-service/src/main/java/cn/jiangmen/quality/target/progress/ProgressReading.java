package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Threshold;
import cn.jiangmen.quality.target.Unit;
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

/** Reads the plan's numbers on a day: the sums of the steps up to it, from one snapshot of the database. */
@ApplicationScoped
public class ProgressReading {
    private static final String STAMP = """
            select s.sequence,
                   (select count(*) from parked_event p where p.consumer = ?)::int as parked
            from ledger_state s""";

    private static final String PLAN = """
            select code, title_zh, title_en, due_on from plan where state = 'PUBLISHED' order by due_on desc limit 1""";

    /** Every indicator of the plan with every county, so that what counts nothing reads 0. */
    private static final String NUMBERS = """
            select i.code, i.name_zh, i.name_en, i.unit, p.basis, p.threshold, p.strict,
                   c.code, c.name_zh, c.name_en, coalesce(n.distinct_sum, 0), coalesce(n.holdings_sum, 0)
            from plan_indicator p
            join indicator i on i.code = p.indicator
            cross join county c
            left join (
                select d.indicator, s.county, sum(s.net_distinct)::int as distinct_sum, sum(s.net_holdings)::int as holdings_sum
                from step s join definition d on d.id = s.definition
                where s.day <= ? and d.state = 'ACTIVE'
                group by d.indicator, s.county
            ) n on n.indicator = i.code and n.county = c.code
            where p.plan = ?
            order by p.position, c.position""";

    private final DataSource database;

    ProgressReading(DataSource database) {
        this.database = database;
    }

    /** What changes when a number or the parked events change. */
    record Stamp(long sequence, int parkedEvents) {}

    /** The numbers of a day with the stamp of the snapshot they were read from. */
    record Numbers(LocalDate on, Stamp stamp, Progress.Plan plan, List<Progress.Line> lines) {}

    Stamp stamp(String projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return stamp(connection, projection);
        }
    }

    Numbers on(LocalDate day, String projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                Stamp stamp = stamp(connection, projection);
                Progress.Plan plan = plan(connection);
                return new Numbers(day, stamp, plan, lines(connection, plan, day));
            } finally {
                connection.rollback();
            }
        }
    }

    private static Stamp stamp(Connection connection, String projection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STAMP)) {
            query.setString(1, projection);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Stamp(row.getLong(1), row.getInt(2));
            }
        }
    }

    private static Progress.Plan plan(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PLAN);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("no plan is published");
            }
            return new Progress.Plan(
                    row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class));
        }
    }

    private static List<Progress.Line> lines(Connection connection, Progress.Plan plan, LocalDate day)
            throws SQLException {
        List<Progress.Line> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setObject(1, day);
            query.setString(2, plan.code());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (lines.isEmpty() || !lines.getLast().code().equals(rows.getString(1))) {
                        lines.add(line(rows));
                    }
                    lines.getLast().counties().add(county(rows, lines.getLast().basis()));
                }
            }
        }
        return lines.stream().map(ProgressReading::withCity).toList();
    }

    private static Progress.Line line(ResultSet row) throws SQLException {
        return new Progress.Line(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Unit.valueOf(row.getString(4)),
                Basis.valueOf(row.getString(5)),
                row.getInt(6),
                row.getBoolean(7),
                null,
                new ArrayList<>());
    }

    private static Progress.County county(ResultSet row, Basis basis) throws SQLException {
        int distinct = row.getInt(11);
        int holdings = row.getInt(12);
        return new Progress.County(
                row.getString(8),
                row.getString(9),
                row.getString(10),
                basis == Basis.DISTINCT ? distinct : holdings,
                distinct,
                holdings,
                null);
    }

    private static Progress.Line withCity(Progress.Line line) {
        int distinct =
                line.counties().stream().mapToInt(Progress.County::distinct).sum();
        int holdings =
                line.counties().stream().mapToInt(Progress.County::holdings).sum();
        int value = line.basis() == Basis.DISTINCT ? distinct : holdings;
        Threshold threshold = new Threshold(line.threshold(), line.strict());
        return new Progress.Line(
                line.code(),
                line.nameZh(),
                line.nameEn(),
                line.unit(),
                line.basis(),
                line.threshold(),
                line.strict(),
                new Progress.City(value, distinct, holdings, threshold.gap(value), threshold.metBy(value)),
                List.copyOf(line.counties()));
    }
}
