package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.target.progress.Announcement;
import cn.jiangmen.quality.target.progress.Move;
import cn.jiangmen.quality.target.progress.Moves;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Tells the recorded movements of the day's numbers, and what a listener has missed. */
@ApplicationScoped
public class Movements {
    /** Movements of so many steps are given to a listener that comes back; more would be slower than the state itself. */
    private static final int MOST = 2_000;

    private final DataSource database;
    private final Standings standings;
    private final ProgressBoard board;
    private final Clock clock;

    Movements(DataSource database, Standings standings, ProgressBoard board, Clock clock) {
        this.database = database;
        this.standings = standings;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Recorded movements.
     *
     * @param complete false: some of those that were asked for are no longer kept, or there is no such state
     */
    public record Recorded(Standing standing, List<Movement> items, boolean complete) {}

    /**
     * What was missed since a state.
     *
     * @param upTo the state that all of this leads to
     */
    public record Missed(List<Moves> moves, long upTo, boolean complete) {}

    /** The newest first, those recorded before the one with this id. */
    public Recorded latest(long before, int limit) throws SQLException {
        return inSnapshot(connection ->
                new Recorded(standings.in(connection), MovementLog.latest(connection, before, limit), true));
    }

    /** Those after a state, oldest first, recorded after the one with this id. */
    public Recorded since(long sequence, long after, int limit) throws SQLException {
        return inSnapshot(connection -> {
            Standing standing = standings.in(connection);
            MovementLog.Reach reach = MovementLog.reach(connection);
            return new Recorded(
                    standing,
                    MovementLog.since(connection, sequence, after, limit),
                    kept(reach, sequence) && sequence <= standing.sequence());
        });
    }

    /** Everything that moved after a state, up to the present one, also what is not recorded yet. */
    public Missed missed(long sequence) throws SQLException {
        Optional<Announcement> now = board.today();
        return inSnapshot(connection -> {
            MovementLog.Reach reach = MovementLog.reach(connection);
            List<Movement> rows = MovementLog.since(connection, sequence, 0, MOST + 1);
            boolean complete = kept(reach, sequence) && rows.size() <= MOST;
            List<Moves> moves = complete ? batches(rows) : new ArrayList<>();
            long upTo = reach.sequence() == null ? 0 : reach.sequence();
            if (now.isPresent() && now.get().sequence() > upTo) {
                Map<Move.Place, Move.Count> recorded = new HashMap<>();
                Kpi.all(connection).forEach((place, kpi) -> recorded.put(place, kpi.recorded()));
                List<Move> rest = Move.between(recorded, now.get().lines());
                upTo = now.get().sequence();
                if (!rest.isEmpty() && sequence < upTo) {
                    moves.add(new Moves(upTo, clock.instant(), now.get().on(), rest));
                }
            }
            return new Missed(moves, upTo, complete && sequence <= upTo);
        });
    }

    private static boolean kept(MovementLog.Reach reach, long sequence) {
        return sequence >= 0 && (reach.forgottenTo() == null || sequence >= reach.forgottenTo());
    }

    /** What was recorded at one moment belongs together. */
    private static List<Moves> batches(List<Movement> rows) {
        Map<List<Object>, Moves> batches = new LinkedHashMap<>();
        for (Movement row : rows) {
            batches.computeIfAbsent(
                            List.of(row.sequence(), row.at()),
                            key -> new Moves(row.sequence(), row.at(), row.on(), new ArrayList<>()))
                    .items()
                    .add(row.move());
        }
        return new ArrayList<>(batches.values());
    }

    private <T> T inSnapshot(Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return reading.of(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /** What is read from one snapshot. */
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }
}
