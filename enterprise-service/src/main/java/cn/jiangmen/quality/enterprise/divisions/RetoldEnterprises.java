package cn.jiangmen.quality.enterprise.divisions;

import cn.jiangmen.quality.enterprise.Boundaries;
import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.kit.recurring.Recurring;
import cn.jiangmen.quality.kit.store.JsonRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells readers again of the enterprises whose county is called otherwise since a change of the county tree: piece by piece,
 * each piece with its place in one transaction, so that a stop loses and repeats nothing and replicas take turns.
 */
@ApplicationScoped
class RetoldEnterprises implements Recurring {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int PIECE = 500;

    /** Other instances know of the change by then, and tell nobody by the boundaries before it. */
    private static final Duration KNOWN = Counties.LATEST.multipliedBy(4);

    private static final String DUE = """
            select t.id, t.counties, t.effective_on, t.told_after
            from county_retelling t
            where t.told_at is null and t.recorded_at < ?
            order by t.recorded_at limit 1 for update skip locked""";

    private final JsonRows rows;
    private final Boundaries boundaries;
    private final Clock clock;

    RetoldEnterprises(JsonRows rows, Boundaries boundaries, Clock clock) {
        this.rows = rows;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    /** One that is under way. */
    record Due(UUID id, List<String> counties, LocalDate effectiveOn, String toldAfter) {}

    @Override
    public String name() {
        return "county-retelling";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean next() {
        return QuarkusTransaction.requiringNew().call(this::piece);
    }

    private boolean piece() {
        Instant now = clock.instant();
        Due due = rows.first(Due.class, DUE, now.minus(KNOWN)).orElse(null);
        if (due == null) {
            return false;
        }
        String last = boundaries.tellAgain(due.counties(), due.toldAfter(), PIECE, due.effectiveOn());
        rows.change(
                "update county_retelling set told_after = coalesce(cast(? as text), told_after), told_at = cast(? as timestamptz) where id = ?",
                last,
                last == null ? now.toString() : null,
                due.id());
        return true;
    }
}
