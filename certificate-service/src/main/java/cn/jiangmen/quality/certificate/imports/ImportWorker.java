package cn.jiangmen.quality.certificate.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Does the work of imports in two threads: one verifies, one writes. What to do is asked of the database, so whatever a
 * process leaves behind, the next one or another replica goes on with. Locks live in database sessions and end with them.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long COMMIT_LOCK = 0x696d706f7274L; // "import"
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "23505");
    private static final int TRIES = 5;
    private static final Duration STOPPING = Duration.ofSeconds(8);

    private final DataSource database;
    private final Verification verification;
    private final Commit commit;
    private final Undo undo;
    private final ImportSettings settings;
    private final Clock clock;
    private final Semaphore toVerify = new Semaphore(0);
    private final Semaphore toCommit = new Semaphore(0);
    private volatile boolean running;
    private Thread verifier;
    private Thread writer;

    ImportWorker(
            DataSource database,
            Verification verification,
            Commit commit,
            Undo undo,
            ImportSettings settings,
            Clock clock) {
        this.database = database;
        this.verification = verification;
        this.commit = commit;
        this.undo = undo;
        this.settings = settings;
        this.clock = clock;
    }

    /** One look for work and, where there is some, the work. */
    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    /** One chunk of what is written or taken back; answers whether there may be more. */
    private interface Chunk {
        boolean next() throws SQLException;
    }

    // after Flyway, which works at the start of the application itself
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        running = true;
        verifier = Thread.ofPlatform().name("import-verify").start(() -> loop(toVerify, this::verify));
        writer = Thread.ofPlatform().name("import-commit").start(() -> loop(toCommit, this::write));
    }

    /** Ends after the chunk at work. */
    void stop() throws InterruptedException {
        running = false;
        wake();
        verifier.join(STOPPING);
        writer.join(STOPPING);
    }

    /** Tells this process that there is work; others find it at their next look. */
    void wake() {
        toVerify.release();
        toCommit.release();
    }

    private void loop(Semaphore signal, Work work) {
        while (running) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                work.on(connection);
            } catch (SQLException | IOException e) {
                // an outage: the work stays where it is and is taken up again
                LOG.warnf("imports wait: %s", e.getMessage());
            } catch (RuntimeException | Error e) {
                LOG.error("import interrupted", e);
            }
            rest(signal);
        }
    }

    private void rest(Semaphore signal) {
        try {
            if (running && signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void verify(Connection connection) throws SQLException, IOException {
        for (ImportJob job : ImportJobs.waiting(connection, ImportState.RECEIVED, ImportState.VERIFYING)) {
            long lock = job.id().getMostSignificantBits() ^ job.id().getLeastSignificantBits();
            if (running && locked(connection, lock)) {
                try {
                    if (!givenUp(connection, job.id(), ImportState.VERIFYING)) {
                        verification.run(connection, job.id());
                    }
                } catch (RuntimeException e) {
                    fail(connection, job.id(), e, ImportState.VERIFYING);
                } finally {
                    unlock(connection, lock);
                }
            }
        }
        connection.commit();
    }

    private void write(Connection connection) throws SQLException {
        if (!locked(connection, COMMIT_LOCK)) {
            return;
        }
        try {
            for (ImportJob job = nextToWrite(connection); running && job != null; job = nextToWrite(connection)) {
                UUID id = job.id();
                boolean back = job.state() == ImportState.UNDOING;
                try {
                    if (givenUp(connection, id, job.state())) {
                        continue;
                    }
                    if (back && undo.begin(connection, id)) {
                        write(connection, () -> undo.next(connection, id));
                    } else if (!back && commit.begin(connection, id)) {
                        write(connection, () -> commit.next(connection, id));
                    }
                } catch (RuntimeException e) {
                    fail(connection, id, e, job.state());
                }
            }
        } finally {
            unlock(connection, COMMIT_LOCK);
        }
    }

    private static ImportJob nextToWrite(Connection connection) throws SQLException {
        ImportJob job = ImportJobs.waiting(connection, ImportState.COMMITTING, ImportState.UNDOING).stream()
                .findFirst()
                .orElse(null);
        connection.commit();
        return job;
    }

    private void write(Connection connection, Chunk chunk) throws SQLException {
        int tries = 0;
        boolean more = true;
        while (running && more) {
            try {
                more = chunk.next();
                tries = 0;
            } catch (SQLException e) {
                // an officer was faster with one of the certificates: decide the chunk again on what is known now
                if (!TRY_AGAIN.contains(e.getSQLState()) || ++tries > TRIES) {
                    throw e;
                }
                connection.rollback();
            }
        }
    }

    private boolean givenUp(Connection connection, UUID id, ImportState phase) throws SQLException {
        int attempts = ImportJobs.get(connection, id).attempts();
        if (attempts < settings.mostAttempts()) {
            return false;
        }
        ImportJobs.fail(connection, id, ImportProblem.interrupted(attempts), clock.instant(), phase);
        return true;
    }

    private void fail(Connection connection, UUID id, RuntimeException error, ImportState phase) throws SQLException {
        LOG.errorf(error, "import %s failed", id);
        connection.rollback();
        ImportJobs.fail(connection, id, ImportProblem.internal(), clock.instant(), phase);
    }

    private static boolean locked(Connection connection, long lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, lock);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                boolean got = row.getBoolean(1);
                connection.commit();
                return got;
            }
        }
    }

    private static void unlock(Connection connection, long lock) throws SQLException {
        if (connection.isValid(1)) {
            connection.rollback();
            try (PreparedStatement query = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                query.setLong(1, lock);
                query.execute();
            }
            connection.commit();
        }
    }
}
