package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the upkeep now and then; a run that finds nothing to do costs a few queries, and what was missed is caught up. */
@ApplicationScoped
class UpkeepTimer implements Recurring {
    private static final Logger LOG = Logger.getLogger(UpkeepTimer.class);

    private final Upkeep upkeep;
    private final Duration every;

    UpkeepTimer(
            Upkeep upkeep,
            @ConfigProperty(name = "quality.complaints.upkeep-every", defaultValue = "10m") Duration every) {
        this.upkeep = upkeep;
        this.every = every;
    }

    @Override
    public String name() {
        return "complaints-upkeep";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() {
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
        return false;
    }

    /** Without the message, which could quote a row. */
    @Override
    public String told(Throwable failure) {
        return failure.getClass().getName();
    }
}
