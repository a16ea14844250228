package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.recurring.Recurring;
import cn.jiangmen.quality.kit.store.JsonRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Ends days, makes their packages, forgets what is superseded and long past, and tells who has not answered. */
@ApplicationScoped
class CreditUpkeep implements Recurring {
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(CreditUpkeep.class);
    private static final int CONSUMERS = 500;

    private final Days days;
    private final Packages packages;
    private final Feed feed;
    private final Consumers consumers;
    private final JsonRows rows;
    private final Clock clock;
    private final int keepDays;
    private volatile List<Consumer> last = List.of();

    CreditUpkeep(
            Days days,
            Packages packages,
            Feed feed,
            Consumers consumers,
            JsonRows rows,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "quality.credit.keep-days", defaultValue = "1100") int keepDays) {
        this.days = days;
        this.packages = packages;
        this.feed = feed;
        this.consumers = consumers;
        this.rows = rows;
        this.clock = clock;
        this.keepDays = keepDays;
        Gauge.builder("quality.credit.unanswered.age.seconds", this, CreditUpkeep::oldestAge)
                .description("age of the oldest entry that an active consumer has not answered")
                .register(metrics);
    }

    private record Through(Long sequence) {}

    @Override
    public String name() {
        return "credit-upkeep";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** Everything that is due; whatever was missed while nothing ran is caught up. */
    @Override
    public boolean next() {
        days.close();
        while (packages.makeNext()) {
            LOG.debug("a day's package was made");
        }
        compact();
        last = consumers.list(null, CONSUMERS).stream()
                .filter(consumer -> consumer.state() == Consumer.State.ACTIVE)
                .toList();
        return false;
    }

    /** The active ones, as they were at the last look. */
    List<Consumer> consumers() {
        return last;
    }

    /** Only days that have their package. */
    private void compact() {
        LocalDate before = LocalDate.now(clock).minusDays(keepDays);
        Through through = rows.first(
                        Through.class,
                        "select max(last_sequence) as sequence from credit_day join credit_package using (day) where day < ?",
                        before)
                .orElseThrow();
        if (through.sequence() != null && through.sequence() > feed.place().compactedThrough()) {
            feed.compact(through.sequence());
        }
    }

    private double oldestAge() {
        Instant now = Instant.now(clock);
        return last.stream()
                .filter(consumer -> consumer.unansweredSince() != null)
                .mapToDouble(consumer ->
                        Duration.between(consumer.unansweredSince(), now).toSeconds())
                .max()
                .orElse(0);
    }
}
