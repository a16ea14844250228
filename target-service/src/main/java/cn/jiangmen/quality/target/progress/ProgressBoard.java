package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.target.ledger.Ledger;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Today's numbers, always ready, and whoever listens to them.
 *
 * <p>One thread looks at the ledger's stamp: at once when this instance has projected something, otherwise every
 * {@link #LOOK}, which is how an instance that does not project, and the turn of the day, are noticed. The numbers are
 * read again only when the stamp or the day has changed, and at most every {@link #COALESCE} (longer when reading takes
 * long), so a flood of events costs no more than a few readings a second. Listeners get the latest state, not each one.
 */
@ApplicationScoped
public class ProgressBoard {
    private static final Logger LOG = Logger.getLogger(ProgressBoard.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration COALESCE = Duration.ofMillis(100);

    private final ProgressReading reading;
    private final EventLoops loops;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private final List<Consumer<Announcement>> listeners = new ArrayList<>();
    private volatile Announcement today;
    private volatile boolean running = true;
    private Announcement told;
    private long quietUntil;
    private boolean troubled;
    private Thread thread;

    ProgressBoard(ProgressReading reading, EventLoops loops, Clock clock) {
        this.reading = reading;
        this.loops = loops;
        this.clock = clock;
    }

    /** Something was committed to the ledger by this instance. */
    public void wake() {
        woken.release();
    }

    /** Today's progress; empty for a moment after the start and after midnight. */
    public Optional<Announcement> today() {
        Announcement ready = today;
        return ready != null && ready.on().equals(day()) ? Optional.of(ready) : Optional.empty();
    }

    /** Progress on any day, by the plan in force on it. */
    public Announcement on(LocalDate day) throws SQLException {
        return on(day, null);
    }

    /**
     * Progress on any day by any published plan.
     *
     * @param plan its code; null: the one in force on the day
     * @throws cn.jiangmen.quality.target.TargetRefused.UnknownPlan when none of this code is published
     */
    public Announcement on(LocalDate day, String plan) throws SQLException {
        Freshness freshness = freshness();
        return Announcement.of(reading.on(day, plan, Ledger.PROJECTION), freshness);
    }

    /** How current today's numbers are. */
    Standing standing() throws SQLException {
        Announcement ready = today;
        return ready != null ? ready.standing(clock) : freshness().with(reading.stamp(Ledger.PROJECTION), clock);
    }

    /** The day it is in the city. */
    public LocalDate day() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    /** Tells the listener the present state at once, and every later one until the returned handle is run. */
    public Runnable listen(Consumer<Announcement> listener) {
        synchronized (listeners) {
            if (today != null) {
                listener.accept(today);
            }
            listeners.add(listener);
        }
        return () -> {
            synchronized (listeners) {
                listeners.remove(listener);
            }
        };
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        thread = Thread.ofPlatform().name("progress-board").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (running) {
            try {
                boolean ignored = woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                long rest = quietUntil - System.nanoTime();
                if (rest > 0) {
                    TimeUnit.NANOSECONDS.sleep(rest);
                }
                woken.drainPermits();
                look();
                troubled = false;
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | RuntimeException e) {
                if (!troubled) {
                    LOG.warnf("today's numbers cannot be read: %s", e.getMessage());
                }
                troubled = true;
            }
        }
    }

    private void look() throws SQLException {
        Freshness freshness = freshness();
        ProgressReading.Stamp stamp = reading.stamp(Ledger.PROJECTION);
        LocalDate day = day();
        Announcement known = today;
        if (known == null || known.sequence() != stamp.sequence() || !known.on().equals(day)) {
            long before = System.nanoTime();
            known = on(day);
            if (today != null) {
                known = known.after(today, clock.instant());
            }
            long took = System.nanoTime() - before;
            quietUntil = before + Math.max(COALESCE.toNanos(), 5 * took);
        } else {
            known = known.at(stamp, freshness);
        }
        synchronized (listeners) {
            today = known;
            if (!known.saysTheSameAs(told)) {
                told = known;
                quietUntil = Math.max(quietUntil, System.nanoTime() + COALESCE.toNanos());
                for (Consumer<Announcement> listener : listeners) {
                    listener.accept(known);
                }
            }
        }
    }

    private Freshness freshness() {
        return Freshness.of(loops.freshness(), Ledger.PROJECTION, clock);
    }
}
