package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the records up now and then; a run that finds nothing to do costs two queries. */
@ApplicationScoped
class UpkeepTimer implements Recurring {
    private static final Logger LOG = Logger.getLogger(UpkeepTimer.class);

    private final RecordUpkeep upkeep;
    private final Duration every;

    UpkeepTimer(
            RecordUpkeep upkeep,
            @ConfigProperty(name = "quality.dishonesty.upkeep-every", defaultValue = "5m") Duration every) {
        this.upkeep = upkeep;
        this.every = every;
    }

    @Override
    public String name() {
        return "dishonesty-upkeep";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() {
        int changed = upkeep.run();
        if (changed > 0) {
            LOG.infof("%d dishonesty records were kept up", changed);
        }
        return false;
    }
}
