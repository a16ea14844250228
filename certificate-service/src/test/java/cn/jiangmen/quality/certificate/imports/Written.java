package cn.jiangmen.quality.certificate.imports;

import static org.awaitility.Awaitility.await;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What imports have left in the database and on the topic, for certificates whose numbers begin with a test's own letters. */
@ApplicationScoped
class Written {
    private final DataSource database;
    private final Map<String, Object> kafka;

    Written(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    long certificates(String prefix) {
        return (long) single("select count(*) from certificate where number_key like ? || '%'", prefix);
    }

    /** The versions in the history of each certificate, in order, by number. */
    List<List<Long>> versions(String prefix) {
        return lists("""
                select array_agg(h.version order by h.version) from certificate c
                join certificate_history h on h.aggregate_id = c.id
                where c.number_key like ? || '%' group by c.number_key order by c.number_key""", prefix);
    }

    /** The versions in the outbox of each certificate, in the order in which they are sent, by number. */
    List<List<Long>> eventVersions(String prefix) {
        return lists("""
                select array_agg(o.version order by o.id) from certificate c
                join outbox o on o.key = c.id::text
                where c.number_key like ? || '%' group by c.number_key order by c.number_key""", prefix);
    }

    Set<Object> eventTypes(String prefix) {
        return distinct("""
                select o.envelope::jsonb ->> 'type' from certificate c join outbox o on o.key = c.id::text
                where c.number_key like ? || '%'""", prefix);
    }

    Set<Object> causes(String prefix) {
        return distinct("""
                select h.cause from certificate c join certificate_history h on h.aggregate_id = c.id
                where c.number_key like ? || '%'""", prefix);
    }

    String holder(String number) {
        return (String) single("select holder_name from certificate where number_key = ?", number);
    }

    String further(String number) {
        return (String) single("select further::text from certificate where number_key = ?", number);
    }

    Object single(String sql, Object argument) {
        return column(sql, argument).getFirst();
    }

    /** Waits until the topic has, for each version, so many records of these certificates, each certificate's in order. */
    void awaitTopic(String prefix, Map<Long, Long> recordsByVersion) {
        Set<Object> ids = distinct("select id::text from certificate where number_key like ? || '%'", prefix);
        await().atMost(Duration.ofSeconds(30)).until(() -> topic(ids), recordsByVersion::equals);
    }

    private Map<Long, Long> topic(Set<Object> ids) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("certificate.events.v1").stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, Long> last = new HashMap<>();
            Map<Long, Long> seen = new HashMap<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (ids.contains(record.key())) {
                        long version = version(record.value());
                        if (version != last.getOrDefault(record.key(), 0L) + 1) {
                            throw new AssertionError("version " + version + " after " + last.get(record.key()));
                        }
                        last.put(record.key(), version);
                        seen.merge(version, 1L, Long::sum);
                    }
                });
            }
            return seen;
        }
    }

    private static long version(byte[] event) {
        return Long.parseLong(
                new String(event, StandardCharsets.UTF_8).replaceAll("(?s).*\"aggregateversion\":(\\d+).*", "$1"));
    }

    private List<List<Long>> lists(String sql, Object argument) {
        List<List<Long>> result = new ArrayList<>();
        for (Object value : column(sql, argument)) {
            result.add(List.of((Long[]) value));
        }
        return result;
    }

    private Set<Object> distinct(String sql, Object argument) {
        return new HashSet<>(column(sql, argument)).stream().collect(Collectors.toSet());
    }

    private List<Object> column(String sql, Object argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, argument);
            try (ResultSet rows = query.executeQuery()) {
                List<Object> values = new ArrayList<>();
                while (rows.next()) {
                    Object value = rows.getObject(1);
                    values.add(value instanceof java.sql.Array array ? array.getArray() : value);
                }
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
