package cn.jiangmen.quality.supervision.register;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.supervision.register.events.RegisterProjection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Lets supervision learn events at once, as its consumer would, without the broker. */
@ApplicationScoped
public class Replicas {
    private final DataSource database;
    private final RegisterProjection projection;

    Replicas(DataSource database, RegisterProjection projection) {
        this.database = database;
        this.projection = projection;
    }

    @Transactional
    public void learn(EventEnvelope... events) throws SQLException {
        learn(List.of(events));
    }

    @Transactional
    public void learn(List<EventEnvelope> events) throws SQLException {
        try (Connection transaction = database.getConnection()) { // the caller's own
            projection.apply(transaction, events);
        }
    }
}
