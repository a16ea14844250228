package cn.jiangmen.quality.enterprise.assistance;

import cn.jiangmen.quality.enterprise.assistance.events.AssistanceMessages;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All requests. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class AssistanceRequests implements PanacheRepositoryBase<AssistanceRequest, UUID> {
    private final Outbox outbox;
    private final VersionHistory history;

    AssistanceRequests(Outbox outbox, Session session) {
        this.outbox = outbox;
        this.history = new VersionHistory(
                session, "assistance_request_history", Set.of("request_id", "effective_on", "reason", "by"));
    }

    /**
     * Finds a request.
     *
     * @throws AssistanceRefused.NotFound when none has the id
     */
    AssistanceRequest get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new AssistanceRefused.NotFound(id));
        } catch (IllegalArgumentException e) {
            throw new AssistanceRefused.NotFound(id);
        }
    }

    void save(AssistanceRequest each, AssistanceEvent event) {
        persist(each);
        flush();
        Change change = AssistanceMessages.change(each, event);
        history.append(
                each.id(),
                each.version(),
                AssistanceMessages.verb(event),
                each.steppedOn(),
                event.reason(),
                change.state(),
                each.changedAt());
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(AssistanceRequest each, String cursor, int limit) {
        return history.page(each.id(), cursor, limit);
    }
}
