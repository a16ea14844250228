package cn.jiangmen.quality.certificate.expiry;

import cn.jiangmen.quality.certificate.expiry.events.ExpiryMessages;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryState;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One announcement.
 *
 * @param version how many there were of this certificate, this one included
 */
record Announcement(ExpiryState state, long version) {
    /** Reads a row with the columns {@code state} and {@code version}. */
    static Announcement read(ResultSet row) throws SQLException {
        try {
            return new Announcement(
                    Json.EVENTS.readValue(row.getString("state"), ExpiryState.class), row.getLong("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an announcement cannot be read", e);
        }
    }

    String json() {
        try {
            return Json.EVENTS.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Change change() {
        return ExpiryMessages.change(state, version);
    }
}
