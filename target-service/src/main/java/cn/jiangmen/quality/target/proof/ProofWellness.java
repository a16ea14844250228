package cn.jiangmen.quality.target.proof;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Raises the alarm when the ledger is wrong or not proven: as wellness, because a restart would prove nothing sooner. */
@Wellness
@ApplicationScoped
class ProofWellness implements HealthCheck {
    private final ProofAlarm alarm;

    ProofWellness(ProofAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public HealthCheckResponse call() {
        ProofAlarm.State state = alarm.state();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("ledger proof")
                .status(state == ProofAlarm.State.PROVEN || state == ProofAlarm.State.STARTING)
                .withData("state", state.name())
                .withData("drift", alarm.drift());
        if (alarm.verifiedAt() != null) {
            response.withData("verified_at", alarm.verifiedAt().toString());
        }
        return response.build();
    }
}
