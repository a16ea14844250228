package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The suite's topics, as {@code deploy/topics.properties} lists them, made on a broker. */
final class Topics {
    private Topics() {}

    /** Name to number of partitions. */
    static Map<String, Integer> ofTheSuite() {
        Properties listed = new Properties();
        try (Reader reader = Files.newBufferedReader(Repository.topics())) {
            listed.load(reader);
        } catch (IOException e) {
            throw new ServerFailed("The list of topics cannot be read: " + e.getMessage(), e);
        }
        return listed.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Integer.valueOf(listed.getProperty(name).strip())));
    }

    /** Topics that exist are left as they are. */
    static void create(String bootstrapServers, Map<String, Integer> partitions) {
        List<NewTopic> topics = partitions.entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)))
                .toList();
        try (Admin admin = admin(bootstrapServers, Duration.ofSeconds(30))) {
            for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new ServerFailed("A topic could not be made: " + e.getCause(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while making topics", e);
        }
    }

    /** Returns when the broker answers and has been let into its own cluster. */
    static void awaitBroker(String bootstrapServers, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin admin = admin(bootstrapServers, patience)) {
            while (admin.describeCluster().nodes().get().isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new ServerFailed("The broker was not let into its cluster in " + patience.toSeconds() + " s");
                }
                Child.pause();
            }
        } catch (ExecutionException e) {
            throw new ServerFailed("The broker does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while waiting for the broker", e);
        }
    }

    /** The client looks its classes up by the thread's loader, which in a Quarkus test is not always ours. */
    private static Admin admin(String bootstrapServers, Duration patience) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Topics.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    (int) patience.toMillis(),
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    200));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
