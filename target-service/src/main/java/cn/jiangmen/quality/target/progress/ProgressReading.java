package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.Threshold;
import cn.jiangmen.quality.target.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the plan's numbers on a day: the sums of the steps up to it, from one snapshot of the database. */
@ApplicationScoped
public class ProgressReading {
    private static final String STAMP = """
            select s.sequence,
                   (select count(*) from parked_event p where p.consumer = ?)::int as parked,
                   (select count(*) from proof_finding f where f.healed_at is null)::int as drift,
                   (select case when bool_and(h.verified_at is not null) then min(h.verified_at) end
                    from proof_shard h) as verified_at
            from ledger_state s""";

    /** The plan that is asked for, else the one in force on the day. */
    private static final String PLAN = """
            select code, title_zh, title_en, starts_on, due_on
            from plan
            where code = coalesce(?, plan_in_force(?)) and state = 'PUBLISHED'""";

    /** Every line of the plan on the day with every county, so that what counts nothing reads 0. */
    private static final String NUMBERS = """
            select i.code, i.name_zh, i.name_en, i.unit, p.basis, p.threshold, p.strict, p.decimals, d.version,
                   c.code, c.name_zh, c.name_en, coalesce(n.distinct_sum, 0), coalesce(n.holdings_sum, 0),
                   coalesce(a.city_target, p.threshold), h.share
            from plan_lines(?, ?) p
            join indicator i on i.code = p.indicator
            join definition d on d.indicator = i.code and d.state = 'ACTIVE'
            cross join county c
            left join allocation_on(?, target_year(?, ?), ?) a on a.indicator = i.code
            left join allocation_share h on h.allocation = a.id and h.county = c.code
            left join (
                select s.definition, s.county, sum(s.net_distinct)::int as distinct_sum, sum(s.net_holdings)::int as holdings_sum
                from step s
                where s.day <= ? and s.definition in (select id from definition where state = 'ACTIVE')
                group by s.definition, s.county
            ) n on n.definition = d.id and n.county = c.code
            order by p.position, c.position""";

    private final DataSource database;

    ProgressReading(DataSource database) {
        this.database = database;
    }

    /** What is told of a state of the ledger beside its numbers. */
    record Stamp(long sequence, int parkedEvents, int drift, Instant verifiedAt) {}

    /** The numbers of a day with the stamp of the snapshot they were read from. */
    record Numbers(LocalDate on, Stamp stamp, Progress.Plan plan, List<Progress.Line> lines) {}

    Stamp stamp(String projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return stamp(connection, projection);
        }
    }

    /**
     * The numbers of a day.
     *
     * @param planCode the plan to measure by; null: the one in force on the day
     * @throws TargetRefused.UnknownPlan when none of this code is published
     */
    Numbers on(LocalDate day, String planCode, String projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                Stamp stamp = stamp(connection, projection);
                Progress.Plan plan = plan(connection, planCode, day);
                return new Numbers(day, stamp, plan, lines(connection, plan, day));
            } finally {
                connection.rollback();
            }
        }
    }

    static Stamp stamp(Connection connection, String projection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STAMP)) {
            query.setString(1, projection);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                OffsetDateTime verified = row.getObject(4, OffsetDateTime.class);
                return new Stamp(
                        row.getLong(1), row.getInt(2), row.getInt(3), verified == null ? null : verified.toInstant());
            }
        }
    }

    private static Progress.Plan plan(Connection connection, String code, LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PLAN)) {
            query.setString(1, code);
            query.setObject(2, day);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new TargetRefused.UnknownPlan(code);
                }
                return new Progress.Plan(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class));
            }
        }
    }

    private static List<Progress.Line> lines(Connection connection, Progress.Plan plan, LocalDate day)
            throws SQLException {
        List<Progress.Line> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setString(1, plan.code());
            query.setObject(2, day);
            query.setString(3, plan.code());
            query.setString(4, plan.code());
            query.setObject(5, day);
            query.setObject(6, day);
            query.setObject(7, day);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (lines.isEmpty() || !lines.getLast().code().equals(rows.getString(1))) {
                        lines.add(line(rows));
                    }
                    lines.getLast().counties().add(county(rows, lines.getLast()));
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
                row.getInt(9),
                Basis.valueOf(row.getString(5)),
                row.getInt(6),
                row.getBoolean(7),
                row.getInt(8),
                new Progress.City(0, 0, 0, row.getInt(15), 0, false),
                new ArrayList<>());
    }

    private static Progress.County county(ResultSet row, Progress.Line line) throws SQLException {
        int distinct = row.getInt(13);
        int holdings = row.getInt(14);
        int value = line.basis() == Basis.DISTINCT ? distinct : holdings;
        Integer target = row.getObject(16, Integer.class);
        Threshold share = target == null ? null : new Threshold(target, line.strict());
        return new Progress.County(
                row.getString(10),
                row.getString(11),
                row.getString(12),
                value,
                distinct,
                holdings,
                target,
                share == null ? null : share.gap(value),
                share == null ? null : share.metBy(value));
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
                line.definition(),
                line.basis(),
                line.threshold(),
                line.strict(),
                line.decimals(),
                new Progress.City(
                        value, distinct, holdings, line.city().target(), threshold.gap(value), threshold.metBy(value)),
                List.copyOf(line.counties()));
    }
}
