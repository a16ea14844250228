package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.kit.events.EventConsumer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How current the numbers are.
 *
 * @param asOf everything published before this moment is in the numbers, or null when nothing is known yet
 * @param caughtUp whether nothing waited at the last look, which was a moment ago, and nothing is in the way
 */
record Freshness(Instant asOf, boolean caughtUp) {
    private static final Duration LATELY = Duration.ofSeconds(5);
    private static final Freshness UNKNOWN = new Freshness(null, false);

    static Freshness of(Map<String, EventConsumer.Freshness> projections, String projection, Clock clock) {
        EventConsumer.Freshness known = projections.get(projection);
        if (known == null || known.asOf().equals(Instant.EPOCH)) {
            return UNKNOWN;
        }
        // a projection that is busy with one large batch does not look what waits meanwhile
        boolean lookedLately = known.asOf().plus(LATELY).isAfter(clock.instant());
        return new Freshness(known.asOf(), known.behind() == 0 && known.trouble() == null && lookedLately);
    }

    Standing with(ProgressReading.Stamp stamp, Clock clock) {
        return new Standing(asOf, stamp.sequence(), lagMillis(clock), caughtUp, stamp.drift(), stamp.verifiedAt());
    }

    Long lagMillis(Clock clock) {
        return asOf == null
                ? null
                : Math.max(0, Duration.between(asOf, clock.instant()).toMillis());
    }
}
