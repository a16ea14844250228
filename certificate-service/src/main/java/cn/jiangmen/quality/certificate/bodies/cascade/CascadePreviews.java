package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts what withdrawals would do, so that an officer sees it before. */
@ApplicationScoped
class CascadePreviews implements Recurring {
    static final String NAME = "body-cascade-previews";

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CascadeWork work;

    CascadePreviews(CascadeWork work) {
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
        work.previews();
        return false;
    }
}
