package cn.jiangmen.quality.enterprise.activities.events;

import cn.jiangmen.quality.enterprise.activities.QualityActivity;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the readers the present state of every activity again. */
@ApplicationScoped
class RepublishedActivities implements Republished {
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;

    RepublishedActivities(Session session, Outbox outbox) {
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

    /** Publishes the activities after an id and gives the last one's, or null when there are no more. */
    private UUID batch(UUID after) {
        List<QualityActivity> rows = session.createNativeQuery(
                        "select * from quality_activity where id > ? order by id limit " + BATCH + " for update",
                        QualityActivity.class)
                .setParameter(1, after)
                .getResultList();
        session.doWork(connection -> outbox.append(
                connection, rows.stream().map(ActivityMessages::again).toList()));
        return rows.size() < BATCH ? null : rows.getLast().id();
    }
}
