package cn.jiangmen.quality.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after a commit, so that it need not wait for its next poll. */
@ApplicationScoped
class RelayWake {
    private final Semaphore signal = new Semaphore(0);

    void now() {
        signal.release();
    }

    /** Waits until something was committed here or the poll interval has passed; the caller looks afterwards, never before. */
    void await(Duration poll) throws InterruptedException {
        if (signal.tryAcquire(poll.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }
}
