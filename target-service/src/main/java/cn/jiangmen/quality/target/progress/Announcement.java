package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A day's progress as JSON: the numbers were written once, only the few bytes that tell their age are written on demand. */
public final class Announcement {
    private final LocalDate on;
    private final String plan;
    private final ProgressReading.Stamp stamp;
    private final Freshness freshness;
    private final byte[] numbers;

    private Announcement(LocalDate on, String plan, ProgressReading.Stamp stamp, Freshness freshness, byte[] numbers) {
        this.on = on;
        this.plan = plan;
        this.stamp = stamp;
        this.freshness = freshness;
        this.numbers = numbers;
    }

    /** The part of {@link Progress} that does not change with time. */
    private record Tail(Progress.Plan plan, List<Progress.Line> indicators) {}

    static Announcement of(ProgressReading.Numbers numbers, Freshness freshness) {
        try {
            byte[] tail = Json.EVENTS.writeValueAsBytes(new Tail(numbers.plan(), numbers.lines()));
            return new Announcement(numbers.on(), numbers.plan().code(), numbers.stamp(), freshness, tail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress cannot be written", e);
        }
    }

    Announcement at(ProgressReading.Stamp newStamp, Freshness newFreshness) {
        return new Announcement(on, plan, newStamp, newFreshness, numbers);
    }

    public long sequence() {
        return stamp.sequence();
    }

    public LocalDate on() {
        return on;
    }

    /** Code of the plan it is measured by. */
    public String plan() {
        return plan;
    }

    Standing standing(Clock clock) {
        return freshness.with(stamp, clock);
    }

    /** Whether a listener need not be told the other after this one: it differs in its age alone. */
    boolean saysTheSameAs(Announcement other) {
        return other != null
                && on.equals(other.on)
                && stamp.sequence() == other.stamp.sequence()
                && stamp.parkedEvents() == other.stamp.parkedEvents()
                && stamp.drift() == other.stamp.drift()
                && freshness.caughtUp() == other.freshness.caughtUp();
    }

    /** The JSON of {@link Progress}. */
    public byte[] json(Clock clock) {
        String head = "{\"on\":\"" + on
                + "\",\"as_of\":" + written(freshness.asOf())
                + ",\"sequence\":" + stamp.sequence()
                + ",\"event_lag_ms\":" + freshness.lagMillis(clock)
                + ",\"caught_up\":" + freshness.caughtUp()
                + ",\"parked_events\":" + stamp.parkedEvents()
                + ",\"drift\":" + stamp.drift()
                + ",\"verified_at\":" + written(stamp.verifiedAt())
                + ",";
        ByteArrayOutputStream json = new ByteArrayOutputStream(head.length() + numbers.length);
        json.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        json.write(numbers, 1, numbers.length - 1);
        return json.toByteArray();
    }

    private static String written(Instant moment) {
        return moment == null ? "null" : "\"" + moment + "\"";
    }
}
