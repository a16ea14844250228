package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.dishonesty.events.ProposalMessages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All proposals. Saving one writes its row, its version, its act and its event in one transaction. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
    private static final String ONCE = "dishonesty_proposal_once";

    private final Outbox outbox;
    private final VersionHistory history;
    private final Acts acts;
    private final Clock clock;

    Proposals(Outbox outbox, Session session, Acts acts, Clock clock) {
        this.outbox = outbox;
        this.history = new VersionHistory(
                session, "dishonesty_proposal_history", Set.of("proposal_id", "effective_on", "reason", "entry_id"));
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws ProposalRefused.ProposalNotFound when none has the id */
    Proposal get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new ProposalRefused.ProposalNotFound(id));
        } catch (IllegalArgumentException e) {
            throw new ProposalRefused.ProposalNotFound(id);
        }
    }

    /** @throws ProposalRefused.AlreadyProposed when the case has one on the ground; asking the index saves a race */
    void save(Proposal each, Step step) {
        Instant now = Instant.now(clock);
        each.changed(step.entryId(), now);
        try {
            persist(each);
            flush();
        } catch (ConstraintViolationException e) {
            if (ONCE.equals(e.getConstraintName())) {
                throw new ProposalRefused.AlreadyProposed(each.caseNumber(), each.ground());
            }
            throw e;
        }
        Change change = ProposalMessages.change(each, step);
        history.append(each.id(), each.version(), step.verb(), step.on(), step.reason(), change.state(), now);
        acts.write(each.id(), each.version(), step, now);
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(Proposal each, String cursor, int limit) {
        return history.page(each.id(), cursor, limit);
    }
}
