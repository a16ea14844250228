package cn.jiangmen.quality.supervision.tasks.events;

import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import cn.jiangmen.quality.supervision.tasks.CheckTask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the readers the present state of every check task again. */
@ApplicationScoped
class RepublishedCheckTasks implements Republished {
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;

    RepublishedCheckTasks(Session session, Outbox outbox) {
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

    /** Publishes the tasks after an id and gives the last one's, or null when there are no more. */
    private UUID batch(UUID after) {
        List<CheckTask> rows = session.createNativeQuery(
                        "select * from check_task where id > ? order by id limit " + BATCH + " for update",
                        CheckTask.class)
                .setParameter(1, after)
                .getResultList();
        session.doWork(connection -> outbox.append(
                connection, rows.stream().map(CheckTaskMessages::again).toList()));
        return rows.size() < BATCH ? null : rows.getLast().id();
    }
}
