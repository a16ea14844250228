package cn.jiangmen.quality.enterprise.standing.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.kit.events.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Keeps the newest state of every dishonesty record; apart from the rest, so that it is known how fresh just this is. */
@ApplicationScoped
public class DishonestyProjection implements Projection {
    public static final String NAME = "dishonesty";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("dishonesty.events.v1");
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        for (EventEnvelope event : events) {
            if (!Aggregates.of(event.type()).equals("dishonesty")) {
                throw new ImpossibleEvent("type " + event.type() + " does not belong here");
            }
        }
        Replicas.DISHONESTY.store(transaction, events);
    }
}
