package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.target.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Tells how current the numbers are, for whoever answers with some. */
@ApplicationScoped
public class Standings {
    private final ProgressBoard board;
    private final EventLoops loops;
    private final Clock clock;

    Standings(ProgressBoard board, EventLoops loops, Clock clock) {
        this.board = board;
        this.loops = loops;
        this.clock = clock;
    }

    /** As of the board's last look, a moment ago; from memory. */
    public Standing now() throws SQLException {
        return board.standing();
    }

    /**
     * As of the snapshot that the connection reads; ask before reading the numbers, so that nothing is told newer than it
     * is.
     */
    public Standing in(Connection snapshot) throws SQLException {
        Freshness freshness = Freshness.of(loops.freshness(), Ledger.PROJECTION, clock);
        return freshness.with(ProgressReading.stamp(snapshot, Ledger.PROJECTION), clock);
    }
}
