package cn.jiangmen.quality.enterprise.activities;

import cn.jiangmen.quality.enterprise.activities.events.ActivityMessages;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All activities. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class QualityActivities implements PanacheRepositoryBase<QualityActivity, UUID> {
    private final Outbox outbox;
    private final VersionHistory history;

    QualityActivities(Outbox outbox, Session session) {
        this.outbox = outbox;
        this.history = new VersionHistory(
                session, "quality_activity_history", Set.of("activity_id", "effective_on", "reason"));
    }

    /**
     * Finds an activity.
     *
     * @throws ActivityRefused.NotFound when none has the id
     */
    QualityActivity get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new ActivityRefused.NotFound(id));
        } catch (IllegalArgumentException e) {
            throw new ActivityRefused.NotFound(id);
        }
    }

    void save(QualityActivity each, ActivityEvent event) {
        persist(each);
        flush();
        Change change = ActivityMessages.change(each, event);
        history.append(
                each.id(),
                each.version(),
                ActivityMessages.verb(event),
                each.work().heldOn(),
                event.reason(),
                change.state(),
                each.changedAt());
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(QualityActivity each, String cursor, int limit) {
        return history.page(each.id(), cursor, limit);
    }
}
