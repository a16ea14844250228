package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Projection;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Enterprises as enterprise-service tells of them, put before the projection at once. */
@ApplicationScoped
public class Learnt {
    private final DataSource database;
    private final Projection projection;

    Learnt(DataSource database, @Any Instance<Projection> projections) {
        this.database = database;
        this.projection = projections.stream()
                .filter(each -> each.name().equals("suspicion"))
                .findFirst()
                .orElseThrow();
    }

    /** An enterprise that has always been in a county; none for null. */
    public UUID enterprise(String code, String name, String county) {
        UUID id = Ids.next();
        learn(event(id, 1, code, name, county));
        return id;
    }

    public void learn(EventEnvelope... events) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            projection.apply(connection, List.of(events));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static EventEnvelope event(
            UUID id, long version, String code, String name, String county, String... formerCodes) {
        ObjectNode data = Json.EVENTS.createObjectNode();
        data.put("enterprise_id", id.toString()).put("credit_code", code).put("name", name);
        ArrayNode former = data.putArray("former_credit_codes");
        List.of(formerCodes).forEach(former::add);
        ArrayNode periods = data.putArray("county_periods");
        if (county != null) {
            periods.addObject().put("county", county).putNull("from").putNull("to");
        }
        data.putNull("deregistered_on");
        return new EventEnvelope(
                Ids.next().toString(),
                "//quality.jiangmen.cn/enterprise-service",
                "cn.jiangmen.quality.enterprise.corrected.v1",
                id.toString(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"),
                null,
                1,
                version,
                null,
                data);
    }
}
