package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes acts on dishonesty records into the outbox, as the service does. */
@ApplicationScoped
class Acts {
    private static final String OUTBOX = """
            insert into outbox (topic, key, epoch, version, event_id, envelope)
            select 'dishonesty.events.v1', ?, epoch, ?, ?, ? from outbox_epoch""";

    private final DataSource database;

    Acts(DataSource database) {
        this.database = database;
    }

    /** A record with its acts so far. */
    final class Life {
        final UUID record = UUID.randomUUID();
        private long version;
        private UUID last;

        /** An act; returns its entry's id. */
        UUID act(String verb, boolean active, String time, UUID corrects, String stopDue) throws SQLException {
            UUID entry = UUID.randomUUID();
            write(verb, active, time, entry, ++version, corrects, stopDue);
            last = entry;
            return entry;
        }

        UUID act(String verb, boolean active, String time) throws SQLException {
            return act(verb, active, time, null, null);
        }

        /** The same act again, as after a restore. */
        void again(String verb, boolean active, String time) throws SQLException {
            write(verb, active, time, last, version, null, null);
        }

        private void write(
                String verb, boolean active, String time, UUID entry, long number, UUID corrects, String stopDue)
                throws SQLException {
            try (Connection connection = database.getConnection()) {
                Acts.write(connection, this, verb, active, time, entry, number, corrects, stopDue);
            }
        }
    }

    /** Sets the service's clock, to the end of the test. */
    static void itIs(LocalDate today) {
        QuarkusMock.installMockForType(
                Clock.fixed(today.atTime(12, 0).atZone(Time.ZONE).toInstant(), Time.ZONE), Clock.class);
    }

    Life life() {
        return new Life();
    }

    /** In a transaction of the caller's. */
    static void write(
            Connection connection,
            Life life,
            String verb,
            boolean active,
            String time,
            UUID entry,
            long version,
            UUID corrects,
            String stopDue)
            throws SQLException {
        String eventId = UUID.randomUUID().toString();
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put("record_id", life.record.toString())
                .put("entry_id", entry.toString())
                .put("corrects_id", corrects == null ? null : corrects.toString())
                .put("active", active)
                .put("county", "440703")
                .put("enterprise_name", "江门市“测试”制造有限公司")
                .put("credit_code", "91440703MA4T000275");
        data.putObject("stop_due").put("on", stopDue);
        String envelope = new EventEnvelope(
                        eventId,
                        "//quality.jiangmen.cn/supervision-service",
                        "cn.jiangmen.quality.dishonesty." + verb + ".v1",
                        life.record.toString(),
                        OffsetDateTime.parse(time),
                        null,
                        1,
                        version,
                        "test",
                        data)
                .toJson();
        try (PreparedStatement insert = connection.prepareStatement(OUTBOX)) {
            insert.setString(1, life.record.toString());
            insert.setLong(2, version);
            insert.setString(3, eventId);
            insert.setString(4, envelope);
            insert.executeUpdate();
        }
    }
}
