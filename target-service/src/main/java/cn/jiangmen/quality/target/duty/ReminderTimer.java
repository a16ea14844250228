package cn.jiangmen.quality.target.duty;

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

/** Runs the reminders now and then; a run that finds nothing to do costs one query. */
@ApplicationScoped
class ReminderTimer {
    private static final Logger LOG = Logger.getLogger(ReminderTimer.class);
    private static final int FIRST = 40;

    private final Reminders reminders;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("duty-reminders").factory());
    private ScheduledFuture<?> work;

    ReminderTimer(
            Reminders reminders,
            @ConfigProperty(name = "quality.duty.reminders-every", defaultValue = "10m") Duration every) {
        this.reminders = reminders;
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
            int given = reminders.remind();
            if (given > 0) {
                LOG.infof("%d reminders of what is due were given", given);
            }
        } catch (RuntimeException e) { // told, and tried again in a while: what was missed is caught up
            LOG.warnf("reminders could not be given: %s", e.getMessage());
        }
    }
}
