package cn.jiangmen.quality.enterprise.assistance.events;

import cn.jiangmen.quality.enterprise.assistance.AssistanceRequest;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the readers the present state of every request again. */
@ApplicationScoped
class RepublishedAssistance implements Republished {
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;

    RepublishedAssistance(Session session, Outbox outbox) {
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

    /** Publishes the requests after an id and gives the last one's, or null when there are no more. */
    private UUID batch(UUID after) {
        List<AssistanceRequest> rows = session.createNativeQuery(
                        "select * from assistance_request where id > ? order by id limit " + BATCH + " for update",
                        AssistanceRequest.class)
                .setParameter(1, after)
                .getResultList();
        session.doWork(connection -> outbox.append(
                connection, rows.stream().map(AssistanceMessages::again).toList()));
        return rows.size() < BATCH ? null : rows.getLast().id();
    }
}
