package cn.jiangmen.quality.supervision.inspections;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.inspections.events.InspectionMessages;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All inspections. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {
    private final Outbox outbox;
    private final VersionHistory history;
    private final PublishedInspections published;

    Inspections(Outbox outbox, Session session, PublishedInspections published) {
        this.outbox = outbox;
        this.published = published;
        this.history =
                new VersionHistory(session, "inspection_history", Set.of("inspection_id", "effective_on", "reason"));
    }

    /**
     * Finds an inspection.
     *
     * @throws InspectionRefused.NotFound when none has the id
     */
    Inspection get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new InspectionRefused.NotFound(id));
        } catch (IllegalArgumentException e) {
            throw new InspectionRefused.NotFound(id);
        }
    }

    void save(Inspection each, InspectionEvent event) {
        persist(each);
        flush();
        Change change = InspectionMessages.change(each, event);
        history.append(
                each.id(),
                each.version(),
                InspectionMessages.verb(event),
                each.finding().inspectedOn(),
                event.reason(),
                change.state(),
                each.changedAt());
        published.follow(each, event);
        outbox.append(() -> change);
    }

    List<VersionHistory.Version> history(Inspection each, long after, int limit) {
        return history.read(each.id(), after, limit);
    }
}
