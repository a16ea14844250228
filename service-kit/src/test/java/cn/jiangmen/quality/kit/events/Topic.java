package cn.jiangmen.quality.kit.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.local.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A new topic on the real broker that the tests of this JVM share. */
record Topic(String name) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static Topic create(int partitions) {
        Topic topic = new Topic("lamp" + COUNT.incrementAndGet() + ".events.v1");
        TestServers.kafka().createTopic(topic.name, partitions);
        return topic;
    }

    /** A topic that is not there yet. */
    static Topic planned() {
        return new Topic("lamp" + COUNT.incrementAndGet() + ".events.v1");
    }

    static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
    }

    static Supplier<Producer<String, byte[]>> producers() {
        Map<String, Object> broker = broker();
        return () -> KafkaClients.producer(broker);
    }

    static Supplier<Consumer<byte[], byte[]>> consumers() {
        Map<String, Object> broker = broker();
        return () -> KafkaClients.consumer(broker);
    }

    static Admin admin() {
        return KafkaClients.admin(broker());
    }

    /** Every record there is now, partition by partition. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumers().get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(p -> new TopicPartition(name, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** The versions of each aggregate as a reader meets them. */
    History history() throws UnreadableEvent {
        History history = new History();
        for (ConsumerRecord<byte[], byte[]> record : records()) {
            EventEnvelope event = EventEnvelope.parse(record.value());
            history.add(event.subject(), event.version());
        }
        return history;
    }

    void send(Producer<String, byte[]> producer, String key, byte[] value) {
        var unused = producer.send(new ProducerRecord<>(name, key, value));
    }

    /** An event of this topic. */
    static byte[] event(UUID aggregate, int epoch, long version, String name) {
        return new EventEnvelope(
                        UUID.randomUUID().toString(),
                        "//quality.jiangmen.cn/lamp-service",
                        "cn.jiangmen.quality.lamp.lit.v1",
                        aggregate.toString(),
                        OffsetDateTime.parse("2026-11-23T08:00:00Z"),
                        null,
                        epoch,
                        version,
                        "test",
                        Json.EVENTS.createObjectNode().put("name", name))
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
    }
}
