package cn.jiangmen.quality.supervision.complaints;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the upkeep now and then; a run that finds nothing to do costs a few queries, and what was missed is caught up. */
@ApplicationScoped
class UpkeepTimer {
    private static final Logger LOG = Logger.getLogger(UpkeepTimer.class);
    private static final int FIRST = 40;

    private final Upkeep upkeep;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("complaints-upkeep").factory());
    private ScheduledFuture<?> work;

    UpkeepTimer(
            Upkeep upkeep,
            @ConfigProperty(name = "quality.complaints.upkeep-every", defaultValue = "10m") Duration every) {
        this.upkeep = upkeep;
        this.every = every;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        work = timer.scheduleWithFixedDelay(
                this::run, every.toMillis() / FIRST, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        work.cancel(false);
        timer.shutdown();
    }

    private void run() {
        try {
            UUID after = new UUID(0, 0);
            while (after != null) {
                after = upkeep.settleDeadlines(after);
            }
            int sealed = 0;
            for (int some = upkeep.reseal(); some > 0; some = upkeep.reseal()) {
                sealed += some;
            }
            if (sealed > 0) {
                LOG.infof("%d letters and attachments were sealed with the present key", sealed);
            }
        } catch (RuntimeException e) { // told, and tried again in a while; its message could quote a row
            LOG.warnf(
                    "the upkeep of complaints was interrupted by %s",
                    e.getClass().getName());
        }
    }
}
