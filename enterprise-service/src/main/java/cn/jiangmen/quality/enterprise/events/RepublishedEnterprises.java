package cn.jiangmen.quality.enterprise.events;

import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Tells the readers the present state of every enterprise again. */
@ApplicationScoped
class RepublishedEnterprises implements Republished {
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;
    private final EnterpriseMessages messages;

    RepublishedEnterprises(Session session, Outbox outbox, EnterpriseMessages messages) {
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

    /** Publishes the enterprises after a credit code and gives the last one's, or null when there are no more. */
    private String batch(String after) {
        List<Enterprise> rows = session.createNativeQuery(
                        "select * from enterprise where credit_code > ? order by credit_code limit " + BATCH
                                + " for update",
                        Enterprise.class)
                .setParameter(1, after)
                .getResultList();
        session.doWork(connection ->
                outbox.append(connection, rows.stream().map(messages::again).toList()));
        return rows.size() < BATCH ? null : rows.getLast().creditCode().value();
    }
}
