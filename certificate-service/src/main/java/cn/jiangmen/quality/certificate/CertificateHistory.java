package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Every version of every certificate. */
@ApplicationScoped
public class CertificateHistory {
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

    /** The versions of a certificate, oldest first. */
    public Page<VersionHistory.Version> page(UUID certificate, String cursor, int limit) {
        return versions.page(certificate, cursor, limit);
    }
}
