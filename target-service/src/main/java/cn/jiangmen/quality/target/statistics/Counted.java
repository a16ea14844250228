package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.TargetRefused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What is counted by an indicator at the moment of a snapshot. */
record Counted(int definition, int version, List<String> classes) {
    private static final String ACTIVE = """
            select d.id, d.version, d.kpi_classes from definition d where d.indicator = ? and d.state = 'ACTIVE'""";

    static Counted of(Connection connection, String indicator) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ACTIVE)) {
            query.setString(1, indicator);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new TargetRefused.UnknownIndicator(indicator);
                }
                return new Counted(row.getInt(1), row.getInt(2), List.of((String[])
                        row.getArray(3).getArray()));
            }
        }
    }
}
