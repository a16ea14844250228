package cn.jiangmen.quality.enterprise.standing;

import cn.jiangmen.quality.enterprise.standing.events.DishonestyProjection;
import cn.jiangmen.quality.enterprise.standing.events.SupervisionProjection;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Lets the service learn at once what supervision tells, as its consumers would, without the broker. */
@ApplicationScoped
public class Heard {
    private final DataSource database;
    private final SupervisionProjection supervision;
    private final DishonestyProjection dishonesty;

    Heard(DataSource database, SupervisionProjection supervision, DishonestyProjection dishonesty) {
        this.database = database;
        this.supervision = supervision;
        this.dishonesty = dishonesty;
    }

    @Transactional
    public void of(EventEnvelope... events) throws SQLException {
        try (Connection transaction = database.getConnection()) { // the caller's own
            for (EventEnvelope event : events) {
                (event.type().startsWith("cn.jiangmen.quality.dishonesty.") ? dishonesty : supervision)
                        .apply(transaction, List.of(event));
            }
        }
    }
}
