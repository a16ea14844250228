package cn.jiangmen.quality.kit.recurring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The looks of one work: one at a time in this process; a failure is told once, and the next look comes all the same. */
final class Turns implements Runnable {
    private static final Logger LOG = Logger.getLogger(Turns.class);
    private static final String CLAIM = "select pg_try_advisory_lock(hashtext('recurring ' || ?))";
    private static final String RELEASE = "select pg_advisory_unlock(hashtext('recurring ' || ?))";

    private final Recurring work;
    private final DataSource database;
    private final Lock looking = new ReentrantLock();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private volatile long fineAt = System.nanoTime();
    private final AtomicLong failures = new AtomicLong();
    private long inARow; // under the lock

    Turns(Recurring work, DataSource database) {
        this.work = work;
        this.database = database;
    }

    @Override
    public void run() {
        Duration pause = work.first();
        while (waited(pause)) {
            look();
            pause = work.every();
        }
    }

    /** Ends the pause; where a look is on its way, another one follows it. */
    void wake() {
        woken.release();
    }

    /** No further piece is begun. */
    void stop() {
        stopping = true;
        wake();
    }

    /** Everything that is due now, in the thread of the caller; a look that is on its way is waited for. */
    void look() {
        looking.lock();
        try {
            if (work.alone()) {
                onlyOne();
            } else {
                pieces();
            }
            fine();
        } catch (Throwable e) { // whatever it was, the work is looked for again
            failed(e);
        } finally {
            looking.unlock();
        }
    }

    double ageSeconds() {
        return (System.nanoTime() - fineAt) / 1e9;
    }

    long failures() {
        return failures.get();
    }

    /** False when there is nothing to wait for any more. */
    private boolean waited(Duration pause) {
        try {
            if (woken.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
            }
            return !stopping;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pieces() throws Exception {
        boolean more = true;
        while (more && !stopping) {
            more = work.next();
        }
    }

    /** The lock is the session's, so it ends with a process that dies. */
    private void onlyOne() throws Exception {
        try (Connection session = database.getConnection()) {
            if (!holds(session, CLAIM)) {
                return;
            }
            try {
                pieces();
            } finally {
                holds(session, RELEASE);
            }
        }
    }

    private boolean holds(Connection session, String question) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(question)) {
            query.setString(1, work.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void fine() {
        if (inARow > 0) {
            LOG.infof("%s works again after %d failures", work.name(), inARow);
            inARow = 0;
        }
        fineAt = System.nanoTime();
    }

    private void failed(Throwable failure) {
        if (stopping) {
            LOG.debugf("%s was interrupted by the end of the service", work.name());
            return;
        }
        failures.incrementAndGet();
        inARow++;
        if (inARow == 1) {
            LOG.warnf("%s failed and is tried again: %s", work.name(), work.told(failure));
        } else {
            LOG.debugf("%s failed %d times in a row: %s", work.name(), inARow, work.told(failure));
        }
    }
}
