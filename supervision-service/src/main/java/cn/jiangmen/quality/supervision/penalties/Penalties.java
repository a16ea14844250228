package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.penalties.events.PenaltyMessages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All penalties. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Penalties implements PanacheRepositoryBase<Penalty, UUID> {
    private static final String UNIQUE_NUMBER = "penalty_decision_number";

    private final Outbox outbox;
    private final VersionHistory history;
    private final Session session;

    Penalties(Outbox outbox, Session session) {
        this.session = session;
        this.outbox = outbox;
        this.history = new VersionHistory(session, "penalty_history", Set.of("penalty_id", "effective_on", "reason"));
    }

    /**
     * Finds a penalty.
     *
     * @throws PenaltyRefused.NotFound when none has the id
     */
    Penalty get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new PenaltyRefused.NotFound(id));
        } catch (IllegalArgumentException e) {
            throw new PenaltyRefused.NotFound(id);
        }
    }

    /** @throws PenaltyRefused.DecisionNumberTaken when another one stands under the number; asking the index saves a race */
    void save(Penalty each, PenaltyEvent event) {
        try {
            persist(each);
            flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_NUMBER.equals(e.getConstraintName())) {
                throw new PenaltyRefused.DecisionNumberTaken(each.decision().decisionNumber());
            }
            throw e;
        }
        Change change = PenaltyMessages.change(each, event);
        history.append(
                each.id(),
                each.version(),
                PenaltyMessages.verb(event),
                each.decision().decidedOn(),
                event.reason(),
                change.state(),
                each.changedAt());
        outbox.append(() -> change);
    }

    /** Whether every penalty of a case that stands is served. */
    boolean allServed(String caseNumber) {
        return session.createNativeQuery(
                        "select bool_and(served_on is not null) from penalty where case_number = ? and status = 'DECIDED'",
                        Boolean.class)
                .setParameter(1, caseNumber)
                .getSingleResult();
    }

    List<VersionHistory.Version> history(Penalty each, long after, int limit) {
        return history.read(each.id(), after, limit);
    }
}
