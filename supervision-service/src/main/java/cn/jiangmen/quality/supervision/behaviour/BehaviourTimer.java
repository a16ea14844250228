package cn.jiangmen.quality.supervision.behaviour;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the records that wait their numbers, whether or not somebody reads the feed. */
@ApplicationScoped
class BehaviourTimer implements Recurring {
    private final BehaviourNumbers numbers;
    private final Duration every;

    BehaviourTimer(
            BehaviourNumbers numbers,
            @ConfigProperty(name = "quality.behaviour.every", defaultValue = "5s") Duration every) {
        this.numbers = numbers;
        this.every = every;
    }

    @Override
    public String name() {
        return "behaviour-records";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() {
        return numbers.giveSome();
    }
}
