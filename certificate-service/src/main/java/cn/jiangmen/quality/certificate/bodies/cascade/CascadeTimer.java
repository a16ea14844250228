package cn.jiangmen.quality.certificate.bodies.cascade;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Looks for the work of cascades: when this process made some, and every few seconds for what others left behind. */
@ApplicationScoped
class CascadeTimer {
    private static final Logger LOG = Logger.getLogger(CascadeTimer.class);
    private static final long SECONDS = 5;

    private final CascadeWork work;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("body-cascades-", 0).factory());
    private final Lock previewing = new ReentrantLock();
    private final Lock working = new ReentrantLock();
    private ScheduledFuture<?> previews;
    private ScheduledFuture<?> batches;

    CascadeTimer(CascadeWork work) {
        this.work = work;
    }

    void start(@Observes StartupEvent event) {
        previews = timer.scheduleWithFixedDelay(this::preview, SECONDS, SECONDS, TimeUnit.SECONDS);
        batches = timer.scheduleWithFixedDelay(this::change, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        previews.cancel(false);
        batches.cancel(false);
        timer.shutdown();
    }

    /** Looks soon; called after the commit that made work. */
    void wake() {
        timer.execute(this::preview);
        timer.execute(this::change);
    }

    private void preview() {
        look(previewing, work::previews);
    }

    private void change() {
        look(working, work::batches);
    }

    /** One look at a time of each kind, so that a slow preview never takes the thread of a batch. */
    private static void look(Lock lock, Runnable work) {
        if (!lock.tryLock()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            // an outage: the work stays where it is
            LOG.warnf("cascades wait: %s", e.getMessage());
        } finally {
            lock.unlock();
        }
    }
}
