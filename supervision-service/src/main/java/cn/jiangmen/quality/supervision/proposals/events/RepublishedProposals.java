package cn.jiangmen.quality.supervision.proposals.events;

import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import cn.jiangmen.quality.supervision.proposals.Proposal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the readers the present state of every proposal again. */
@ApplicationScoped
class RepublishedProposals implements Republished {
    private static final int BATCH = 500;

    private final Session session;
    private final Outbox outbox;

    RepublishedProposals(Session session, Outbox outbox) {
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

    /** Publishes the proposals after an id and gives the last one's, or null when there are no more. */
    private UUID batch(UUID after) {
        List<Proposal> rows = session.createNativeQuery(
                        "select * from case_proposal where id > ? order by id limit " + BATCH + " for update",
                        Proposal.class)
                .setParameter(1, after)
                .getResultList();
        session.doWork(connection -> outbox.append(
                connection, rows.stream().map(ProposalMessages::again).toList()));
        return rows.size() < BATCH ? null : rows.getLast().id();
    }
}
