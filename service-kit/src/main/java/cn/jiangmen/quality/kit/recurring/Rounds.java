package cn.jiangmen.quality.kit.recurring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Runs every {@link Recurring} work of the service, from after its start to its end. */
@ApplicationScoped
public class Rounds {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final Instance<Recurring> works;
    private final DataSource database;
    private final MeterRegistry metrics;
    private volatile Map<String, Turns> turns = Map.of();
    private final List<Thread> threads = new ArrayList<>();

    Rounds(@Any Instance<Recurring> works, DataSource database, MeterRegistry metrics) {
        this.works = works;
        this.database = database;
        this.metrics = metrics;
    }

    /** Looks for a work soon: called after the commit that made some. */
    public void wake(String work) {
        Turns known = turns.get(work);
        if (known != null) { // before the start: the first look is still to come
            known.wake();
        }
    }

    /** Does everything that is due now, in the thread of the caller: when the clock was moved. */
    public void round() {
        turns.values().forEach(Turns::look);
    }

    // after Flyway and the service's own start
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        Map<String, Turns> all = new LinkedHashMap<>();
        for (Recurring work : works) {
            Turns own = new Turns(work, database);
            if (all.put(work.name(), own) != null) {
                throw new IllegalStateException("two works are called " + work.name());
            }
            Gauge.builder("quality.recurring.age.seconds", own, Turns::ageSeconds)
                    .description("since the last look that did not fail")
                    .tag("work", work.name())
                    .register(metrics);
            FunctionCounter.builder("quality.recurring.failures", own, Turns::failures)
                    .tag("work", work.name())
                    .register(metrics);
        }
        turns = all;
        all.forEach((name, own) ->
                threads.add(Thread.ofVirtual().name("recurring-" + name).start(own)));
    }

    /** A piece that has begun is finished, unless it takes too long. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        turns.values().forEach(Turns::stop);
        long until = System.nanoTime() + STOP_WITHIN.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join(STOP_WITHIN);
        }
    }
}
