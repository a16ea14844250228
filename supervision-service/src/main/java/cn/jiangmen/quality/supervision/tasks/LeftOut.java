package cn.jiangmen.quality.supervision.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Objects that are spared a second visit: checked at random a short while ago, or drawn in another task that is under way. */
@ApplicationScoped
public class LeftOut {
    private static final String SPARED = """
            select r.object_id, 'CHECKED_LATELY' as ground
            from check_task_result r join inspection i on i.id = r.inspection_id
            where :spare > 0 and i.status <> 'WITHDRAWN' and i.inspected_on > cast(:today as date) - :spare
            union
            select i.credit_code, 'CHECKED_LATELY'
            from inspection i
            where :spare > 0 and i.kind = 'RANDOM' and i.credit_code is not null and i.status <> 'WITHDRAWN'
              and i.inspected_on > cast(:today as date) - :spare
            union
            select o.object_id, 'DRAWN_ELSEWHERE'
            from check_task_object o join check_task t on t.id = o.task_id
            where :spare > 0 and t.status = 'DRAWN' and t.id <> :task""";

    private static final String KEEP = """
            insert into check_task_excluded (task_id, object_id, ground)
            select :task, e.object_id, e.ground
            from unnest(cast(:ids as text[]), cast(:grounds as text[])) as e(object_id, ground)""";

    private final Session session;

    LeftOut(Session session) {
        this.session = session;
    }

    /** An object that was left out, and why: CHECKED_LATELY or DRAWN_ELSEWHERE. */
    public record Excluded(String objectId, String ground) {}

    void keep(UUID task, List<Excluded> excluded) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("task", task)
                .setParameter("ids", excluded.stream().map(Excluded::objectId).toArray(String[]::new))
                .setParameter("grounds", excluded.stream().map(Excluded::ground).toArray(String[]::new))
                .executeUpdate();
    }

    List<Excluded> of(UUID task) {
        return session.createNativeQuery(
                        "select object_id, ground from check_task_excluded where task_id = ? order by object_id",
                        Tuple.class)
                .setParameter(1, task)
                .getResultStream()
                .map(row -> new Excluded(row.get("object_id", String.class), row.get("ground", String.class)))
                .toList();
    }

    /** Object id → ground. */
    Map<String, String> grounds(CheckTask task, LocalDate today) {
        Map<String, String> grounds = new HashMap<>();
        for (Tuple row : session.createNativeQuery(SPARED, Tuple.class)
                .setParameter("spare", task.terms().spareDays())
                .setParameter("today", today)
                .setParameter("task", task.id())
                .getResultList()) {
            grounds.merge(
                    row.get("object_id", String.class),
                    row.get("ground", String.class),
                    (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        return grounds;
    }
}
