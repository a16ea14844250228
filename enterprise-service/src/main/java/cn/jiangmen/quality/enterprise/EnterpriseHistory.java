package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.http.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** Every version of every enterprise: its full state, and what made it. */
@ApplicationScoped
public class EnterpriseHistory {
    private static final Set<String> NOT_STATE = Set.of("effective_on", "enterprise_id");

    private static final String APPEND = """
            insert into enterprise_history (enterprise_id, version, change, effective_on, reason, state, cause, recorded_at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""";

    private static final String READ = """
            select h.version, h.change, h.effective_on, h.reason, h.cause, h.recorded_at,
                   cast(h.state as text) as state, cast(p.state as text) as before
            from enterprise_history h
            join enterprise e on e.id = h.enterprise_id
            left join enterprise_history p on p.enterprise_id = h.enterprise_id and p.version = h.version - 1
            where e.credit_code = ? and h.version > ?
            order by h.version
            limit ?""";

    private final Session session;

    EnterpriseHistory(Session session) {
        this.session = session;
    }

    /**
     * One version.
     *
     * @param change kebab-case past participle, for example {@code county-move-withdrawn}
     * @param requestId the request that made it
     * @param changes the fields that differ from the version before; all that are filled for the first
     */
    public record Version(
            long version,
            String change,
            LocalDate effectiveOn,
            String reason,
            Instant recordedAt,
            String requestId,
            List<FieldChange> changes) {}

    /** A field before and after; null where it was or is empty. */
    public record FieldChange(String field, JsonNode before, JsonNode after) {}

    void append(Enterprise enterprise, EnterpriseEvent event, Object state) {
        session.createNativeMutationQuery(APPEND)
                .setParameter(1, enterprise.id())
                .setParameter(2, enterprise.version())
                .setParameter(3, name(event))
                .setParameter(4, event.effectiveOn(), LocalDate.class)
                .setParameter(5, event.reason(), String.class)
                .setParameter(6, write(state))
                .setParameter(7, RequestId.current().orElse(null), String.class)
                .setParameter(8, enterprise.changedAt())
                .executeUpdate();
    }

    /** The versions after one, oldest first. */
    List<Version> read(CreditCode code, long after, int limit) {
        return session.createNativeQuery(READ, Tuple.class)
                .setParameter(1, code.value())
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultStream()
                .map(EnterpriseHistory::version)
                .toList();
    }

    private static Version version(Tuple row) {
        return new Version(
                row.get("version", Number.class).longValue(),
                row.get("change", String.class),
                row.get("effective_on", LocalDate.class),
                row.get("reason", String.class),
                row.get("recorded_at", Instant.class),
                row.get("cause", String.class),
                changes(tree(row.get("before", String.class)), tree(row.get("state", String.class))));
    }

    private static List<FieldChange> changes(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode was = before.path(field.getKey());
            JsonNode is = field.getValue();
            if (!NOT_STATE.contains(field.getKey()) && !(empty(was) && empty(is)) && !was.equals(is)) {
                changes.add(new FieldChange(field.getKey(), was.isMissingNode() ? null : was, is));
            }
        }
        return changes;
    }

    private static boolean empty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty());
    }

    private static String name(EnterpriseEvent event) {
        return switch (event) {
            case EnterpriseEvent.Registered _ -> "registered";
            case EnterpriseEvent.Corrected _ -> "corrected";
            case EnterpriseEvent.CountyMoved _ -> "county-moved";
            case EnterpriseEvent.CountyMoveCorrected _ -> "county-move-corrected";
            case EnterpriseEvent.CountyMoveWithdrawn _ -> "county-move-withdrawn";
            case EnterpriseEvent.Deregistered _ -> "deregistered";
            case EnterpriseEvent.DeregistrationWithdrawn _ -> "deregistration-withdrawn";
        };
    }

    private static String write(Object state) {
        try {
            return Json.EVENTS.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return json == null ? Json.EVENTS.createObjectNode() : Json.EVENTS.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored version cannot be read", e);
        }
    }
}
