package cn.jiangmen.quality.certificate.bodies.cascade;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for the work of cascades: when this process made some, and every few seconds for what others left behind. */
@ApplicationScoped
class CascadeTimer {
    private static final Logger LOG = Logger.getLogger(CascadeTimer.class);
    private static final long SECONDS = 5;

    private final CascadeWork work;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("body-cascades").factory());
    private ScheduledFuture<?> looking;

    CascadeTimer(CascadeWork work) {
        this.work = work;
    }

    void start(@Observes StartupEvent event) {
        looking = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.cancel(false);
        timer.shutdown();
    }

    /** Looks soon; called after the commit that made work. */
    void wake() {
        timer.execute(this::look);
    }

    private void look() {
        try {
            work.doAll();
        } catch (RuntimeException e) {
            // an outage: the work stays where it is
            LOG.warnf("cascades wait: %s", e.getMessage());
        }
    }
}
