package cn.jiangmen.quality.target.rebuild;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.ledger.JobLock;
import cn.jiangmen.quality.target.ledger.Ledger;
import cn.jiangmen.quality.target.ledger.Shadow;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs rebuilds, one at a time across all instances: the one that runs holds a session's lock in the database, so one
 * whose process was killed is recognised and cleared away at the next start or request.
 */
@ApplicationScoped
public class RebuildService {
    private static final Logger LOG = Logger.getLogger(RebuildService.class);
    private static final int CHUNK = 1_000;

    private final Rebuilds rebuilds;
    private final Shadow shadow;
    private final Ledger ledger;
    private final ProgressBoard board;
    private final DataSource database;
    private final Clock clock;

    RebuildService(
            Rebuilds rebuilds, Shadow shadow, Ledger ledger, ProgressBoard board, DataSource database, Clock clock) {
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.ledger = ledger;
        this.board = board;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Starts a rebuild.
     *
     * @throws TargetRefused.RebuildRunning when one is running here or elsewhere
     */
    public Rebuild start() {
        JobLock lock = JobLock.take(database).orElseThrow(TargetRefused.RebuildRunning::new);
        try {
            clear();
            Rebuild rebuild = QuarkusTransaction.requiringNew().call(() -> {
                Rebuild made = new Rebuild(Ids.next(), clock.instant());
                rebuilds.persist(made);
                return made;
            });
            Thread.ofVirtual().name("rebuild").start(() -> run(rebuild.id(), lock));
            return rebuild;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * A rebuild by its id.
     *
     * @throws TargetRefused.UnknownRebuild when there has been none
     */
    @Transactional
    public Rebuild get(UUID id) {
        return rebuilds.findByIdOptional(id).orElseThrow(TargetRefused.UnknownRebuild::new);
    }

    /** What a rebuild found different before it was switched, by indicator and county; none while it runs. */
    public List<RebuildDifference> differences(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return RebuildDifference.read(connection, id);
        }
    }

    void clearAtStart(@Observes StartupEvent event) {
        JobLock.take(database).ifPresent(lock -> {
            try (lock) {
                clear();
            }
        });
    }

    /** What a killed process has left. */
    private void clear() {
        inLedger(transaction -> {
            rebuilds.running().ifPresent(left -> left.failed("the process that ran it has ended", clock.instant()));
            shadow.close(transaction);
        });
        sweep();
    }

    private void run(UUID id, JobLock lock) {
        try (lock) {
            inLedger(transaction -> {
                shadow.open(transaction);
                rebuilds.findById(id).expects(shadow.codes(transaction));
            });
            String after = "";
            while (after != null) {
                after = countNext(id, after);
            }
            inLedger(shadow::countBodies);
            inLedger(transaction -> {
                RebuildDifference.store(transaction, id, board.day());
                int differences = shadow.change(transaction);
                rebuilds.findById(id).switched(differences, clock.instant());
                LOG.infof("ledger rebuilt: %d steps were different", differences);
            });
            board.wake();
            sweep();
        } catch (RuntimeException e) {
            LOG.error("the ledger could not be rebuilt; the one in use stays", e);
            inLedger(transaction -> {
                rebuilds.findById(id).failed(String.valueOf(e.getMessage()), clock.instant());
                shadow.close(transaction);
            });
        }
    }

    /** Counts one chunk and answers its last code, or null when it was the last. */
    private String countNext(UUID id, String after) {
        String[] last = new String[1];
        inLedger(transaction -> {
            List<String> codes = shadow.count(transaction, after, CHUNK);
            rebuilds.findById(id).counted(codes.size());
            last[0] = codes.isEmpty() ? null : codes.getLast();
        });
        return last[0];
    }

    private void sweep() {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            try (Connection transaction = database.getConnection()) {
                shadow.sweep(transaction);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Work in one transaction, with the ledger held. */
    private void inLedger(LedgerWork work) {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            try (Connection transaction = database.getConnection()) {
                ledger.hold(transaction);
                work.in(transaction);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What is done while the ledger is held. */
    private interface LedgerWork {
        void in(Connection transaction) throws SQLException;
    }
}
