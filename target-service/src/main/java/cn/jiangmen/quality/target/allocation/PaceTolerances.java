package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.kit.http.RequestId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Every tolerance there has been; the database refuses to rewrite one. */
final class PaceTolerances {
    private static final String ADD = """
            insert into pace_tolerance (number, plan, percent, effective_on, reason, decided_by, recorded_at, request)
            select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? from pace_tolerance
            returning number""";

    private static final String LIST = """
            select number, plan, percent, effective_on, reason, decided_by, recorded_at from pace_tolerance
            order by number""";

    private static final String HOLDING = """
            select percent from pace_tolerance
            where (plan = ? or plan is null) and effective_on <= ?
            order by plan is null, effective_on desc, number desc limit 1""";

    private PaceTolerances() {}

    /** Records one; the caller holds the ledger, so that there is one at a time. */
    static PaceTolerance add(Connection transaction, PaceTolerance given) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(ADD)) {
            insert.setString(1, given.plan());
            insert.setBigDecimal(2, given.percent());
            insert.setObject(3, given.effectiveOn());
            insert.setString(4, given.reason());
            insert.setString(5, given.by());
            insert.setObject(6, given.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(7, RequestId.current().orElse(null));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return new PaceTolerance(
                        row.getLong(1),
                        given.plan(),
                        given.percent(),
                        given.effectiveOn(),
                        given.reason(),
                        given.by(),
                        given.recordedAt());
            }
        }
    }

    static List<PaceTolerance> list(Connection connection) throws SQLException {
        List<PaceTolerance> tolerances = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LIST);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tolerances.add(new PaceTolerance(
                        row.getLong(1),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()));
            }
        }
        return tolerances;
    }

    /** In percent; the default reaches back to the first day of the calendar, so there is always one. */
    static BigDecimal holding(Connection connection, String plan, LocalDate on) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDING)) {
            query.setString(1, plan);
            query.setObject(2, on);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBigDecimal(1);
            }
        }
    }
}
