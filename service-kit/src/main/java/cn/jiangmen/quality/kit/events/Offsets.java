package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The stored position of one projection in each partition; the database's word counts, not the broker's. */
final class Offsets {
    private final String consumer;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private Offsets(String consumer) {
        this.consumer = consumer;
    }

    /** Assigns every partition of the projection's topics and seeks to the stored positions. */
    static Offsets assign(Connection connection, Projection projection, Consumer<byte[], byte[]> consumer)
            throws SQLException {
        Offsets offsets = new Offsets(projection.name());
        for (String topic : new TreeSet<>(projection.topics())) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                throw new KafkaException("topic " + topic + " does not exist");
            }
            for (PartitionInfo partition : partitions) {
                TopicPartition place = new TopicPartition(topic, partition.partition());
                offsets.next.put(place, offsets.stored(connection, place));
            }
        }
        List<TopicPartition> places = new ArrayList<>(offsets.next.keySet());
        consumer.assign(places);
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(places);
        Map<TopicPartition, Long> ends = consumer.endOffsets(places);
        for (TopicPartition place : places) {
            long at = offsets.next.get(place);
            // beyond the end: the topic is a new one of the same name; states are full, so it is read from its start
            boolean known = at >= starts.get(place) && at <= ends.get(place);
            consumer.seek(place, known ? at : starts.get(place));
        }
        return offsets;
    }

    /**
     * Moves the stored offsets past the records.
     *
     * @throws SQLException with state 40001 when somebody else has moved them
     */
    Map<TopicPartition, Long> move(Connection connection, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        Map<TopicPartition, Long> moved = EventConsumer.ends(records);
        try (PreparedStatement update = connection.prepareStatement("""
                update consumer_offset set next_offset = ?, moved_at = now()
                where consumer = ? and topic = ? and partition = ? and next_offset = ?""")) {
            for (Map.Entry<TopicPartition, Long> end : moved.entrySet()) {
                update.setLong(1, end.getValue());
                update.setString(2, consumer);
                update.setString(3, end.getKey().topic());
                update.setInt(4, end.getKey().partition());
                update.setLong(5, next.get(end.getKey()));
                if (update.executeUpdate() != 1) {
                    throw new SQLException("another consumer has moved the offset of " + end.getKey(), "40001");
                }
            }
        }
        return moved;
    }

    /** Remembers positions that were committed. */
    void moved(Map<TopicPartition, Long> committed) {
        next.putAll(committed);
    }

    static String describe(ConsumerRecord<?, ?> record) {
        return record.topic() + "/" + record.partition() + "@" + record.offset();
    }

    private long stored(Connection connection, TopicPartition place) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into consumer_offset (consumer, topic, partition, next_offset) values (?, ?, ?, 0)
                on conflict do nothing""")) {
            insert.setString(1, consumer);
            insert.setString(2, place.topic());
            insert.setInt(3, place.partition());
            insert.executeUpdate();
        }
        try (PreparedStatement query = connection.prepareStatement("""
                select next_offset from consumer_offset where consumer = ? and topic = ? and partition = ?""")) {
            query.setString(1, consumer);
            query.setString(2, place.topic());
            query.setInt(3, place.partition());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
