package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events on the real broker; all in one partition of their topic, so that what was sent last is applied last. */
@ApplicationScoped
public class Publisher {
    private static final int PARTITION = 0;

    private final Map<String, Object> kafka;

    Publisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
    }

    public void publish(EventEnvelope... events) {
        publish(List.of(events));
    }

    public void publish(List<EventEnvelope> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (EventEnvelope event : events) {
                String topic = event.type().split("\\.", -1)[3] + ".events.v1";
                sent.add(producer.send(new ProducerRecord<>(
                        topic, PARTITION, event.subject(), event.toJson().getBytes(StandardCharsets.UTF_8))));
            }
        }
        sent.forEach(Future::resultNow);
    }

    public void publishRaw(String topic, String key, byte[] value) throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(topic, PARTITION, key, value)).get();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }
}
