package cn.jiangmen.quality.kit.events;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A process that relays and is gone, without any clean-up, as soon as the broker has acknowledged so many events. */
final class RelayThatDies {
    static final int KILLED = 137;

    private RelayThatDies() {}

    static Process start(KitDatabase database, int acknowledged) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayThatDies.class.getName(),
                        database.getURL(),
                        database.getUser(),
                        database.getPassword(),
                        Topic.broker().get("bootstrap.servers").toString(),
                        Integer.toString(acknowledged)))
                .inheritIO()
                .start();
    }

    public static void main(String[] args) {
        KitDatabase database = new KitDatabase(args[0], args[1], args[2]);
        Map<String, Object> broker = Map.of("bootstrap.servers", args[3], "enable.idempotence", true);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[4]));
        new OutboxRelay(
                        database,
                        () -> new DyingProducer(broker, left),
                        new SnapshotDifference(),
                        new RelayWake(),
                        Duration.ofMillis(20))
                .run();
    }

    private static final class DyingProducer extends KafkaProducer<String, byte[]> {
        private final AtomicInteger left;

        DyingProducer(Map<String, Object> broker, AtomicInteger left) {
            super(broker, new StringSerializer(), new ByteArraySerializer());
            this.left = left;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            return super.send(record, (sent, error) -> {
                callback.onCompletion(sent, error);
                if (left.decrementAndGet() == 0) {
                    Runtime.getRuntime().halt(KILLED);
                }
            });
        }
    }
}
