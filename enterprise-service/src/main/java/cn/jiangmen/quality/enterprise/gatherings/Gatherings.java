package cn.jiangmen.quality.enterprise.gatherings;

import cn.jiangmen.quality.enterprise.gatherings.events.GatheringMessages;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All gatherings. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Gatherings implements PanacheRepositoryBase<Gathering, UUID> {
    private final Outbox outbox;
    private final VersionHistory history;

    Gatherings(Outbox outbox, Session session) {
        this.outbox = outbox;
        this.history =
                new VersionHistory(session, "gathering_history", Set.of("gathering_id", "effective_on", "reason"));
    }

    /**
     * Finds a gathering.
     *
     * @throws GatheringRefused.NotFound when none has the id
     */
    Gathering get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new GatheringRefused.NotFound(id));
        } catch (IllegalArgumentException e) {
            throw new GatheringRefused.NotFound(id);
        }
    }

    void save(Gathering each, GatheringEvent event) {
        persist(each);
        flush();
        Change change = GatheringMessages.change(each, event);
        history.append(
                each.id(),
                each.version(),
                GatheringMessages.verb(event),
                each.programme().heldOn(),
                event.reason(),
                change.state(),
                each.changedAt());
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(Gathering each, String cursor, int limit) {
        return history.page(each.id(), cursor, limit);
    }
}
