package cn.jiangmen.quality.target.proof;

import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells how far the ledger is proven and what was found, and lets a round be asked for. */
@ApplicationScoped
public class Proofs {
    private static final int LAST_FINDINGS = 20;

    private final DataSource database;
    private final Standings standings;
    private final ProofAlarm alarm;
    private final Prover prover;
    private final Clock clock;
    private final Duration every;

    Proofs(
            DataSource database,
            Standings standings,
            ProofAlarm alarm,
            Prover prover,
            Clock clock,
            @ConfigProperty(name = "quality.proof.round") Duration every) {
        this.database = database;
        this.standings = standings;
        this.alarm = alarm;
        this.prover = prover;
        this.clock = clock;
        this.every = every;
    }

    /**
     * How far the ledger is proven.
     *
     * @param state PROVEN, DRIFTING, BEHIND or STARTING
     * @param every the time in which a round is to be complete
     * @param running the round at work, or null
     * @param last the last complete one, or null
     * @param findings the newest
     */
    public record Status(
            Standing standing,
            String state,
            Duration every,
            Round running,
            Round last,
            List<Shard> shards,
            List<Finding> findings) {}

    public Status status() throws SQLException {
        return inSnapshot(connection -> new Status(
                standings.in(connection),
                alarm.state().name(),
                every,
                Rounds.running(connection).orElse(null),
                Rounds.lastFinished(connection).orElse(null),
                Rounds.shards(connection),
                Findings.read(connection, Long.MAX_VALUE, null, LAST_FINDINGS)));
    }

    /**
     * Findings, the newest first.
     *
     * @param open true: only those that are not healed; false: only those that are; null: all
     */
    public List<Finding> findings(long before, Boolean open, int limit) throws SQLException {
        return inSnapshot(connection -> Findings.read(connection, before, open, limit));
    }

    public Optional<Round> round(long id) throws SQLException {
        return inSnapshot(connection -> Rounds.get(connection, id));
    }

    /** Begins a round at once; one that runs is superseded. It works through as soon as the request is committed. */
    @Transactional
    public Round ask(String by) {
        try (Connection transaction = database.getConnection()) {
            long id = Rounds.begin(transaction, by, clock.instant());
            prover.wake();
            return Rounds.get(transaction, id).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("the round could not be begun", e);
        }
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
