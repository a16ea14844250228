package cn.jiangmen.quality.target.proof;

import cn.jiangmen.quality.target.progress.ProgressBoard;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs the proof for as long as the service runs: shard after shard, spread over the time a round may take, or without a
 * pause where a round was asked for. One instance works at a time, under a session's lock in the database; where it has
 * come to is stored there, too, so another one goes on when it ends.
 */
@ApplicationScoped
class Prover {
    private static final Logger LOG = Logger.getLogger(Prover.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String LOCK = "hashtext('ledger proof')";

    private final Proof proof;
    private final ProofAlarm alarm;
    private final ProgressBoard board;
    private final DataSource database;
    private final Clock clock;
    private final Duration every;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running = true;
    private boolean troubled;
    private Thread thread;

    Prover(
            Proof proof,
            ProofAlarm alarm,
            ProgressBoard board,
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "quality.proof.round") Duration every) {
        this.proof = proof;
        this.alarm = alarm;
        this.board = board;
        this.database = database;
        this.clock = clock;
        this.every = every;
    }

    /** A round was asked for. */
    void wake() {
        woken.release();
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("ledger-proof").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (running) {
            try {
                if (!step()) {
                    boolean ignored = woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
                troubled = false;
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    /** Does the next piece of work, and answers whether there was one. */
    boolean step() throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean worked = lock(connection) && alone(connection);
            alarm.look(connection);
            return worked;
        }
    }

    private boolean alone(Connection connection) throws SQLException {
        try {
            Optional<Round> round = Rounds.running(connection);
            List<Shard> shards = Rounds.shards(connection);
            if (round.isEmpty() ? !due(shards) : round.get().askedBy() == null && !due(shards)) {
                return false;
            }
            if (round.isEmpty() || round.get().shardsDone() == 0) {
                prepare(connection, round.isEmpty());
                round = Rounds.running(connection);
            }
            Round now = round.orElseThrow();
            Optional<Shard> next = Rounds.next(connection, now.id());
            if (next.isPresent()) {
                prove(connection, now, next.get());
            } else {
                finish(connection, now);
            }
            return true;
        } finally {
            connection.setAutoCommit(true);
            unlock(connection);
        }
    }

    /** Whether the time of one shard has passed since the last one was checked; what was never checked does not wait. */
    private boolean due(List<Shard> shards) {
        if (shards.stream().anyMatch(shard -> shard.verifiedAt() == null)) {
            return true;
        }
        Optional<Instant> last = shards.stream()
                .filter(shard -> shard.round() != null)
                .map(Shard::verifiedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        return last.isEmpty()
                || Duration.between(last.get(), clock.instant()).abs().compareTo(every.dividedBy(shards.size())) >= 0;
    }

    private void prepare(Connection connection, boolean inItsTurn) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Rounds.cut(connection);
            if (inItsTurn) {
                Rounds.begin(connection, null, clock.instant());
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void prove(Connection connection, Round round, Shard shard) throws SQLException {
        List<Fault> faults = proof.check(connection, round.id(), shard);
        if (faults.isEmpty()) {
            return;
        }
        LOG.errorf(
                "the ledger is wrong in shard %d (%s %s): %d rows, the first %s",
                shard.number(), shard.kind(), shard.name(), faults.size(), faults.getFirst());
        if (shard.kind() == Shard.Kind.STEPS) {
            // steps are brought in line with the memberships, so those must be right first
            for (Shard other : Rounds.shards(connection)) {
                if (other.kind() == Shard.Kind.SUBJECTS
                        && !proof.check(connection, round.id(), other).isEmpty()) {
                    proof.heal(connection, round.id(), other);
                }
            }
        }
        List<Fault> left = proof.heal(connection, round.id(), shard);
        board.wake();
        if (left.isEmpty()) {
            LOG.infof("shard %d is healed", shard.number());
        } else {
            LOG.errorf(
                    "%d rows of shard %d stay wrong when they are recounted: the ledger's own count is at fault, or the proof's",
                    left.size(), shard.number());
        }
    }

    private void finish(Connection connection, Round round) throws SQLException {
        Rounds.finish(connection, round.id(), clock.instant());
        LOG.debugf("round %d of the proof is complete: %d found", round.id(), round.found());
    }

    private void pause(Exception e) {
        if (!troubled) {
            LOG.warnf(e, "the proof waits: %s", e.getMessage());
        }
        troubled = true;
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
