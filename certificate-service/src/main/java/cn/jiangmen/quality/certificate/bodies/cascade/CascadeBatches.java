package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Does the cascades that were begun, batch by batch; what another process left behind goes on here. */
@ApplicationScoped
class CascadeBatches implements Recurring {
    static final String NAME = "body-cascade-batches";

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CascadeWork work;

    CascadeBatches(CascadeWork work) {
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean next() {
        work.batches();
        return false;
    }
}
