package cn.jiangmen.quality.target.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads what the ledger can say of itself: whether it is right, and which events it could not take in. */
@ApplicationScoped
public class LedgerReading {
    private static final String PARKED = """
            select id, topic, partition, "offset", convert_from(key, 'UTF8'), reason, parked_at
            from parked_event where consumer = ? and id > ? order by id limit ?""";

    private final DataSource database;

    LedgerReading(DataSource database) {
        this.database = database;
    }

    /** The differences of a day, and the sequence of the snapshot in which both counts were made. */
    public record Verified(long sequence, List<Difference> differences) {}

    /** An event that could not be applied, where it lies in its topic, and why. */
    public record Parked(
            long id, String topic, int partition, long offset, String key, String reason, OffsetDateTime parkedAt) {}

    /** Compares the ledger of a day with an independent count of it. */
    public Verified verify(LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                try (ResultSet row = statement.executeQuery("select sequence from ledger_state")) {
                    row.next();
                    return new Verified(row.getLong(1), Verification.differences(connection, day));
                }
            } finally {
                connection.rollback();
            }
        }
    }

    /** Parked events after the given one, oldest first. */
    public List<Parked> parked(long after, int most) throws SQLException {
        List<Parked> parked = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PARKED)) {
            query.setString(1, Ledger.PROJECTION);
            query.setLong(2, after);
            query.setInt(3, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    parked.add(new Parked(
                            row.getLong(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class)));
                }
            }
        }
        return parked;
    }

    public int parkedCount() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from parked_event where consumer = ?")) {
            query.setString(1, Ledger.PROJECTION);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
