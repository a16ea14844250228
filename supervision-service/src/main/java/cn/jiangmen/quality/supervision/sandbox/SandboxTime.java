package cn.jiangmen.quality.supervision.sandbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
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

/** The clock of this service: in a sandbox one that was moved as far as the database says, anywhere else the real one. */
@ApplicationScoped
class SandboxTime {
    private final DataSource database;
    private final boolean sandbox;
    private VirtualClock clock;

    SandboxTime(
            DataSource database,
            @ConfigProperty(name = "quality.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.database = database;
        this.sandbox = sandbox;
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
