package cn.jiangmen.quality.kit.lamp;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What another service would learn of lamps. */
@ApplicationScoped
class LampStreets implements Projection {
    static final String NAME = "lamp-streets";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Lamp.TOPIC);
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        try (PreparedStatement upsert = transaction.prepareStatement("""
                insert into lamp_street (lamp, version, street) values (?, ?, ?) on conflict (lamp)
                do update set version = excluded.version, street = excluded.street
                where lamp_street.version < excluded.version""")) {
            for (EventEnvelope event : events) {
                upsert.setObject(1, UUID.fromString(event.subject()));
                upsert.setLong(2, event.version());
                upsert.setString(3, event.data().get("street").asText());
                upsert.executeUpdate();
            }
        }
    }
}
