package cn.jiangmen.quality.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The stored position of one projection in each partition; the database's word counts, not the broker's. */
final class Offsets {
    /** SQL state of a compare-and-set that failed. */
    static final String MOVED_BY_ANOTHER = "40001";

    private final String consumer;
    private final Map<String, String> topicIds = new HashMap<>();
    private final Map<TopicPartition, Place> places = new HashMap<>();

    private record Place(String topicId, long next) {}

    private Offsets(String consumer) {
        this.consumer = consumer;
    }

    /** Assigns every partition of the topics and seeks to the stored positions. */
    static Offsets assign(
            Connection connection, String name, Map<String, TopicDescription> topics, Consumer<byte[], byte[]> consumer)
            throws SQLException {
        Offsets offsets = new Offsets(name);
        for (TopicDescription topic : topics.values()) {
            offsets.topicIds.put(topic.name(), topic.topicId().toString());
            for (int partition = 0; partition < topic.partitions().size(); partition++) {
                TopicPartition place = new TopicPartition(topic.name(), partition);
                offsets.places.put(place, offsets.stored(connection, place));
            }
        }
        List<TopicPartition> all = List.copyOf(offsets.places.keySet());
        consumer.assign(all);
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        for (TopicPartition partition : all) {
            Place place = offsets.places.get(partition);
            // another topic of the same name, or one that has lost its end: states are full, so it is read from its
            // start
            boolean known = place.topicId.equals(offsets.topicIds.get(partition.topic()))
                    && place.next >= starts.get(partition)
                    && place.next <= ends.get(partition);
            consumer.seek(partition, known ? place.next : starts.get(partition));
        }
        return offsets;
    }

    /**
     * Moves the stored offsets past the records.
     *
     * @throws SQLException with {@link #MOVED_BY_ANOTHER} when somebody else has moved them
     */
    Map<TopicPartition, Long> move(Connection connection, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        // sorted, so that two consumers wait for each other instead of deadlocking
        Map<TopicPartition, Long> moved =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        records.forEach(r -> moved.put(new TopicPartition(r.topic(), r.partition()), r.offset() + 1));
        try (PreparedStatement update = connection.prepareStatement("""
                update consumer_offset set next_offset = ?, topic_id = ?, moved_at = now()
                where consumer = ? and topic = ? and partition = ? and next_offset = ? and topic_id = ?""")) {
            for (Map.Entry<TopicPartition, Long> end : moved.entrySet()) {
                Place place = places.get(end.getKey());
                update.setLong(1, end.getValue());
                update.setString(2, topicIds.get(end.getKey().topic()));
                update.setString(3, consumer);
                update.setString(4, end.getKey().topic());
                update.setInt(5, end.getKey().partition());
                update.setLong(6, place.next);
                update.setString(7, place.topicId);
                if (update.executeUpdate() != 1) {
                    throw new SQLException("another instance has moved on in " + end.getKey(), MOVED_BY_ANOTHER);
                }
            }
        }
        return moved;
    }

    /** Remembers positions that were committed. */
    void moved(Map<TopicPartition, Long> committed) {
        committed.forEach((place, next) -> places.put(place, new Place(topicIds.get(place.topic()), next)));
    }

    private Place stored(Connection connection, TopicPartition place) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into consumer_offset (consumer, topic, partition) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setString(2, place.topic());
            insert.setInt(3, place.partition());
            insert.executeUpdate();
        }
        try (PreparedStatement query = connection.prepareStatement("""
                select topic_id, next_offset from consumer_offset where consumer = ? and topic = ? and partition = ?""")) {
            query.setString(1, consumer);
            query.setString(2, place.topic());
            query.setInt(3, place.partition());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Place(row.getString(1), row.getLong(2));
            }
        }
    }
}
