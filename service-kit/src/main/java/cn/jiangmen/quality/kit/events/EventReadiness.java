package cn.jiangmen.quality.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells stale from dead: what waits for the broker is reported and the service stays ready; a loop that ended is down. */
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
                HealthCheckResponse.named("events").status(loops.alive());
        loops.relayTrouble().ifPresent(trouble -> response.withData("outbox.stale", trouble));
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
