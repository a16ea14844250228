package cn.jiangmen.quality.target.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows when the ledger is wrong or not proven, and tells it as metrics. */
@ApplicationScoped
class ProofAlarm {
    private static final String LOOK = """
            select (select count(*) from proof_finding where healed_at is null),
                   (select count(*) from proof_finding),
                   (select case when bool_and(verified_at is not null) then min(verified_at) end from proof_shard)""";

    private final Clock clock;
    private final Duration every;
    private final Instant began;
    private volatile Sight sight = new Sight(0, 0, null);

    ProofAlarm(Clock clock, @ConfigProperty(name = "quality.proof.round") Duration every, MeterRegistry metrics) {
        this.clock = clock;
        this.every = every;
        this.began = clock.instant();
        Gauge.builder("quality.proof.drift", this, alarm -> alarm.sight.drift)
                .description("rows of the ledger that are wrong and not healed")
                .register(metrics);
        Gauge.builder("quality.proof.found", this, alarm -> alarm.sight.found)
                .description("rows of the ledger that were ever found wrong")
                .register(metrics);
        Gauge.builder("quality.proof.age.seconds", this, ProofAlarm::age)
                .description("how long ago the least recently checked row was checked")
                .register(metrics);
    }

    /** What was seen last. */
    private record Sight(long drift, long found, Instant verifiedAt) {}

    /** How far the ledger is proven. */
    enum State {
        /** Every row was found right, or healed, within two rounds. */
        PROVEN,
        /** Some row is wrong and not healed. */
        DRIFTING,
        /** Some row was not checked within two rounds. */
        BEHIND,
        /** No round is complete yet. */
        STARTING
    }

    void look(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOOK)) {
            row.next();
            OffsetDateTime verified = row.getObject(3, OffsetDateTime.class);
            sight = new Sight(row.getLong(1), row.getLong(2), verified == null ? null : verified.toInstant());
        }
    }

    State state() {
        Sight now = sight;
        if (now.drift > 0) {
            return State.DRIFTING;
        }
        boolean late = age() > 2.0 * every.toSeconds();
        if (now.verifiedAt == null) {
            return late ? State.BEHIND : State.STARTING;
        }
        return late ? State.BEHIND : State.PROVEN;
    }

    long drift() {
        return sight.drift;
    }

    /** The moment after which every row was checked; null until a first round is complete. */
    Instant verifiedAt() {
        return sight.verifiedAt;
    }

    private double age() {
        Instant since = sight.verifiedAt == null ? began : sight.verifiedAt;
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
