package cn.jiangmen.quality.supervision.sandbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The clock of this service: in a sandbox one that was moved as far as the database says, anywhere else the real one. */
@ApplicationScoped
class SandboxTime {
    private static final Logger LOG = Logger.getLogger(SandboxTime.class);

    private final DataSource database;
    private final boolean sandbox;
    private VirtualClock clock;

    SandboxTime(
            DataSource database,
            @ConfigProperty(name = "quality.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.database = database;
        this.sandbox = sandbox;
    }

    /** Nobody should take it for the real thing. */
    void start(@Observes StartupEvent event) throws SQLException {
        if (sandbox) {
            LOG.warnf(
                    "this is a sandbox: its clock is %d days ahead",
                    virtual().moved().toDays());
        }
    }

    boolean sandbox() {
        return sandbox;
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock() throws SQLException {
        return virtual();
    }

    synchronized VirtualClock virtual() throws SQLException {
        if (clock == null) {
            clock = new VirtualClock(sandbox ? kept() : Duration.ZERO);
        }
        return clock;
    }

    private Duration kept() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select moved_micros from sandbox_clock")) {
            row.next();
            return Duration.of(row.getLong(1), ChronoUnit.MICROS);
        }
    }
}
