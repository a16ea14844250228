package cn.jiangmen.quality.certificate.opendata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which county each holder sits on a day, by its stored address as enterprise-service tells it, never by its credit code.
 * Enterprises are far fewer than certificates, so all are read at once.
 */
final class HolderCounties {
    static final String UNATTRIBUTED = "unattributed";

    /** A code belongs to whoever has it now, else to who had it once. */
    private static final String READ = """
            select distinct on (code) code, county_on(county_periods, ?)
            from (select credit_code as code, county_periods, true as current from enterprise_replica
                  union all
                  select unnest(former_codes), county_periods, false from enterprise_replica) e
            order by code, current desc""";

    private final Map<String, String> counties;

    private HolderCounties(Map<String, String> counties) {
        this.counties = counties;
    }

    static HolderCounties on(Connection connection, LocalDate day) throws SQLException {
        Map<String, String> counties = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counties.put(row.getString(1), row.getString(2));
                }
            }
        }
        return new HolderCounties(counties);
    }

    /** The counties that have a file in every release, be it empty. */
    static List<String> published(Connection connection) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select code from open_data_county order by code");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    /** Six digits, {@code outside}, or {@code unattributed}. */
    String of(String creditCode) {
        return creditCode == null ? UNATTRIBUTED : counties.getOrDefault(creditCode, UNATTRIBUTED);
    }
}
