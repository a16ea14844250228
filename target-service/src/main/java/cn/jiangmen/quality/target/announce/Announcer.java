package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.target.progress.Announcement;
import cn.jiangmen.quality.target.progress.Move;
import cn.jiangmen.quality.target.progress.Progress;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Records how the day's numbers move, and announces them, each at most once in an interval.
 *
 * <p>What was recorded and announced last is stored with the movement and the outbox row in one transaction, and compared
 * with what the numbers are: so neither a kill nor a second instance makes an announcement be lost or told twice. One
 * instance works at a time (advisory lock); the numbers are those that the board has in memory.
 */
@ApplicationScoped
class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    private static final Duration LATE = Duration.ofSeconds(10);

    private final ProgressBoard board;
    private final Outbox outbox;
    private final DataSource database;
    private final Clock clock;
    private final Duration look;
    private final Duration interval;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Announcement done;
    private boolean troubled;
    private long yesterdaySince;
    private Thread thread;

    Announcer(
            ProgressBoard board,
            Outbox outbox,
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "quality.announce.look") Duration look,
            @ConfigProperty(name = "quality.announce.interval") Duration interval) {
        this.board = board;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        this.look = look;
        this.interval = interval;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("announcer").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (!stopping.await(look.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        try {
            Optional<Announcement> today = board.today();
            if (today.isPresent() && !saidAlready(today.get())) {
                done = tell(today.get()) ? today.get() : null;
            }
            troubled = false;
        } catch (SQLException | RuntimeException e) { // tried again at the next look: nothing was committed
            if (!troubled) {
                LOG.warnf("movements cannot be recorded: %s", e.getMessage());
            }
            troubled = true;
        }
    }

    private boolean saidAlready(Announcement now) {
        return done != null && done.sequence() == now.sequence() && done.on().equals(now.on());
    }

    /** Records and announces; answers whether nothing is left to be told of this state. */
    private boolean tell(Announcement now) throws SQLException {
        try (Connection transaction = database.getConnection()) {
            transaction.setAutoCommit(false);
            try {
                if (!alone(transaction)) {
                    return false;
                }
                MovementLog.Reach reach = MovementLog.reach(transaction);
                if (older(now, reach)) {
                    return false; // another instance has seen more; this one will, too
                }
                boolean complete = tell(transaction, now, reach);
                transaction.commit();
                outbox.wake();
                return complete;
            } finally {
                transaction.rollback(); // of what was not committed
            }
        }
    }

    private boolean tell(Connection transaction, Announcement now, MovementLog.Reach reach) throws SQLException {
        Instant at = clock.instant();
        MovementLog.Cause cause = MovementLog.cause(transaction, reach, now.sequence());
        Map<Move.Place, Kpi> known = Kpi.all(transaction);
        Map<Move.Place, Move.Count> recorded = new HashMap<>();
        known.forEach((place, kpi) -> recorded.put(place, kpi.recorded()));
        MovementLog.record(transaction, now.sequence(), now.on(), Move.between(recorded, now.lines()), cause, at);

        List<Kpi> changed = new ArrayList<>();
        List<Announced.News> news = new ArrayList<>();
        boolean complete = true;
        for (Progress.Line line : now.lines()) {
            for (KpiState state : KpiState.of(line)) {
                Kpi before = known.get(state.place());
                Kpi kpi = before == null
                        ? Kpi.unknown(state.place(), state.distinct(), state.holdings())
                        : before.at(state.distinct(), state.holdings());
                if (kpi.differs() && kpi.due(at, interval)) {
                    news.add(new Announced.News(
                            state.id(), Announced.KPI_MOVED, cause.event(), state.moved(kpi.announced(), now)));
                    kpi = kpi.announced(now.on(), state.value(), now.sequence(), at);
                }
                complete &= !kpi.differs();
                if (!kpi.equals(before)) {
                    changed.add(kpi);
                }
            }
        }
        Kpi.store(transaction, changed);
        List<Change> changes = Announced.store(transaction, news, clock);
        outbox.append(transaction, changes);
        return complete;
    }

    /**
     * Whether more was recorded than this. The day before the recorded one is what an instance tells whose clock is a little
     * late; where it goes on like that, the clock was set back.
     */
    private boolean older(Announcement now, MovementLog.Reach reach) {
        if (reach.sequence() != null && now.sequence() < reach.sequence()) {
            return true;
        }
        if (reach.on() == null || !now.on().equals(reach.on().minusDays(1))) {
            yesterdaySince = 0;
            return false;
        }
        if (yesterdaySince == 0) {
            yesterdaySince = System.nanoTime();
        }
        return System.nanoTime() - yesterdaySince < LATE.toNanos();
    }

    private static boolean alone(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_try_advisory_xact_lock(hashtext('movements recorded'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
