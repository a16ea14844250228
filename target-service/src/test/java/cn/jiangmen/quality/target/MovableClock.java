package cn.jiangmen.quality.target;

import cn.jiangmen.quality.kit.Time;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The service's clock under test: the real one, or as far from it as a test moves it. */
@Mock
@ApplicationScoped
public class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Moves to this time of the day in the city; time goes on from there. */
    public void moveTo(LocalDate day, LocalTime time) {
        ahead = Duration.between(Instant.now(), day.atTime(time).atZone(Time.ZONE));
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return Time.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
