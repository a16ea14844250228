package cn.jiangmen.quality.certificate.expiry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks now and then whether the day's expiries are announced; where they are, that costs one query of one row. */
@ApplicationScoped
class ExpiryTimer {
    private static final Logger LOG = Logger.getLogger(ExpiryTimer.class);
    private static final int FIRST = 20;

    private final ExpiryAnnouncing announcing;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("certificate-expiry").factory());
    private ScheduledFuture<?> work;

    ExpiryTimer(
            ExpiryAnnouncing announcing,
            Clock clock,
            @ConfigProperty(name = "quality.expiry.every", defaultValue = "10m") Duration every) {
        this.announcing = announcing;
        this.clock = clock;
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
        LocalDate today = LocalDate.now(clock);
        try {
            int made = announcing.announce(today);
            if (made > 0) {
                LOG.infof("%d expiries of certificates were announced", made);
            }
        } catch (SQLException | RuntimeException e) { // told, and tried again in a while: what was missed is caught up
            LOG.warnf("expiries could not be announced: %s", e.getMessage());
        }
    }
}
