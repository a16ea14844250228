package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.supervision.draw.InspectorDraw;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Recusals of a task: recorded in order, and followed by the draw's own rule, so that anyone can follow them too. */
@ApplicationScoped
class Recusals {
    private static final String SYSTEM = "system";

    private static final String RECORD = """
            insert into check_task_recusal
                (task_id, seq, object_id, inspector_id, successor_id, ground, reason, told_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ALL = """
            select seq, object_id, cast(inspector_id as text) as inspector_id, cast(successor_id as text) as successor_id,
                   ground, reason, told_by, recorded_at
            from check_task_recusal where task_id = ? order by seq""";

    /** Interests that people of the pool have declared in objects that were drawn. */
    private static final String INTERESTS = """
            select cast(i.id as text) as inspector_id, o.object_id
            from check_task_inspector p
            join inspector i on i.id = p.inspector_id
            join check_task_object o on o.task_id = p.task_id and o.object_id = any (i.interests)
            where p.task_id = ?""";

    private final Session session;
    private final Clock clock;

    Recusals(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** One asked for by an officer. */
    record Asked(String objectId, String inspectorId, RecusalGround ground, String reason, String by) {}

    List<Recusal> all(UUID task) {
        return session.createNativeQuery(ALL, Tuple.class)
                .setParameter(1, task)
                .getResultStream()
                .map(row -> new Recusal(
                        row.get("seq", Integer.class),
                        row.get("object_id", String.class),
                        row.get("inspector_id", String.class),
                        row.get("successor_id", String.class),
                        RecusalGround.valueOf(row.get("ground", String.class)),
                        row.get("reason", String.class),
                        row.get("told_by", String.class),
                        row.get("recorded_at", Instant.class)))
                .toList();
    }

    /**
     * Who goes where after the recusals on record, the one asked for, and those that declared interests make necessary.
     *
     * @param objects in the order of the draw
     * @param asked null at the draw itself
     */
    Map<String, List<String>> follow(UUID task, InspectorDraw draw, List<String> objects, Asked asked) {
        List<InspectorDraw.Recusal> done = new ArrayList<>(all(task).stream()
                .map(r -> new InspectorDraw.Recusal(
                        r.objectId(), r.inspectorId(), r.ground().name()))
                .toList());
        Set<List<String>> interests = interests(task);
        int seq = done.size();
        Map<String, List<String>> assigned = assigned(draw, objects, done);
        Optional<Asked> next = asked == null ? conflict(assigned, interests) : Optional.of(asked);
        while (next.isPresent()) {
            Asked each = next.get();
            List<String> before = assigned.getOrDefault(each.objectId(), List.of());
            int place = before.indexOf(each.inspectorId());
            if (place < 0) {
                throw new TaskRefused.NotAssigned(each.inspectorId());
            }
            done.add(new InspectorDraw.Recusal(
                    each.objectId(), each.inspectorId(), each.ground().name()));
            assigned = assigned(draw, objects, done);
            seq++;
            record(task, seq, each, assigned.get(each.objectId()).get(place));
            next = conflict(assigned, interests);
        }
        return assigned;
    }

    private static Map<String, List<String>> assigned(
            InspectorDraw draw, List<String> objects, List<InspectorDraw.Recusal> recusals) {
        try {
            Map<String, List<String>> assigned = new LinkedHashMap<>();
            draw.draw(objects, recusals).forEach(each -> assigned.put(each.objectId(), each.inspectorIds()));
            return assigned;
        } catch (InspectorDraw.TooFewInspectors e) {
            throw new TaskRefused.NobodyLeft(e.objectId());
        }
    }

    private static Optional<Asked> conflict(Map<String, List<String>> assigned, Set<List<String>> interests) {
        return interests.isEmpty()
                ? Optional.empty()
                : assigned.entrySet().stream()
                        .flatMap(e -> e.getValue().stream()
                                .filter(inspector -> interests.contains(List.of(inspector, e.getKey())))
                                .map(inspector -> new Asked(
                                        e.getKey(), inspector, RecusalGround.DIRECT_INTEREST, "名录库登记的利害关系", SYSTEM)))
                        .findFirst();
    }

    private Set<List<String>> interests(UUID task) {
        return new HashSet<>(session.createNativeQuery(INTERESTS, Tuple.class)
                .setParameter(1, task)
                .getResultStream()
                .map(row -> List.of(row.get("inspector_id", String.class), row.get("object_id", String.class)))
                .toList());
    }

    private void record(UUID task, int seq, Asked each, String successor) {
        session.createNativeMutationQuery(RECORD)
                .setParameter(1, task)
                .setParameter(2, seq)
                .setParameter(3, each.objectId())
                .setParameter(4, UUID.fromString(each.inspectorId()))
                .setParameter(5, UUID.fromString(successor))
                .setParameter(6, each.ground().name())
                .setParameter(7, each.reason())
                .setParameter(8, each.by())
                .setParameter(9, Instant.now(clock))
                .executeUpdate();
    }
}
