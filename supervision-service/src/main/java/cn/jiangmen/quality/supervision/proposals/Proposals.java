package cn.jiangmen.quality.supervision.proposals;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.proposals.events.ProposalMessages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All proposals. Saving a decision writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
    private final Outbox outbox;
    private final VersionHistory history;

    Proposals(Outbox outbox, Session session) {
        this.outbox = outbox;
        this.history =
                new VersionHistory(session, "case_proposal_history", Set.of("proposal_id", "effective_on", "reason"));
    }

    /**
     * Finds a proposal.
     *
     * @throws ProposalRefused.NotFound when none has the id
     */
    Proposal get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new ProposalRefused.NotFound(id));
        } catch (IllegalArgumentException e) {
            throw new ProposalRefused.NotFound(id);
        }
    }

    void save(Proposal each, ProposalEvent event) {
        flush();
        Change change = ProposalMessages.change(each, each.version(), event);
        history.append(
                each.id(),
                each.version(),
                ProposalMessages.verb(event),
                each.decidedOn().orElse(null),
                event.reason(),
                change.state(),
                each.changedAt());
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(Proposal each, String cursor, int limit) {
        return history.page(each.id(), cursor, limit);
    }
}
