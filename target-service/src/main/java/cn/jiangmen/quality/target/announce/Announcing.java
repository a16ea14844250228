package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The door through which this service's decisions reach other platforms ({@code target.events.v1}): the event is written
 * in the transaction of the decision, with the next version of what it is about.
 */
@ApplicationScoped
public class Announcing {
    private final Outbox outbox;
    private final DataSource database;
    private final Clock clock;

    Announcing(Outbox outbox, DataSource database, Clock clock) {
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /** Tells the targets of an indicator and a year, as they are after the change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void targetSet(TargetSet state) {
        UUID id = Announced.id("target", state.plan(), state.indicator(), Integer.toString(state.year()));
        tell(new Announced.News(id, Announced.TARGET_SET, null, state));
    }

    /** Tells the sealed figures of a year. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void yearSealed(YearSealed state) {
        tell(new Announced.News(state.sealId(), Announced.YEAR_SEALED, null, state));
    }

    private void tell(Announced.News news) {
        outbox.append(() -> {
            try (Connection transaction = database.getConnection()) { // the caller's own
                return Announced.store(transaction, List.of(news), clock).getFirst();
            } catch (SQLException e) {
                throw new PersistenceException("the announcement was not written", e);
            }
        });
    }
}
