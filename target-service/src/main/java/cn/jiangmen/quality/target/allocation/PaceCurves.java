package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.kit.http.RequestId;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every pace curve that was given: added to, never rewritten (the database refuses it). */
final class PaceCurves {
    private static final String ADD = """
            insert into pace_curve (id, number, plan, indicator, year, county, days, numbers, effective_on,
                                    document_number, reason, decided_by, recorded_at, request)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String COLUMNS = """
            select c.id, c.number, c.plan, c.indicator, c.year, c.county, c.days, c.numbers, c.effective_on,
                   c.document_number, c.reason, c.decided_by, c.recorded_at
            from pace_curve c
            """;

    private static final String ONE = COLUMNS + "where c.id = ?";

    private static final String LIST = COLUMNS + """
            where c.number > ? and (?::text is null or c.plan = ?) and (?::text is null or c.indicator = ?)
              and (?::text is null or c.county = ?)
            order by c.number limit ?""";

    /** Of each line the one that took effect last; of the same day, the one that was recorded last. */
    private static final String HOLDING = """
            select distinct on (c.indicator, c.year, c.county)
                   c.id, c.number, c.plan, c.indicator, c.year, c.county, c.days, c.numbers, c.effective_on,
                   c.document_number, c.reason, c.decided_by, c.recorded_at
            from pace_curve c
            where c.plan = ? and (c.year is null or c.year = ?) and c.effective_on <= ?
            order by c.indicator, c.year, c.county, c.effective_on desc, c.number desc""";

    private PaceCurves() {}

    /** The number of the next curve; the caller holds the ledger, so that there is one at a time. */
    static long next(Connection transaction) throws SQLException {
        try (PreparedStatement query =
                        transaction.prepareStatement("select coalesce(max(number), 0) + 1 from pace_curve");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static void add(Connection transaction, PaceCurve curve) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(ADD)) {
            insert.setObject(1, curve.id());
            insert.setLong(2, curve.number());
            insert.setString(3, curve.plan());
            insert.setString(4, curve.indicator());
            insert.setObject(5, curve.year(), java.sql.Types.INTEGER);
            insert.setString(6, curve.county());
            insert.setArray(
                    7,
                    transaction.createArrayOf(
                            "date",
                            curve.points().stream()
                                    .map(point -> point.on().toString())
                                    .toArray()));
            insert.setArray(
                    8,
                    transaction.createArrayOf(
                            "int",
                            curve.points().stream().map(Curve.Point::value).toArray()));
            insert.setObject(9, curve.effectiveOn());
            insert.setString(10, curve.documentNumber());
            insert.setString(11, curve.reason());
            insert.setString(12, curve.by());
            insert.setObject(13, curve.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(14, RequestId.current().orElse(null));
            insert.executeUpdate();
        }
    }

    static Optional<PaceCurve> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ONE)) {
            query.setObject(1, id);
            return read(query).stream().findFirst();
        }
    }

    /** Curves in the order in which they were recorded; null filters let everything through. */
    static List<PaceCurve> list(
            Connection connection, String plan, String indicator, String county, long after, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LIST)) {
            query.setLong(1, after);
            query.setString(2, plan);
            query.setString(3, plan);
            query.setString(4, indicator);
            query.setString(5, indicator);
            query.setString(6, county);
            query.setString(7, county);
            query.setInt(8, limit);
            return read(query);
        }
    }

    /** The curves that hold on a day, towards a year's targets and the plan's. */
    static List<PaceCurve> holding(Connection connection, String plan, int year, LocalDate on) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDING)) {
            query.setString(1, plan);
            query.setInt(2, year);
            query.setObject(3, on);
            return read(query);
        }
    }

    private static List<PaceCurve> read(PreparedStatement query) throws SQLException {
        List<PaceCurve> curves = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Date[] days = (Date[]) row.getArray("days").getArray();
                Integer[] numbers = (Integer[]) row.getArray("numbers").getArray();
                List<Curve.Point> points = new ArrayList<>();
                for (int i = 0; i < days.length; i++) {
                    points.add(new Curve.Point(days[i].toLocalDate(), numbers[i]));
                }
                curves.add(new PaceCurve(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getString("plan"),
                        row.getString("indicator"),
                        row.getObject("year", Integer.class),
                        row.getString("county"),
                        points,
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document_number"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
            }
        }
        return curves;
    }
}
