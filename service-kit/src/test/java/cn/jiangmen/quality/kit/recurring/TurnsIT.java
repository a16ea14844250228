package cn.jiangmen.quality.kit.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.local.Database;
import cn.jiangmen.quality.local.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What every timer is promised: catch-up, one failure told once, one replica at a time, an end. */
class TurnsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PGSimpleDataSource DATABASE = database();

    private final List<Turns> begun = new ArrayList<>();
    private final AtomicInteger pieces = new AtomicInteger();

    /** A work whose next piece is given by the test. */
    private record Given(String name, Duration every, boolean alone, Piece piece) implements Recurring {
        interface Piece {
            boolean done() throws Exception;
        }

        @Override
        public boolean next() throws Exception {
            return piece.done();
        }
    }

    @AfterEach
    void end() {
        begun.forEach(Turns::stop);
    }

    @Test
    void whatPiledUpIsCaughtUpInOneLook() {
        Turns turns = turns(Duration.ofDays(1), false, () -> pieces.incrementAndGet() < 50);
        turns.look();
        assertThat(pieces).hasValue(50);
    }

    @Test
    void aFailureIsToldOnceAndTheWorkGoesOn() {
        List<String> told = new ArrayList<>();
        Logger log = Logger.getLogger(Turns.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                // an application of another test in this JVM may have something to tell as well
                boolean ours = (line.getMessage() + Arrays.toString(line.getParameters())).contains("lamps");
                if (ours && line.getLevel().intValue() >= Level.INFO.intValue()) {
                    told.add(line.getLevel().intValue() >= Level.WARNING.intValue() ? "failed" : "again");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try {
            Turns turns = turns(Duration.ofDays(1), false, () -> {
                if (pieces.incrementAndGet() <= 3) {
                    throw new NoClassDefFoundError("even this");
                }
                return false;
            });
            for (int i = 0; i < 5; i++) {
                turns.look();
            }
            assertThat(turns.failures()).isEqualTo(3);
            assertThat(pieces).hasValue(5);
            assertThat(told).containsExactly("failed", "again");
        } finally {
            log.removeHandler(listener);
        }
    }

    @Test
    void itComesRoundAndCanBeWokenAndStopped() throws Exception {
        Turns often = turns(Duration.ofMillis(5), false, () -> {
            pieces.incrementAndGet();
            return false;
        });
        Thread thread = Thread.ofVirtual().start(often);
        await().atMost(PATIENCE).until(() -> pieces.get() > 3);
        often.stop();
        assertThat(thread.join(PATIENCE)).isTrue();

        AtomicInteger seldom = new AtomicInteger();
        Turns daily = turns(Duration.ofDays(1), false, () -> {
            seldom.incrementAndGet();
            return false;
        });
        Thread waiting = Thread.ofVirtual().start(daily);
        daily.wake();
        await().atMost(PATIENCE).until(() -> seldom.get() == 1);
        daily.stop();
        assertThat(waiting.join(PATIENCE)).isTrue();
    }

    @Test
    void ofTwoReplicasOneLooks() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Turns first = turns(Duration.ofDays(1), true, () -> {
            inside.countDown();
            leave.await();
            return false;
        });
        Turns second = turns(Duration.ofDays(1), true, () -> {
            pieces.incrementAndGet();
            return false;
        });
        Thread looking = Thread.ofVirtual().start(first::look);
        inside.await();
        second.look();
        assertThat(pieces).hasValue(0);
        leave.countDown();
        assertThat(looking.join(PATIENCE)).isTrue();
        second.look();
        assertThat(pieces).hasValue(1);
    }

    private Turns turns(Duration every, boolean alone, Given.Piece piece) {
        Turns turns = new Turns(new Given("lamps", every, alone, piece), DATABASE);
        begun.add(turns);
        return turns;
    }

    private static PGSimpleDataSource database() {
        Database made = TestServers.postgres().createDatabase("turns");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(made.url());
        source.setUser(made.username());
        source.setPassword(made.password());
        return source;
    }
}
