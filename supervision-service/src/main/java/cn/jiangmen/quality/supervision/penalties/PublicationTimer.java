package cn.jiangmen.quality.supervision.penalties;

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

/** Ends publications whose period is over, now and then; what was missed while nothing ran is caught up. */
@ApplicationScoped
class PublicationTimer {
    private static final Logger LOG = Logger.getLogger(PublicationTimer.class);
    private static final int FIRST = 40;

    private final PublicationService publications;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("penalty-publications").factory());
    private ScheduledFuture<?> work;

    PublicationTimer(
            PublicationService publications,
            @ConfigProperty(name = "quality.penalties.expiry-every", defaultValue = "10m") Duration every) {
        this.publications = publications;
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
            int ended = 0;
            for (int more = publications.expire(); more > 0; more = publications.expire()) {
                ended += more;
            }
            if (ended > 0) {
                LOG.infof("the publications of %d penalties have ended with their period", ended);
            }
        } catch (RuntimeException e) { // told, and tried again in a while
            LOG.warnf("publications could not be ended: %s", e.getMessage());
        }
    }
}
