package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the reminders now and then; a run that finds nothing to do costs one query. */
@ApplicationScoped
class ReminderTimer implements Recurring {
    private static final Logger LOG = Logger.getLogger(ReminderTimer.class);

    private final Reminders reminders;
    private final Duration every;

    ReminderTimer(
            Reminders reminders,
            @ConfigProperty(name = "quality.duty.reminders-every", defaultValue = "10m") Duration every) {
        this.reminders = reminders;
        this.every = every;
    }

    @Override
    public String name() {
        return "duty-reminders";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() {
        int given = reminders.remind();
        if (given > 0) {
            LOG.infof("%d reminders of what is due were given", given);
        }
        return false;
    }
}
