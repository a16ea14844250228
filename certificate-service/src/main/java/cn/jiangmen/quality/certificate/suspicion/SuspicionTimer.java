package cn.jiangmen.quality.certificate.suspicion;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Works off what is due, now and then; with nothing due it costs a few small queries. */
@ApplicationScoped
class SuspicionTimer {
    private static final Logger LOG = Logger.getLogger(SuspicionTimer.class);

    private final SuspicionScan scan;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("suspicion").factory());
    private ScheduledFuture<?> work;
    private volatile boolean stopping;

    SuspicionTimer(
            SuspicionScan scan, @ConfigProperty(name = "quality.suspicion.every", defaultValue = "1s") Duration every) {
        this.scan = scan;
        this.every = every;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        work = timer.scheduleWithFixedDelay(this::run, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        work.cancel(false);
        timer.shutdown();
    }

    private void run() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = scan.next();
            }
        } catch (SQLException | RuntimeException e) { // told, and tried again: what is due stays due
            LOG.warnf(e, "suspicion could not be looked for");
        }
    }
}
