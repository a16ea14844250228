package cn.jiangmen.quality.certificate.expiry;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Announces now and then what is news of expiries: one comparison of the register with what was announced. */
@ApplicationScoped
class ExpiryTimer implements Recurring {
    private static final Logger LOG = Logger.getLogger(ExpiryTimer.class);

    private final ExpiryAnnouncing announcing;
    private final Clock clock;
    private final Duration every;

    ExpiryTimer(
            ExpiryAnnouncing announcing,
            Clock clock,
            @ConfigProperty(name = "quality.expiry.every", defaultValue = "10m") Duration every) {
        this.announcing = announcing;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "certificate-expiry";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() throws SQLException {
        int made = announcing.announce(LocalDate.now(clock));
        if (made > 0) {
            LOG.infof("%d expiries of certificates were announced", made);
        }
        return false;
    }
}
