package cn.jiangmen.quality.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells stale from dead: a projection that waits for the broker is reported as stale while the service stays ready. */
@Readiness
@ApplicationScoped
class EventReadiness implements HealthCheck {
    private final EventLoops loops;

    EventReadiness(EventLoops loops) {
        this.loops = loops;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("projections").up();
        loops.freshness().forEach((name, freshness) -> {
            response.withData(name + ".as_of", freshness.asOf().toString());
            response.withData(name + ".behind", freshness.behind());
            if (freshness.trouble() != null) {
                response.withData(name + ".stale", freshness.trouble());
            }
        });
        return response.build();
    }
}
