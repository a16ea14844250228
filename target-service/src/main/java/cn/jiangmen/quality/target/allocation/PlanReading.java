package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what a plan asks, and the counties that may share it. */
final class PlanReading {
    private static final String TERM = """
            select code, least(issued_on, starts_on), starts_on, due_on from plan
            where code = coalesce(?, plan_in_force(?)) and state = 'PUBLISHED'""";

    private static final String LINES = """
            select i.code, i.name_zh, i.name_en, i.unit, p.basis, p.threshold, p.strict
            from plan_lines(?, ?) p join indicator i on i.code = p.indicator
            order by p.position""";

    private static final String COUNTIES = "select code, name_zh, name_en from county order by position";

    private PlanReading() {}

    /** A county, or the row of what is not attributed to any. */
    record County(String code, String nameZh, String nameEn) {}

    /**
     * A published plan's term; what a draft asks may still change, so nothing is decided about it.
     *
     * @param plan null for the one in force on the day
     */
    static PlanTerm term(Connection connection, String plan, LocalDate on) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TERM)) {
            query.setString(1, plan);
            query.setObject(2, on);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new AllocationRefused.UnknownPlan(plan);
                }
                return new PlanTerm(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class));
            }
        }
    }

    /** What the plan asks on a day, in its order. */
    static List<PlanLine> lines(Connection connection, String plan, LocalDate on) throws SQLException {
        List<PlanLine> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setString(1, plan);
            query.setObject(2, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(new PlanLine(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Unit.valueOf(row.getString(4)),
                            Basis.valueOf(row.getString(5)),
                            row.getInt(6),
                            row.getBoolean(7)));
                }
            }
        }
        return lines;
    }

    /** What the plan asks of one indicator on a day. */
    static PlanLine line(Connection connection, String plan, String indicator, LocalDate on) throws SQLException {
        return lines(connection, plan, on).stream()
                .filter(line -> line.code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AllocationRefused.UnknownIndicator(indicator));
    }

    /** The seven counties, then {@code unattributed}. */
    static List<County> counties(Connection connection) throws SQLException {
        List<County> counties = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTIES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                counties.add(new County(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return counties;
    }
}
