package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** All plans. Saving one writes its row and its version; the plan is public as it is, so there is no event. */
@ApplicationScoped
class CheckPlans implements PanacheRepositoryBase<CheckPlan, UUID> {
    private final Session session;
    private final VersionHistory history;

    CheckPlans(Session session) {
        this.session = session;
        this.history = new VersionHistory(session, "check_plan_history", Set.of());
    }

    /** What the history keeps of a version. */
    private record State(
            int year, String title, String authority, PlanStatus status, LocalDate adoptedOn, List<PlanLine> lines) {}

    /** @throws TaskRefused.PlanNotFound when none has the id */
    CheckPlan get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new TaskRefused.PlanNotFound(id));
        } catch (IllegalArgumentException e) {
            throw new TaskRefused.PlanNotFound(id);
        }
    }

    void save(CheckPlan plan, String change, String reason) {
        persist(plan);
        flush();
        history.append(
                plan.id(),
                plan.version(),
                change,
                plan.adoptedOn(),
                reason,
                new State(plan.year(), plan.title(), plan.authority(), plan.status(), plan.adoptedOn(), plan.lines()),
                plan.changedAt());
    }

    Page<VersionHistory.Version> history(CheckPlan plan, String cursor, int limit) {
        return history.page(plan.id(), cursor, limit);
    }

    List<CheckPlan> list(Integer year, PlanStatus status, UUID after, int limit) {
        return new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(year, "year = :year", "year")
                .andIf(status == null ? null : status.name(), "status = :status", "status")
                .list(session, CheckPlan.class, "check_plan", "id", limit);
    }

    /** Numbers of the lines that tasks were made from. */
    List<Integer> used(UUID plan) {
        return session.createNativeQuery(
                        "select distinct plan_line from check_task where plan_id = ? and status <> 'CANCELLED' order by 1",
                        Integer.class)
                .setParameter(1, plan)
                .getResultList();
    }
}
