package cn.jiangmen.quality.certificate.visits.events;

import cn.jiangmen.quality.certificate.visits.Visit;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the readers the present state of every visit again. */
@ApplicationScoped
class RepublishedVisits implements Republished {
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;

    RepublishedVisits(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public void republish() {
        UUID after = new UUID(0, 0);
        while (after != null) {
            UUID from = after;
            after = QuarkusTransaction.requiringNew().call(() -> batch(from));
            outbox.wake();
        }
    }

    /** Publishes the visits after an id and gives the last one's, or null when there are no more. */
    private UUID batch(UUID after) {
        List<Visit> rows = session.createNativeQuery(
                        "select * from visit where id > ? order by id limit " + BATCH + " for update", Visit.class)
                .setParameter(1, after)
                .getResultList();
        session.doWork(connection -> outbox.append(
                connection, rows.stream().map(VisitMessages::again).toList()));
        return rows.size() < BATCH ? null : rows.getLast().id();
    }
}
