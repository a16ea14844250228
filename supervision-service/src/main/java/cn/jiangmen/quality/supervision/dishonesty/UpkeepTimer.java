package cn.jiangmen.quality.supervision.dishonesty;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the records up now and then; a run that finds nothing to do costs two queries. */
@ApplicationScoped
class UpkeepTimer {
    private static final Logger LOG = Logger.getLogger(UpkeepTimer.class);
    private static final int FIRST = 10;

    private final RecordUpkeep upkeep;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dishonesty-upkeep").factory());
    private ScheduledFuture<?> work;

    UpkeepTimer(
            RecordUpkeep upkeep,
            @ConfigProperty(name = "quality.dishonesty.upkeep-every", defaultValue = "5m") Duration every) {
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
            int changed = upkeep.run();
            if (changed > 0) {
                LOG.infof("%d dishonesty records were kept up", changed);
            }
        } catch (RuntimeException e) { // told, and tried again in a while: what was missed is caught up
            LOG.warnf("dishonesty records could not be kept up: %s", e.getMessage());
        }
    }
}
