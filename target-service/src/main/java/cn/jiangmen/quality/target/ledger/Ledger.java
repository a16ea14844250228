package cn.jiangmen.quality.target.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes memberships and steps. Whoever writes first takes {@link #hold}, so there is one writer at a time across all
 * instances, and a number never depends on how changes were batched or ordered.
 */
@ApplicationScoped
public class Ledger {
    /** The projection that feeds it, by the name under which its offsets and parked events are kept. */
    public static final String PROJECTION = "target-ledger";

    /** Definitions that are kept: those in use, and those that are being counted beside them. */
    private static final String KEPT = "array(select id from definition where state in ('ACTIVE', 'SHADOW', 'TRIAL'))";

    /**
     * Makes this transaction the one writer until it ends. The settings keep plans that were made while tables were
     * small from scanning them when they have grown.
     */
    public void hold(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("select from ledger_state for update");
            statement.execute("select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)");
        }
    }

    /**
     * Recounts what was touched from the replicas; the sequence rises when a number has changed on any day.
     *
     * @return whether one has
     */
    public boolean recount(Connection transaction, Touched touched) throws SQLException {
        if (touched.isEmpty()) {
            return false;
        }
        int moved;
        try (PreparedStatement recount = transaction.prepareStatement("select recount(?, ?, ?, ?, " + KEPT + ")")) {
            recount.setArray(1, transaction.createArrayOf("text", touched.wholeSubjects()));
            recount.setArray(2, transaction.createArrayOf("text", touched.partSubjects()));
            recount.setArray(3, transaction.createArrayOf("text", touched.partClasses()));
            recount.setArray(4, transaction.createArrayOf("uuid", touched.partCertificates()));
            try (ResultSet row = recount.executeQuery()) {
                row.next();
                moved = row.getInt(1);
            }
        }
        if (moved > 0) {
            advance(transaction);
        }
        return moved > 0;
    }

    /** Notes which events led to the present state: how many, and which where it was one alone. */
    public void causedBy(Connection transaction, int events, String only) throws SQLException {
        try (PreparedStatement note = transaction.prepareStatement(
                "insert into ledger_cause (sequence, events, event_id) select sequence, ?, ? from ledger_state")) {
            note.setInt(1, events);
            note.setString(2, only);
            note.executeUpdate();
        }
    }

    /** Raises the sequence: readers look again. Also for what stands beside the numbers, such as targets. */
    public void advance(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.executeUpdate("update ledger_state set sequence = sequence + 1, moved_at = now()");
        }
    }
}
