package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works off what is due, now and then; with nothing due it costs a few small queries. */
@ApplicationScoped
class SuspicionTimer implements Recurring {
    private final SuspicionScan scan;
    private final Duration every;

    SuspicionTimer(
            SuspicionScan scan, @ConfigProperty(name = "quality.suspicion.every", defaultValue = "1s") Duration every) {
        this.scan = scan;
        this.every = every;
    }

    @Override
    public String name() {
        return "suspicion";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean next() throws SQLException {
        return scan.next();
    }
}
