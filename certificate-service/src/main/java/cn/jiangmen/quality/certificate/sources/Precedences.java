package cn.jiangmen.quality.certificate.sources;

import cn.jiangmen.quality.certificate.Precedence;
import cn.jiangmen.quality.certificate.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The declared precedence, as it is in the database at the moment. */
@ApplicationScoped
public class Precedences {
    /** All of it, as of the transaction's snapshot. */
    public Precedence read(Connection connection) throws SQLException {
        Map<String, List<Source>> byField = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select field, sources from source_precedence");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                byField.put(
                        row.getString(1),
                        Arrays.stream((String[]) row.getArray(2).getArray())
                                .map(Source::valueOf)
                                .toList());
            }
        }
        return new Precedence(byField);
    }
}
