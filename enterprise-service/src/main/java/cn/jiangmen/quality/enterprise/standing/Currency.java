package cn.jiangmen.quality.enterprise.standing;

import cn.jiangmen.quality.kit.events.EventConsumer;
import cn.jiangmen.quality.kit.events.EventLoops;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How current what this service knows from others is. Ask before reading, so that nothing is told newer than it is. */
@ApplicationScoped
public class Currency {
    private final EventLoops loops;
    private final Clock clock;

    Currency(EventLoops loops, Clock clock) {
        this.loops = loops;
        this.clock = clock;
    }

    /**
     * How current a part of an answer is.
     *
     * @param asOf everything told before this moment is in it; null while nothing has been heard yet
     * @param caughtUp whether nothing more was waiting then
     */
    @Schema(name = "AsOf")
    public record AsOf(@Schema(nullable = true) Instant asOf, boolean caughtUp) {}

    /** Of what the named projection keeps. */
    public AsOf of(String projection) {
        EventConsumer.Freshness freshness = loops.freshness().get(projection);
        if (freshness == null || freshness.asOf().equals(Instant.EPOCH)) {
            return new AsOf(null, false);
        }
        return new AsOf(freshness.asOf(), freshness.behind() == 0 && freshness.trouble() == null);
    }

    /** Of what this service owns itself. */
    public AsOf own() {
        return new AsOf(Instant.now(clock), true);
    }
}
