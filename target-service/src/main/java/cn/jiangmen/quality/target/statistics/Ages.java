package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.events.EventConsumer;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.target.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Stands in until the shared piece is there. */
@ApplicationScoped
class Ages {
    private final EventLoops loops;
    private final Clock clock;

    Ages(EventLoops loops, Clock clock) {
        this.loops = loops;
        this.clock = clock;
    }

    Age in(Connection snapshot) throws SQLException {
        EventConsumer.Freshness known = loops.freshness().get(Ledger.PROJECTION);
        try (PreparedStatement query = snapshot.prepareStatement("select sequence from ledger_state");
                ResultSet row = query.executeQuery()) {
            row.next();
            if (known == null || known.asOf().equals(Instant.EPOCH)) {
                return new Age(null, row.getLong(1), null, false);
            }
            long lag =
                    Math.max(0, Duration.between(known.asOf(), clock.instant()).toMillis());
            return new Age(known.asOf(), row.getLong(1), lag, known.behind() == 0 && known.trouble() == null);
        }
    }
}
