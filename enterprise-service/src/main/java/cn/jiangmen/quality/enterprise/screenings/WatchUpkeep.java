package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks again at watched answers: at those that something was written about, and each day at all. */
@ApplicationScoped
public class WatchUpkeep implements Recurring {
    static final String NAME = "screening-watches";

    private final Changes changes;
    private final Duration every;

    WatchUpkeep(
            Changes changes,
            @ConfigProperty(name = "quality.screening.watch-every", defaultValue = "5s") Duration every) {
        this.changes = changes;
        this.every = every;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public boolean next() {
        changes.dayHasCome();
        return changes.look();
    }
}
