package cn.jiangmen.quality.enterprise.holdings;

import cn.jiangmen.quality.enterprise.holdings.events.HoldingProjection;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Lets the service learn of certificates at once, as its consumer would, without the broker. */
@ApplicationScoped
public class Learnt {
    private final DataSource database;
    private final HoldingProjection projection;

    Learnt(DataSource database, HoldingProjection projection) {
        this.database = database;
        this.projection = projection;
    }

    @Transactional
    public void of(EventEnvelope... events) throws SQLException {
        try (Connection transaction = database.getConnection()) { // the caller's own
            projection.apply(transaction, List.of(events));
        }
    }
}
