package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.tasks.events.CheckTaskMessages;
import cn.jiangmen.quality.supervision.tasks.events.CheckTaskState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All tasks. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class CheckTasks implements PanacheRepositoryBase<CheckTask, UUID> {
    private final Session session;
    private final Outbox outbox;
    private final VersionHistory history;

    CheckTasks(Outbox outbox, Session session) {
        this.session = session;
        this.outbox = outbox;
        this.history = new VersionHistory(session, "check_task_history", Set.of("task_id", "effective_on", "reason"));
    }

    /** @throws TaskRefused.NotFound when none has the id */
    CheckTask get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new TaskRefused.NotFound(id));
        } catch (IllegalArgumentException e) {
            throw new TaskRefused.NotFound(id);
        }
    }

    /** The same, held by this transaction: results and recusals of one task come one after the other. */
    CheckTask hold(String id) {
        CheckTask task = get(id);
        session.createNativeQuery("select 1 from check_task where id = ? for update", Integer.class)
                .setParameter(1, task.id())
                .getSingleResult();
        session.refresh(task);
        return task;
    }

    void save(CheckTask task, CheckTaskEvent event) {
        persist(task);
        flush();
        Change change = CheckTaskMessages.change(task, event);
        history.append(
                task.id(),
                task.version(),
                CheckTaskMessages.verb(event),
                ((CheckTaskState) change.state()).effectiveOn(),
                event.reason(),
                change.state(),
                task.changedAt());
        outbox.append(() -> change);
    }

    Page<VersionHistory.Version> history(CheckTask task, String cursor, int limit) {
        return history.page(task.id(), cursor, limit);
    }

    List<CheckTask> list(CheckTaskService.Filter filter, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.after(), "id > :after", "after")
                .andIf(filter.planId(), "plan_id = :plan", "plan")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.itemCode(), ":item = any (item_codes)", "item")
                .andIf(filter.county(), "(:county = any (counties) or counties = '{}')", "county");
        if (filter.published()) {
            conditions.and("seed_commitment is not null and :published", "published", true);
        }
        return conditions.list(session, CheckTask.class, "check_task", "id", limit);
    }
}
