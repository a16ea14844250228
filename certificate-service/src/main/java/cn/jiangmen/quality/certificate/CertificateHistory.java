package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.http.RequestId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Every version of every certificate: its full state, and what made it. */
@ApplicationScoped
public class CertificateHistory {
    private static final String APPEND = """
            insert into certificate_history (certificate_id, version, type, effective_on, reason, state, cause, recorded_at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""";

    private static final String READ = """
            select version, type, effective_on, reason, cast(state as text) as state, cause, recorded_at
            from certificate_history
            where certificate_id = ? and version > ?
            order by version
            limit ?""";

    private final EntityManager entities;

    CertificateHistory(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One version.
     *
     * @param type what happened, for example {@code suspended}
     * @param cause the request or import that made it
     * @param state the certificate after it, as its event told
     */
    public record Version(
            long version,
            String type,
            LocalDate effectiveOn,
            String reason,
            String cause,
            Instant recordedAt,
            JsonNode state) {}

    void append(Certificate certificate, CertificateEvent event, Change change) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(APPEND)
                .setParameter(1, certificate.id())
                .setParameter(2, change.version())
                .setParameter(3, event.kind().label())
                .setParameter(4, event.effectiveOn(), LocalDate.class)
                .setParameter(5, event.reason(), String.class)
                .setParameter(6, Stored.write(change.state()))
                .setParameter(7, RequestId.current().orElse("unknown"))
                .setParameter(8, certificate.recordedAt())
                .executeUpdate();
    }

    /** The versions after one, oldest first. */
    public List<Version> read(UUID certificate, long after, int limit) {
        return entities.unwrap(Session.class)
                .createNativeQuery(READ, Tuple.class)
                .setParameter(1, certificate)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultStream()
                .map(CertificateHistory::version)
                .toList();
    }

    private static Version version(Tuple row) {
        try {
            return new Version(
                    row.get("version", Number.class).longValue(),
                    row.get("type", String.class),
                    row.get("effective_on", LocalDate.class),
                    row.get("reason", String.class),
                    row.get("cause", String.class),
                    row.get("recorded_at", Instant.class),
                    Json.EVENTS.readTree(row.get("state", String.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored version cannot be read", e);
        }
    }
}
