package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * Which event told something.
 *
 * @param type null where it was stored before types were kept, as {@code time}
 */
record Origin(String id, String type, String time, int epoch, long version) implements Comparable<Origin> {

    static Origin of(EventEnvelope event) {
        return new Origin(
                event.id(), event.type(), event.time().toInstant().toString(), event.epoch(), event.version());
    }

    /** From the columns epoch, version, event_id, event_type, event_time, beginning at the given one. */
    static Origin of(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column + 4, OffsetDateTime.class);
        return new Origin(
                row.getString(column + 2),
                row.getString(column + 3),
                time == null ? null : time.toInstant().toString(),
                row.getInt(column),
                row.getLong(column + 1));
    }

    static Origin of(JsonNode json) {
        return new Origin(
                json.path("id").textValue(),
                json.path("type").textValue(),
                json.path("time").textValue(),
                json.path("epoch").intValue(),
                json.path("version").longValue());
    }

    ObjectNode json() {
        return Json.EVENTS
                .createObjectNode()
                .put("id", id)
                .put("type", type)
                .put("time", time)
                .put("epoch", epoch)
                .put("version", version);
    }

    @Override
    public int compareTo(Origin other) {
        return epoch != other.epoch ? Integer.compare(epoch, other.epoch) : Long.compare(version, other.version);
    }
}
