package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A day's progress as JSON: the numbers were written once, only the few bytes that tell their age are written on demand. */
public final class Announcement {
    /** So many movements are kept for listeners that could not take them when they happened. */
    private static final int RECENT = 200;

    private final ProgressReading.Numbers numbers;
    private final ProgressReading.Stamp stamp;
    private final Freshness freshness;
    private final byte[] tail;
    private final List<Moves> recent;

    private Announcement(
            ProgressReading.Numbers numbers,
            ProgressReading.Stamp stamp,
            Freshness freshness,
            byte[] tail,
            List<Moves> recent) {
        this.numbers = numbers;
        this.stamp = stamp;
        this.freshness = freshness;
        this.tail = tail;
        this.recent = recent;
    }

    /** The part of {@link Progress} that does not change with time. */
    private record Tail(Progress.Plan plan, List<Progress.Line> indicators) {}

    static Announcement of(ProgressReading.Numbers numbers, Freshness freshness) {
        try {
            byte[] tail = Json.EVENTS.writeValueAsBytes(new Tail(numbers.plan(), numbers.lines()));
            return new Announcement(numbers, numbers.stamp(), freshness, tail, List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress cannot be written", e);
        }
    }

    Announcement at(ProgressReading.Stamp newStamp, Freshness newFreshness) {
        return new Announcement(numbers, newStamp, newFreshness, tail, recent);
    }

    /** The same, with what moved since the state before it; of earlier movements the latest are kept. */
    Announcement after(Announcement before, Instant now) {
        List<Move> moves = Move.between(Move.counts(before.numbers.lines()), numbers.lines());
        List<Moves> all = new ArrayList<>(before.recent);
        if (!moves.isEmpty()) {
            all.add(new Moves(sequence(), now, on(), moves));
        }
        List<Moves> kept = all.subList(Math.max(0, all.size() - RECENT), all.size());
        return new Announcement(numbers, stamp, freshness, tail, List.copyOf(kept));
    }

    /** What moved lately, oldest first: every movement since this instance began to look, or the last of them. */
    public List<Moves> recent() {
        return recent;
    }

    /** The numbers. */
    public List<Progress.Line> lines() {
        return numbers.lines();
    }

    /** Everything published before this moment is in the numbers; null when that is not known yet. */
    public Instant asOf() {
        return freshness.asOf();
    }

    public long sequence() {
        return stamp.sequence();
    }

    public LocalDate on() {
        return numbers.on();
    }

    /** Code of the plan it is measured by. */
    public String plan() {
        return numbers.plan().code();
    }

    Standing standing(Clock clock) {
        return freshness.with(stamp, clock);
    }

    /** Whether a listener need not be told the other after this one: it differs in its age alone. */
    boolean saysTheSameAs(Announcement other) {
        return other != null
                && on().equals(other.on())
                && stamp.sequence() == other.stamp.sequence()
                && stamp.parkedEvents() == other.stamp.parkedEvents()
                && stamp.drift() == other.stamp.drift()
                && freshness.caughtUp() == other.freshness.caughtUp();
    }

    /** The JSON of {@link Progress}. */
    public byte[] json(Clock clock) {
        String head = "{\"on\":\"" + on()
                + "\",\"as_of\":" + written(freshness.asOf())
                + ",\"sequence\":" + stamp.sequence()
                + ",\"event_lag_ms\":" + freshness.lagMillis(clock)
                + ",\"caught_up\":" + freshness.caughtUp()
                + ",\"parked_events\":" + stamp.parkedEvents()
                + ",\"drift\":" + stamp.drift()
                + ",\"verified_at\":" + written(stamp.verifiedAt())
                + ",";
        ByteArrayOutputStream json = new ByteArrayOutputStream(head.length() + tail.length);
        json.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        json.write(tail, 1, tail.length - 1);
        return json.toByteArray();
    }

    private static String written(Instant moment) {
        return moment == null ? "null" : "\"" + moment + "\"";
    }
}
