package cn.jiangmen.quality.target.activity;

import cn.jiangmen.quality.kit.events.EventConsumer;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells how current answers are that rest on the ledger's replicas and on the activities: as current as the older of the two. */
@ApplicationScoped
public class ActivityStandings {
    public static final String PROJECTION = "activity";

    private final Standings ledger;
    private final EventLoops loops;
    private final Clock clock;

    ActivityStandings(Standings ledger, EventLoops loops, Clock clock) {
        this.ledger = ledger;
        this.loops = loops;
        this.clock = clock;
    }

    /** Ask before reading the numbers, so that nothing is told newer than it is. */
    public Standing in(Connection snapshot) throws SQLException {
        Standing standing = ledger.in(snapshot);
        EventConsumer.Freshness own = loops.freshness().get(PROJECTION);
        boolean known = own != null && !own.asOf().equals(Instant.EPOCH) && standing.asOf() != null;
        Instant asOf = !known ? null : own.asOf().isBefore(standing.asOf()) ? own.asOf() : standing.asOf();
        return new Standing(
                asOf,
                standing.sequence(),
                asOf == null
                        ? null
                        : Math.max(0, Duration.between(asOf, clock.instant()).toMillis()),
                known && standing.caughtUp() && own.behind() == 0 && own.trouble() == null,
                standing.drift(),
                standing.verifiedAt());
    }
}
