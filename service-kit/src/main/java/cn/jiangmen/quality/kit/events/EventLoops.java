package cn.jiangmen.quality.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the relay and one consumer for each projection for as long as the service runs. */
@ApplicationScoped
public class EventLoops {
    private static final Logger LOG = Logger.getLogger(EventLoops.class);
    private static final int PARTITIONS_AHEAD = 14;

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final Instance<Projection> projections;
    private final RelayWake wake;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final String mode;
    private final Duration poll;
    private final int keepDays;
    private final Map<String, EventConsumer> consumers = new LinkedHashMap<>();
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbox-upkeep").factory());
    private OutboxRelay relay;
    private Thread relayThread;
    private ScheduledFuture<?> partitions;

    EventLoops(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @Any Instance<Projection> projections,
            RelayWake wake,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "quality.outbox.mode") String mode,
            @ConfigProperty(name = "quality.outbox.poll") Duration poll,
            @ConfigProperty(name = "quality.outbox.keep-days") int keepDays) {
        this.database = database;
        this.kafka = kafka;
        this.projections = projections;
        this.wake = wake;
        this.clock = clock;
        this.metrics = metrics;
        this.mode = mode;
        this.poll = poll;
        this.keepDays = keepDays;
    }

    /** How far the named projection has come. */
    public EventConsumer.Freshness freshness(String projection) {
        EventConsumer consumer = consumers.get(projection);
        if (consumer == null) {
            throw new IllegalArgumentException("no projection is called " + projection);
        }
        return consumer.freshness();
    }

    /** Every projection of this service and how far it has come. */
    public Map<String, EventConsumer.Freshness> freshness() {
        Map<String, EventConsumer.Freshness> all = new LinkedHashMap<>();
        consumers.forEach((name, consumer) -> all.put(name, consumer.freshness()));
        return all;
    }

    // after Flyway and the service's own start, before HTTP traffic matters
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        relay = new OutboxRelay(database, () -> KafkaClients.producer(kafka), OutboxSource.of(mode), wake, poll);
        relayThread = Thread.ofPlatform().name("outbox-relay").start(relay);
        metrics.gauge("quality.outbox.relay.leading", relay, r -> r.leading() ? 1 : 0);
        for (Projection projection : projections) {
            EventConsumer consumer = new EventConsumer(projection, database, () -> KafkaClients.consumer(kafka), clock);
            consumers.put(projection.name(), consumer);
            metrics.gauge("quality.projection." + projection.name() + ".behind", consumer, c -> c.freshness()
                    .behind());
            Thread.ofPlatform().name("projection-" + projection.name()).start(consumer);
        }
        partitions = upkeep.scheduleWithFixedDelay(this::keepPartitions, 0, 1, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        partitions.cancel(false);
        upkeep.shutdown();
        consumers.values().forEach(EventConsumer::close);
        relay.close();
        relayThread.join(Duration.ofSeconds(5));
    }

    private void keepPartitions() {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select outbox_partitions(?, ?)");
                PreparedStatement forget = connection.prepareStatement(
                        "delete from idempotency_key where created_at < now() - interval '7 days'")) {
            call.setInt(1, PARTITIONS_AHEAD);
            call.setInt(2, keepDays);
            call.execute();
            forget.executeUpdate();
        } catch (SQLException e) {
            LOG.errorf("outbox partitions could not be kept: %s", e.getMessage());
        }
    }
}
