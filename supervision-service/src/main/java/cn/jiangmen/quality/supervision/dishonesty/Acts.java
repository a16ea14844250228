package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Who did what with which document, for proposals and records alike; kept inside, told in no event. */
@ApplicationScoped
public class Acts {
    private static final String WRITE = """
            insert into dishonesty_act (id, aggregate_id, version, act, effective_on, by_name, by_role, document, details,
                                        reason, recorded_at)
            values (:id, :aggregate, :version, :act, :on, :name, :role, :document, :details, :reason, :now)""";

    private static final String READ = """
            select * from dishonesty_act where aggregate_id = :aggregate and version > :after
            order by version limit :most""";

    private final Session session;

    Acts(Session session) {
        this.session = session;
    }

    /** One act as it was kept. */
    @Schema(name = "DishonestyAct")
    public record Act(
            UUID entryId,
            long version,
            String act,
            LocalDate effectiveOn,
            Actor by,
            JsonNode document,
            JsonNode details,
            String reason,
            Instant recordedAt) {}

    void write(UUID aggregate, long version, Step step, Instant now) {
        session.createNativeMutationQuery(WRITE)
                .setParameter("id", step.entryId())
                .setParameter("aggregate", aggregate)
                .setParameter("version", version)
                .setParameter("act", step.verb())
                .setParameter("on", step.on())
                .setParameter("name", step.by().name())
                .setParameter("role", step.by().role().name())
                .setParameter("document", step.document() == null ? null : text(step.document()), String.class)
                .setParameter("details", step.details().isEmpty() ? null : text(step.details()), String.class)
                .setParameter("reason", step.reason(), String.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The acts after a version, the oldest first. */
    public List<Act> read(UUID aggregate, long after, int limit) {
        return session.createNativeQuery(READ, Tuple.class)
                .setParameter("aggregate", aggregate)
                .setParameter("after", after)
                .setParameter("most", limit)
                .getResultStream()
                .map(row -> new Act(
                        row.get("id", UUID.class),
                        row.get("version", Long.class),
                        row.get("act", String.class),
                        row.get("effective_on", LocalDate.class),
                        new Actor(row.get("by_name", String.class), Role.valueOf(row.get("by_role", String.class))),
                        tree(row.get("document", String.class)),
                        tree(row.get("details", String.class)),
                        row.get("reason", String.class),
                        row.get("recorded_at", Instant.class)))
                .toList();
    }

    /** @throws RecordRefused.EntryUnknown when the aggregate has no such entry */
    void requireEntry(UUID aggregate, UUID entry) {
        boolean known = session.createNativeQuery(
                        "select exists (select from dishonesty_act where id = :id and aggregate_id = :aggregate)",
                        Boolean.class)
                .setParameter("id", entry)
                .setParameter("aggregate", aggregate)
                .getSingleResult();
        if (!known) {
            throw new RecordRefused.EntryUnknown(entry);
        }
    }

    private static String text(Object value) {
        try {
            return Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an act cannot be written", e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return text == null ? null : Json.EVENTS.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored act cannot be read", e);
        }
    }
}
