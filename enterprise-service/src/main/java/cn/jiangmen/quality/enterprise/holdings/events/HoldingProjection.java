package cn.jiangmen.quality.enterprise.holdings.events;

import cn.jiangmen.quality.enterprise.holdings.Holdings;
import cn.jiangmen.quality.enterprise.replicas.events.Newest;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.kit.events.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Keeps the newest state of every certificate. An event that was seen, is late or comes out of order changes nothing; any
 * past participle of version 1 will do, because each event carries the full state.
 */
@ApplicationScoped
public class HoldingProjection implements Projection {
    private static final String TYPE = "cn\\.jiangmen\\.quality\\.certificate\\.[a-z-]+\\.v1";

    @Override
    public String name() {
        return Holdings.PROJECTION;
    }

    @Override
    public Set<String> topics() {
        return Set.of("certificate.events.v1");
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        Newest<HoldingState> certificates = new Newest<>(HoldingState::of, HoldingState::id);
        for (EventEnvelope event : events) {
            if (!event.type().matches(TYPE)) {
                throw new ImpossibleEvent("type " + event.type() + " does not belong here");
            }
            certificates.add(event);
        }
        HoldingRows.store(transaction, certificates);
    }
}
