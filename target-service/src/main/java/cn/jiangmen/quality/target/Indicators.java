package cn.jiangmen.quality.target;

import cn.jiangmen.quality.kit.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The indicators of a plan, in the plan's order, and the counties they are told for. */
@ApplicationScoped
public class Indicators {
    private static final String INDICATORS = """
            select i.code, i.name_zh, i.name_en, i.unit, p.item, p.words, p.threshold, p.strict, p.basis, p.decimals,
                   d.version, d.kpi_classes, d.schemes, d.party, d.include_sub, d.include_suspended, d.holder_kinds,
                   d.enterprise_sizes
            from plan_lines(?, ?) p
            join indicator i on i.code = p.indicator
            join definition d on d.indicator = i.code and d.state = 'ACTIVE'
            order by p.position""";

    private static final String IN_FORCE = "select plan_in_force(?)";

    private static final String PUBLISHED = "select code from plan where code = ? and state = 'PUBLISHED'";

    /** The published plan that asks something of the indicator: the newest, if several do. */
    private static final String ASKING = """
            select p.code from plan p join plan_line l on l.plan = p.code
            where p.state = 'PUBLISHED' and l.indicator = ?
              and coalesce(l.applies_from <= ?, true) and coalesce(? < l.applies_until, true)
            order by p.starts_on desc, p.code
            limit 1""";

    private final DataSource database;
    private final Clock clock;

    Indicators(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A county, or the row for what is not attributed to one. */
    public record County(String code, String nameZh, String nameEn) {}

    /** Those of the plan in force today. */
    public List<Indicator> all() throws SQLException {
        return all(null);
    }

    /**
     * What a plan asks today.
     *
     * @param plan its code; null: the one in force today
     * @throws TargetRefused.UnknownPlan when none of this code is published
     */
    public List<Indicator> all(String plan) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String code = plan == null ? text(connection, IN_FORCE, today()) : text(connection, PUBLISHED, plan);
            if (code == null) {
                throw new TargetRefused.UnknownPlan(plan);
            }
            return all(connection, code);
        }
    }

    /**
     * One indicator, with what the plan in force today asks of it or, where that asks nothing, the newest that does.
     *
     * @throws TargetRefused.UnknownIndicator when no published plan asks anything of this code
     */
    public Indicator get(String code) throws SQLException {
        return get(code, null);
    }

    /**
     * One indicator, with what a plan asks of it.
     *
     * @param plan its code; null: the one in force today or, where that asks nothing, the newest that does
     * @throws TargetRefused.UnknownIndicator when the plan asks nothing of this code
     * @throws TargetRefused.UnknownPlan when none of this code is published
     */
    public Indicator get(String code, String plan) throws SQLException {
        Optional<Indicator> found = find(all(plan), code);
        if (found.isEmpty() && plan == null) {
            try (Connection connection = database.getConnection()) {
                String asking = text(connection, ASKING, code, today(), today());
                found = asking == null ? found : find(all(connection, asking), code);
            }
        }
        return found.orElseThrow(() -> new TargetRefused.UnknownIndicator(code));
    }

    /** The seven counties, then {@code unattributed}. */
    public List<County> counties() throws SQLException {
        List<County> counties = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select code, name_zh, name_en from county order by position");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                counties.add(new County(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return counties;
    }

    private List<Indicator> all(Connection connection, String plan) throws SQLException {
        List<Indicator> indicators = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(INDICATORS)) {
            query.setString(1, plan);
            query.setObject(2, today());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    indicators.add(indicator(row));
                }
            }
        }
        return indicators;
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Unit.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getBoolean(8),
                Basis.valueOf(row.getString(9)),
                row.getInt(10),
                new Indicator.Definition(
                        row.getInt(11),
                        list(row.getArray(12)),
                        list(row.getArray(13)),
                        row.getString(14),
                        row.getBoolean(15),
                        row.getBoolean(16),
                        list(row.getArray(17)),
                        list(row.getArray(18))));
    }

    private static Optional<Indicator> find(List<Indicator> indicators, String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.ZONE);
    }

    private static String text(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static List<String> list(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
