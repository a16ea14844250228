package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Every version of every certificate. */
@ApplicationScoped
public class CertificateHistory {
    private static final String MANY = """
            insert into certificate_history
                (aggregate_id, version, change, effective_on, reason, state, cause, recorded_at)
            values (?, ?, ?, ?::date, ?, ?::jsonb, ?, ?)""";

    private final VersionHistory versions;

    CertificateHistory(Session session) {
        versions = new VersionHistory(session, "certificate_history", Set.of("certificate_id", "effective_on"));
    }

    void append(Certificate certificate, CertificateEvent event, Change change) {
        versions.append(
                certificate.id(),
                change.version(),
                event.kind().label(),
                event.effectiveOn(),
                event.reason(),
                change.state(),
                certificate.recordedAt());
    }

    /** Versions of many certificates at once, in the transaction of a plain connection; each change names its cause. */
    static void append(Connection connection, List<CertificateBatch.Happened> all, List<Change> changes)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MANY)) {
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                CertificateBatch.Happened one = all.get(i);
                insert.setObject(1, change.aggregateId());
                insert.setLong(2, change.version());
                insert.setString(3, one.event().kind().label());
                insert.setObject(4, one.event().effectiveOn());
                insert.setString(5, one.event().reason());
                insert.setString(6, Stored.write(change.state()));
                insert.setString(7, change.cause());
                insert.setObject(8, one.certificate().recordedAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The versions of a certificate, oldest first. */
    public Page<VersionHistory.Version> page(UUID certificate, String cursor, int limit) {
        return versions.page(certificate, cursor, limit);
    }
}
