package cn.jiangmen.quality.certificate.suspicion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A rule that is switched on, as the scan reads it. */
record ActiveRule(String code, String nameZh, String nameEn, String basis, String parameters) {
    /** Those that are switched on, by code. */
    static Map<String, ActiveRule> read(Connection connection) throws SQLException {
        Map<String, ActiveRule> rules = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select code, name_zh, name_en, basis, parameters from suspicion_rule where enabled");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rules.put(
                        row.getString(1),
                        new ActiveRule(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)));
            }
        }
        return rules;
    }
}
