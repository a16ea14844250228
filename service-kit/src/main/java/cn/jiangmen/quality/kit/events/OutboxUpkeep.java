package cn.jiangmen.quality.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What happens around the outbox now and then: partitions come and go, figures are read, a new epoch is republished. */
@ApplicationScoped
class OutboxUpkeep {
    private static final Logger LOG = Logger.getLogger(OutboxUpkeep.class);
    private static final int PARTITIONS_AHEAD = 7;
    private static final int EVERY_SECONDS = 10;
    private static final int ROUNDS_AN_HOUR = 360;

    private static final String FIGURES = """
            select coalesce((
                select extract(epoch from clock_timestamp() - min(created_at)) from outbox o, outbox_relay r
                where o.xid >= pg_snapshot_xmin(coalesce(r.snapshot, '1:1:')::pg_snapshot)
                  and not pg_visible_in_snapshot(o.xid, coalesce(r.snapshot, '1:1:')::pg_snapshot)
            ), 0), (select count(*) from parked_event)""";

    private final DataSource database;
    private final Instance<Republished> republished;
    private final int keepDays;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbox-upkeep").factory());
    private OutboxRelay relay;
    private long rounds;
    private volatile double age;
    private volatile double parked;

    OutboxUpkeep(
            DataSource database,
            @Any Instance<Republished> republished,
            MeterRegistry metrics,
            @ConfigProperty(name = "quality.outbox.keep-days") int keepDays) {
        this.database = database;
        this.republished = republished;
        this.keepDays = keepDays;
        Gauge.builder("quality.outbox.age.seconds", this, upkeep -> upkeep.age)
                .description("age of the oldest event that the broker has not acknowledged")
                .register(metrics);
        Gauge.builder("quality.events.parked", this, upkeep -> upkeep.parked).register(metrics);
    }

    void start(OutboxRelay newRelay) {
        relay = newRelay;
        tidy(); // before anything is written: the last start may be longer ago than partitions were made ahead
        var unused = schedule.scheduleWithFixedDelay(this::look, 1, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        schedule.shutdownNow();
    }

    private void tidy() {
        try {
            execute("select outbox_partitions(" + PARTITIONS_AHEAD + ", " + keepDays + ")");
            execute("delete from idempotency_key where created_at < now() - interval '7 days'");
        } catch (SQLException e) {
            LOG.errorf("outbox partitions could not be kept: %s", e.getMessage());
        }
    }

    private void look() {
        try {
            if (++rounds % ROUNDS_AN_HOUR == 0) {
                tidy();
            }
            readFigures();
            republishNewEpoch();
        } catch (Exception e) { // told, and tried again in a moment
            LOG.warnf("outbox upkeep failed: %s", e.getMessage());
        }
    }

    private void readFigures() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FIGURES)) {
            row.next();
            age = row.getDouble(1);
            parked = row.getDouble(2);
        }
    }

    /** After a restore or promotion; once, by the leader. */
    void republishNewEpoch() throws Exception {
        if (!relay.leading() || !due()) {
            return;
        }
        if (republished.isUnsatisfied()) {
            LOG.error("a new epoch began and nothing here is Republished: readers keep states that may be lost here");
        }
        for (Republished states : republished) {
            states.republish();
        }
        execute("update outbox_epoch set republished = true");
        LOG.warn("current states were published again under the new epoch");
    }

    private boolean due() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not republished from outbox_epoch")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
