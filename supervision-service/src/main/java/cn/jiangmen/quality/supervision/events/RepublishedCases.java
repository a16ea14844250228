package cn.jiangmen.quality.supervision.events;

import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import cn.jiangmen.quality.supervision.SupervisionCase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Tells the readers the present state of every case again. */
@ApplicationScoped
class RepublishedCases implements Republished {
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;
    private final CaseMessages messages;

    RepublishedCases(Session session, Outbox outbox, CaseMessages messages) {
        this.session = session;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public void republish() {
        String after = "";
        while (after != null) {
            String from = after;
            after = QuarkusTransaction.requiringNew().call(() -> batch(from));
            outbox.wake();
        }
    }

    /** Publishes the cases after a number and gives the last one's, or null when there are no more. */
    private String batch(String after) {
        List<SupervisionCase> rows = session.createNativeQuery(
                        "select * from supervision_case where case_number > ? order by case_number limit " + BATCH
                                + " for update",
                        SupervisionCase.class)
                .setParameter(1, after)
                .getResultList();
        session.doWork(connection ->
                outbox.append(connection, rows.stream().map(messages::again).toList()));
        return rows.size() < BATCH ? null : rows.getLast().caseNumber();
    }
}
