package cn.jiangmen.quality.enterprise.standing.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the newest state of every case, inspection, penalty, complaint and report. Supervision tells more on the same topic
 * (check tasks, proposals, what comes later); that is not for this service and is passed over.
 */
@ApplicationScoped
public class SupervisionProjection implements Projection {
    public static final String NAME = "supervision";
    private static final Map<String, Replica> KEPT = Map.of(
            "supervision-case", Replicas.CASES,
            "inspection", Replicas.INSPECTIONS,
            "penalty", Replicas.PENALTIES,
            "complaint", Replicas.MATTERS,
            "report", Replicas.MATTERS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("supervision.events.v1");
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        Map<Replica, List<EventEnvelope>> sorted = new LinkedHashMap<>();
        for (EventEnvelope event : events) {
            Replica replica = KEPT.get(Aggregates.of(event.type()));
            if (replica != null) {
                sorted.computeIfAbsent(replica, each -> new ArrayList<>()).add(event);
            }
        }
        for (Map.Entry<Replica, List<EventEnvelope>> each : sorted.entrySet()) {
            each.getKey().store(transaction, each.getValue());
        }
    }
}
