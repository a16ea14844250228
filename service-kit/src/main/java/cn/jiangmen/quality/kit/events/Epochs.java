package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The epoch of this database: raised when it was restored or promoted, so that versions written twice stay apart. */
final class Epochs {
    private Epochs() {}

    static void raise(Connection connection, String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox_epoch set epoch = epoch + 1, raised_at = now(), reason = ?")) {
            update.setString(1, reason);
            update.executeUpdate();
        }
        try (PreparedStatement forget = connection.prepareStatement("update outbox_relay set snapshot = null")) {
            forget.executeUpdate();
        }
    }
}
