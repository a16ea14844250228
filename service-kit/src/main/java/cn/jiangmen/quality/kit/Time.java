package cn.jiangmen.quality.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock that is injected wherever the present matters; legal days are days in Asia/Shanghai. It ticks in microseconds, as
 * the database does, so that what is told at once is what is read later.
 */
@ApplicationScoped
public class Time {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(ZONE), Duration.of(1, ChronoUnit.MICROS));
    }
}
