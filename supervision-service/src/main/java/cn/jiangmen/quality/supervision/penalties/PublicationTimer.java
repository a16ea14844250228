package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends publications whose period is over, now and then; what was missed while nothing ran is caught up. */
@ApplicationScoped
class PublicationTimer implements Recurring {
    private static final Logger LOG = Logger.getLogger(PublicationTimer.class);

    private final PublicationService publications;
    private final Duration every;

    PublicationTimer(
            PublicationService publications,
            @ConfigProperty(name = "quality.penalties.expiry-every", defaultValue = "10m") Duration every) {
        this.publications = publications;
        this.every = every;
    }

    @Override
    public String name() {
        return "penalty-publications";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() {
        int ended = publications.expire();
        if (ended > 0) {
            LOG.infof("the publications of %d penalties have ended with their period", ended);
        }
        return ended > 0;
    }
}
