package cn.jiangmen.quality.supervision.credit;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Tells who has not answered for too long; wellness and not readiness, because no restart would help. */
@Wellness
@ApplicationScoped
class CreditAlarm implements HealthCheck {
    private final CreditUpkeep upkeep;

    CreditAlarm(CreditUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public HealthCheckResponse call() {
        List<Consumer> overdue =
                upkeep.consumers().stream().filter(Consumer::overdue).toList();
        HealthCheckResponseBuilder check = HealthCheckResponse.named("credit consumers answer");
        overdue.forEach(consumer -> check.withData(consumer.code(), "unanswered since " + consumer.unansweredSince()));
        return check.status(overdue.isEmpty()).build();
    }
}
