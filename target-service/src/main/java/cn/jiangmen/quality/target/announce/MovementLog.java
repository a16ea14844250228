package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The bounded record of movements, in the database. */
final class MovementLog {
    /** Older ones are forgotten. */
    static final int KEPT = 20_000;

    private static final String COLUMNS =
            "id, sequence, moved_at, on_day, indicator, county, basis, from_distinct, to_distinct, from_holdings, to_holdings,"
                    + " events, cause";

    /** Movements by the calendar leave the sequence as it is, so those of the asked one come again. */
    private static final String SINCE = "select " + COLUMNS
            + " from movement where (sequence > ? or sequence = ? and events = 0) and id > ? order by id limit ?";

    private static final String LATEST = "select " + COLUMNS + " from movement where id < ? order by id desc limit ?";

    private static final String INSERT = """
            insert into movement (sequence, moved_at, on_day, indicator, county, basis, from_distinct, to_distinct,
                                  from_holdings, to_holdings, events, cause)
            values (?, ?, ?, ?, ?, ?::basis, ?, ?, ?, ?, ?, ?)""";

    private static final String FORGET = """
            with gone as (
                delete from movement where id <= (select max(id) from movement) - ? returning sequence
            )
            update movement_log set forgotten_to = (select max(sequence) from gone) where exists (select from gone)""";

    private MovementLog() {}

    /**
     * How far movements are recorded.
     *
     * @param sequence null: nothing was recorded yet
     * @param forgottenTo movements that led to states up to this one may be gone; null: none has been
     */
    record Reach(Long sequence, LocalDate on, Long forgottenTo) {}

    /** What the ledger took in on its way to a state; a cause only where it was one event alone. */
    record Cause(int events, String event) {}

    static Reach reach(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequence, on_day, forgotten_to from movement_log")) {
            row.next();
            return new Reach(
                    row.getObject(1, Long.class), row.getObject(2, LocalDate.class), row.getObject(3, Long.class));
        }
    }

    /** Takes the causes of the states up to this one out; they are told with the movements now or never. */
    static Cause cause(Connection transaction, Reach before, long sequence) throws SQLException {
        try (PreparedStatement take = transaction.prepareStatement("""
                with taken as (delete from ledger_cause where sequence <= ? returning events, event_id)
                select coalesce(sum(events), 0)::int, count(*), max(event_id) from taken""")) {
            take.setLong(1, sequence);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                boolean one = row.getInt(1) == 1
                        && before.sequence() != null
                        && sequence - before.sequence() == row.getLong(2);
                return new Cause(row.getInt(1), one ? row.getString(3) : null);
            }
        }
    }

    /** Records movements, and that everything up to this state of this day is recorded. */
    static void record(Connection transaction, long sequence, LocalDate on, List<Move> moves, Cause cause, Instant now)
            throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
            for (Move move : moves) {
                insert.setLong(1, sequence);
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setObject(3, on);
                insert.setString(4, move.indicator());
                insert.setString(5, move.county());
                insert.setString(6, move.basis().name());
                insert.setInt(7, move.fromDistinct());
                insert.setInt(8, move.toDistinct());
                insert.setInt(9, move.fromHoldings());
                insert.setInt(10, move.toHoldings());
                insert.setInt(11, cause.events());
                insert.setString(12, cause.event());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement forget = transaction.prepareStatement(FORGET)) {
            forget.setLong(1, KEPT);
            forget.executeUpdate();
        }
        try (PreparedStatement update = transaction.prepareStatement(
                "update movement_log set sequence = ?, on_day = ?, forgotten_to = coalesce(forgotten_to, ?)")) {
            update.setLong(1, sequence);
            update.setObject(2, on);
            update.setLong(3, sequence); // what moved before the first record is not known
            update.executeUpdate();
        }
    }

    static List<Movement> since(Connection connection, long sequence, long after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setLong(1, sequence);
            query.setLong(2, sequence);
            query.setLong(3, after);
            query.setInt(4, limit);
            return movements(query);
        }
    }

    static List<Movement> latest(Connection connection, long before, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setLong(1, before);
            query.setInt(2, limit);
            return movements(query);
        }
    }

    private static List<Movement> movements(PreparedStatement query) throws SQLException {
        List<Movement> movements = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                movements.add(new Movement(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, LocalDate.class),
                        move(row),
                        row.getInt(12),
                        row.getString(13)));
            }
        }
        return movements;
    }

    private static Move move(ResultSet row) throws SQLException {
        Basis basis = Basis.valueOf(row.getString(7));
        int fromDistinct = row.getInt(8);
        int toDistinct = row.getInt(9);
        int fromHoldings = row.getInt(10);
        int toHoldings = row.getInt(11);
        return new Move(
                row.getString(5),
                row.getString(6),
                basis,
                basis == Basis.DISTINCT ? fromDistinct : fromHoldings,
                basis == Basis.DISTINCT ? toDistinct : toHoldings,
                fromDistinct,
                toDistinct,
                fromHoldings,
                toHoldings);
    }
}
