package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.kit.http.RequestId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Every decision there has been: added to, never rewritten (the database refuses it). */
final class Allocations {
    private static final String ADD = """
            insert into allocation (id, number, plan, indicator, year, city_target, effective_on, document_number, reason,
                                    decided_by, recorded_at, request)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADD_SHARE =
            "insert into allocation_share (allocation, county, share) select ?, c, s from unnest(?::text[], ?::int[]) t(c, s)";

    /** With the day from which another holds, by the rule of {@code allocation_on}. */
    private static final String COLUMNS = """
            select a.id, a.number, a.plan, a.indicator, a.year, a.city_target, a.effective_on,
                   (select min(o.effective_on) from allocation o
                    where o.plan = a.plan and o.year = a.year and o.indicator = a.indicator
                      and (o.effective_on, o.number) > (a.effective_on, a.number)) as superseded_on,
                   a.document_number, a.reason, a.decided_by, a.recorded_at,
                   array(select county from allocation_share s where s.allocation = a.id order by county) as counties,
                   array(select share from allocation_share s where s.allocation = a.id order by county) as shares
            """;

    private static final String ONE = COLUMNS + "from allocation a where a.id = ?";

    private static final String LIST = COLUMNS + """
            from allocation a
            where a.number > ? and (?::text is null or a.plan = ?) and (?::text is null or a.indicator = ?)
              and (?::int is null or a.year = ?)
            order by a.number limit ?""";

    private static final String HOLDING = COLUMNS + "from allocation_on(?, ?, ?, ?) a order by a.indicator";

    private static final String LAST = COLUMNS + """
            from allocation a where a.plan = ? and a.indicator = ? and a.year = ?
            order by a.effective_on desc, a.number desc limit 1""";

    private Allocations() {}

    /** The number of the next decision; the caller holds the ledger, so that there is one at a time. */
    static long next(Connection transaction) throws SQLException {
        try (PreparedStatement query =
                        transaction.prepareStatement("select coalesce(max(number), 0) + 1 from allocation");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static void add(Connection transaction, Allocation allocation) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(ADD)) {
            insert.setObject(1, allocation.id());
            insert.setLong(2, allocation.number());
            insert.setString(3, allocation.plan());
            insert.setString(4, allocation.indicator());
            insert.setInt(5, allocation.year());
            insert.setInt(6, allocation.cityTarget());
            insert.setObject(7, allocation.effectiveOn());
            insert.setString(8, allocation.documentNumber());
            insert.setString(9, allocation.reason());
            insert.setString(10, allocation.by());
            insert.setObject(11, allocation.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(12, RequestId.current().orElse(null));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = transaction.prepareStatement(ADD_SHARE)) {
            insert.setObject(1, allocation.id());
            insert.setArray(
                    2,
                    transaction.createArrayOf(
                            "text", allocation.shares().keySet().toArray()));
            insert.setArray(
                    3,
                    transaction.createArrayOf(
                            "int", allocation.shares().values().toArray()));
            insert.executeUpdate();
        }
    }

    static Optional<Allocation> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ONE)) {
            query.setObject(1, id);
            return read(query).stream().findFirst();
        }
    }

    /** The decision on the same target that takes effect last. */
    static Allocation last(Connection connection, Allocation on) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setString(1, on.plan());
            query.setString(2, on.indicator());
            query.setInt(3, on.year());
            return read(query).getFirst();
        }
    }

    /** Decisions in the order in which they were recorded; null filters let everything through. */
    static List<Allocation> list(
            Connection connection, String plan, String indicator, Integer year, long after, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LIST)) {
            query.setLong(1, after);
            query.setString(2, plan);
            query.setString(3, plan);
            query.setString(4, indicator);
            query.setString(5, indicator);
            query.setObject(6, year, java.sql.Types.INTEGER);
            query.setObject(7, year, java.sql.Types.INTEGER);
            query.setInt(8, limit);
            return read(query);
        }
    }

    /**
     * The decision that holds on a day for each indicator that has one.
     *
     * @param knownAt what had been recorded by then; null: by now
     */
    static List<Allocation> holding(Connection connection, String plan, int year, LocalDate on, Instant knownAt)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDING)) {
            query.setString(1, plan);
            query.setInt(2, year);
            query.setObject(3, on);
            query.setObject(4, knownAt == null ? OffsetDateTime.MAX : knownAt.atOffset(ZoneOffset.UTC));
            return read(query);
        }
    }

    private static List<Allocation> read(PreparedStatement query) throws SQLException {
        List<Allocation> allocations = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String[] counties = (String[]) row.getArray("counties").getArray();
                Integer[] given = (Integer[]) row.getArray("shares").getArray();
                SortedMap<String, Integer> shares = new TreeMap<>();
                for (int i = 0; i < counties.length; i++) {
                    shares.put(counties[i], given[i]);
                }
                allocations.add(new Allocation(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getString("plan"),
                        row.getString("indicator"),
                        row.getInt("year"),
                        row.getInt("city_target"),
                        shares,
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("superseded_on", LocalDate.class),
                        row.getString("document_number"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
            }
        }
        return allocations;
    }
}
