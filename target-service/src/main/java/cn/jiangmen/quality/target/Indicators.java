package cn.jiangmen.quality.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The indicators of the published plan, in the plan's order, and the counties they are told for. */
@ApplicationScoped
public class Indicators {
    private static final String INDICATORS = """
            select i.code, i.name_zh, i.name_en, i.unit, p.item, p.words, p.threshold, p.strict, p.basis,
                   d.version, d.kpi_classes, d.party, d.include_sub, d.include_suspended, d.holder_kinds, d.enterprise_sizes
            from plan_indicator p
            join plan on plan.code = p.plan and plan.state = 'PUBLISHED'
            join indicator i on i.code = p.indicator
            join definition d on d.indicator = i.code and d.state = 'ACTIVE'
            order by plan.due_on desc, p.position""";

    private final DataSource database;

    Indicators(DataSource database) {
        this.database = database;
    }

    /** A county, or the row for what is not attributed to one. */
    public record County(String code, String nameZh, String nameEn) {}

    public List<Indicator> all() throws SQLException {
        List<Indicator> indicators = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(INDICATORS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                indicators.add(new Indicator(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Unit.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getBoolean(8),
                        Basis.valueOf(row.getString(9)),
                        new Indicator.Definition(
                                row.getInt(10),
                                list(row.getArray(11)),
                                row.getString(12),
                                row.getBoolean(13),
                                row.getBoolean(14),
                                list(row.getArray(15)),
                                list(row.getArray(16)))));
            }
        }
        return indicators;
    }

    /**
     * One indicator.
     *
     * @throws TargetRefused.UnknownIndicator when the plan has none of this code
     */
    public Indicator get(String code) throws SQLException {
        return all().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TargetRefused.UnknownIndicator(code));
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

    private static List<String> list(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
