package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.SQLException;

/** How the relay finds what was committed since it last looked; the connection is in autocommit and holds the relay lock. */
interface OutboxSource {
    /** Takes the rows of one look, in order. */
    interface Sink {
        void send(String topic, String key, String envelope) throws SQLException, InterruptedException;

        /** Returns when the broker has everything that was sent; fails when it refused something. */
        void settle() throws SQLException, InterruptedException;
    }

    /** Reads the saved position. */
    void open(Connection connection) throws SQLException;

    /** Sends what is new, in order, and moves on only after it was settled; returns the number of rows. */
    int drain(Connection connection, Sink sink) throws SQLException, InterruptedException;

    /** Saves the position of a relay that leaves in good order. */
    void leave(Connection connection) throws SQLException;

    static OutboxSource of(String mode) {
        return switch (mode) {
            case "snapshot" -> new SnapshotDifference();
            case "delete" -> new DeleteAfterAck();
            default -> throw new IllegalArgumentException("quality.outbox.mode is snapshot or delete, not " + mode);
        };
    }
}
