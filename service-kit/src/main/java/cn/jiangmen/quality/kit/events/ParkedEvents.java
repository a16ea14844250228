package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that could not be read or applied, kept beside the offsets that have moved past them. */
final class ParkedEvents {
    private ParkedEvents() {}

    static void park(Connection connection, String consumer, ConsumerRecord<byte[], byte[]> record, String reason)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into parked_event (consumer, topic, partition, "offset", key, value, reason)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, consumer);
            insert.setString(2, record.topic());
            insert.setInt(3, record.partition());
            insert.setLong(4, record.offset());
            insert.setBytes(5, record.key());
            insert.setBytes(6, record.value());
            insert.setString(7, reason);
            insert.executeUpdate();
        }
    }
}
