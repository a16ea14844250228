package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A real Kafka broker on ports of the loopback address, in a JVM of its own, keeping its log in a folder.
 *
 * <p>Safe to use from several class loaders: nothing is held in memory but where the broker is.
 */
public final class Kafka {
    private static final Duration START_PATIENCE = Duration.ofMinutes(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Path home;
    private final int port;
    private final int controllerPort;
    private final Size size;
    private final boolean archive;
    private final Child broker;

    enum Size {
        LOCAL(Child.Ending.STOPPED, "-Xmx256m"),
        TEST(Child.Ending.DISCARDED, "-Xmx192m");

        private final Child.Ending ending;
        private final String heap;

        Size(Child.Ending ending, String heap) {
            this.ending = ending;
            this.heap = heap;
        }
    }

    Kafka(Path home, int port, int controllerPort, Size size, boolean archive) {
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
        this.size = size;
        this.archive = archive;
        this.broker = new Child("kafka", home, size.ending);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it on the log it has, on the same port as before. */
    public void start() {
        Path jar = Repository.broker();
        if (!Files.exists(jar)) {
            throw new ServerFailed("The broker is not built: run ./mvnw -pl deploy/local/kafka package");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ClassArchive.options(jar, archive));
        command.addAll(List.of(
                "-Xms64m",
                size.heap,
                "-XX:+UseSerialGC",
                // half the processor time of a start, and enough for a broker of this size
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=64m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-jar",
                jar.toString(),
                writeConfiguration().toString()));
        broker.start(command, Map.of(), home);
        broker.awaitReady(() -> Ports.answers(port), START_PATIENCE);
        Topics.awaitBroker(bootstrapServers(), START_PATIENCE);
    }

    /** Stops it in order. */
    public void stop() {
        broker.stop(STOP_PATIENCE);
    }

    /** SIGKILL, as a crash would. */
    public void kill() {
        broker.kill();
    }

    /** Creates a compacted topic when it is not there yet. */
    public void createTopic(String name, int partitions) {
        Topics.create(bootstrapServers(), Map.of(name, partitions));
    }

    /** Creates every topic of the suite that is not there yet. */
    void createTopics() {
        Topics.create(bootstrapServers(), Topics.ofTheSuite());
    }

    Child broker() {
        return broker;
    }

    private Path writeConfiguration() {
        Properties configuration = new Properties();
        configuration.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "log.dirs",
                home.resolve("kafka").toString()));
        // one broker, so one copy of everything; topics are created on purpose only
        configuration.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0"));
        // small: the heap is, and so is the city
        configuration.putAll(Map.of(
                "log.segment.bytes",
                Integer.toString(64 << 20),
                "log.index.size.max.bytes",
                Integer.toString(1 << 20),
                "log.cleaner.dedupe.buffer.size",
                Integer.toString(16 << 20),
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "background.threads",
                "4"));
        // a broker killed and started again is let in when the old session has run out
        configuration.putAll(Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500"));
        Path file = home.resolve("kafka.properties");
        try {
            Files.createDirectories(home);
            try (Writer writer = Files.newBufferedWriter(file)) {
                configuration.store(writer, null);
            }
        } catch (IOException e) {
            throw new ServerFailed("The broker's folder " + home + " cannot be used: " + e.getMessage(), e);
        }
        return file;
    }
}
