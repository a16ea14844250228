package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.ledger.Snapshot;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the public tables: numbers of counties and groups, no enterprise and no person. They are made anew when somebody
 * asks, the ledger or the day has moved, and the last ones are older than {@code quality.open-data.refresh}: in between a
 * file and its digest in the catalogue stay the same.
 */
@ApplicationScoped
public class OpenData {
    private final DataSource database;
    private final Indicators indicators;
    private final Standings standings;
    private final Clock clock;
    private final Duration refresh;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Release release;

    OpenData(
            DataSource database,
            Indicators indicators,
            Standings standings,
            Clock clock,
            @ConfigProperty(name = "quality.open-data.refresh", defaultValue = "10m") Duration refresh) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
        this.clock = clock;
        this.refresh = refresh;
    }

    /** What is open now. */
    public Release release() throws SQLException {
        Release known = release;
        if (isCurrent(known)) {
            return known;
        }
        making.lock();
        try {
            if (!isCurrent(release)) {
                release = make();
            }
            return release;
        } finally {
            making.unlock();
        }
    }

    private boolean isCurrent(Release known) throws SQLException {
        if (known == null || !known.on().equals(today())) {
            return false;
        }
        boolean young = Duration.between(known.generatedAt(), clock.instant()).compareTo(refresh) < 0;
        return young || standings.now().sequence() == known.standing().sequence();
    }

    private Release make() throws SQLException {
        List<Indicator> asked = indicators.all();
        LocalDate today = today();
        Instant now = clock.instant();
        return Snapshot.read(database, connection -> make(connection, asked, today, now));
    }

    private Release make(Connection connection, List<Indicator> asked, LocalDate today, Instant now)
            throws SQLException {
        Standing standing = standings.in(connection);
        return new Release(today, now, standing, PublicTables.all(connection, asked, standing, today));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }
}
