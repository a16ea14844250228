package cn.jiangmen.quality.certificate.bodies.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Asks the service that counts what a cascade would cost each county's indicators. */
@ApplicationScoped
class IndicatorLoss {
    private final Clock clock;

    IndicatorLoss(Clock clock) {
        this.clock = clock;
    }

    CascadeEffect.Indicators of(BodyCascade cascade, LocalDate on) {
        return CascadeEffect.Indicators.unknown("target-service is not asked", clock.instant());
    }
}
