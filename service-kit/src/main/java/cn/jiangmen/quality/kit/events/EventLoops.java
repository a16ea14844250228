package cn.jiangmen.quality.kit.events;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relay and one consumer for each projection for as long as the service runs. */
@ApplicationScoped
public class EventLoops {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final Instance<Projection> projections;
    private final RelayWake wake;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final OutboxUpkeep upkeep;
    private final String mode;
    private final Duration poll;
    private final Map<String, EventConsumer> consumers = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private OutboxRelay relay;
    private Admin broker;

    EventLoops(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @Any Instance<Projection> projections,
            RelayWake wake,
            Clock clock,
            MeterRegistry metrics,
            OutboxUpkeep upkeep,
            @ConfigProperty(name = "quality.outbox.mode") String mode,
            @ConfigProperty(name = "quality.outbox.poll") Duration poll) {
        this.database = database;
        this.kafka = kafka;
        this.projections = projections;
        this.wake = wake;
        this.clock = clock;
        this.metrics = metrics;
        this.upkeep = upkeep;
        this.mode = mode;
        this.poll = poll;
    }

    /** How far the named projection has come. */
    public EventConsumer.Freshness freshness(String projection) {
        return consumer(projection).freshness();
    }

    /** Every projection of this service and how far it has come. */
    public Map<String, EventConsumer.Freshness> freshness() {
        Map<String, EventConsumer.Freshness> all = new LinkedHashMap<>();
        consumers.forEach((name, consumer) -> all.put(name, consumer.freshness()));
        return all;
    }

    EventConsumer consumer(String projection) {
        EventConsumer consumer = consumers.get(projection);
        if (consumer == null) {
            throw new IllegalArgumentException("no projection is called " + projection);
        }
        return consumer;
    }

    Projection projection(String name) {
        return consumer(name).projection();
    }

    /** Whether each loop's thread is there: they end with the service only. */
    boolean alive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    Optional<String> relayTrouble() {
        return Optional.ofNullable(relay.trouble());
    }

    // after Flyway and the service's own start
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        relay = new OutboxRelay(database, () -> KafkaClients.producer(kafka), OutboxSource.of(mode), wake, poll);
        upkeep.start(relay);
        FunctionCounter.builder("quality.outbox.sent", relay, OutboxRelay::sent).register(metrics);
        Gauge.builder("quality.outbox.leading", relay, r -> r.leading() ? 1 : 0).register(metrics);
        run("outbox-relay", relay);
        broker = KafkaClients.admin(kafka);
        for (Projection projection : projections) {
            EventConsumer consumer =
                    new EventConsumer(projection, database, () -> KafkaClients.consumer(kafka), broker, clock);
            consumers.put(projection.name(), consumer);
            Gauge.builder("quality.projection.behind", consumer, c -> c.freshness()
                            .behind())
                    .tag("projection", projection.name())
                    .register(metrics);
            Gauge.builder("quality.projection.age.seconds", consumer, this::ageSeconds)
                    .tag("projection", projection.name())
                    .register(metrics);
            run("projection-" + projection.name(), consumer);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        upkeep.stop();
        consumers.values().forEach(EventConsumer::close);
        if (relay != null) {
            relay.close();
            threads.getFirst().join(STOP_WITHIN);
            threads.getFirst().interrupt();
            threads.getFirst().join(STOP_WITHIN);
        }
        if (broker != null) {
            broker.close(Duration.ZERO);
        }
    }

    private double ageSeconds(EventConsumer consumer) {
        return Duration.between(consumer.freshness().asOf(), clock.instant()).toMillis() / 1000.0;
    }

    private void run(String name, Runnable loop) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(loop));
    }
}
