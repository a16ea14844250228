package cn.jiangmen.quality.supervision.sandbox;

import cn.jiangmen.quality.kit.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The present, moved forward: it runs on from where it was moved to, in microseconds as the database does. */
final class VirtualClock extends Clock {
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private final Clock real;
    private final AtomicReference<Duration> moved;

    VirtualClock(Duration moved) {
        this(Clock.tick(Clock.system(Time.ZONE), TICK), new AtomicReference<>(moved));
    }

    private VirtualClock(Clock real, AtomicReference<Duration> moved) {
        this.real = real;
        this.moved = moved;
    }

    Duration moved() {
        return moved.get();
    }

    void moveTo(Duration ahead) {
        moved.set(ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(moved.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new VirtualClock(real.withZone(zone), moved);
    }
}
