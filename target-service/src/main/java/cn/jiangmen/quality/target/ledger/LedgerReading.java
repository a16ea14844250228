package cn.jiangmen.quality.target.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Lets the ledger prove itself. */
@ApplicationScoped
public class LedgerReading {
    private final DataSource database;

    LedgerReading(DataSource database) {
        this.database = database;
    }

    /** The differences of a day, and the sequence of the snapshot in which both counts were made. */
    public record Verified(long sequence, List<Difference> differences) {}

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

    /** As {@link #verify}, in the transaction of a caller that may hold the ledger. */
    public List<Difference> differences(Connection transaction, LocalDate day) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            // a plain count reads whole tables, which a writer of the ledger must not
            statement.execute("select set_config('enable_seqscan', 'on', true)");
        }
        return Verification.differences(transaction, day);
    }
}
