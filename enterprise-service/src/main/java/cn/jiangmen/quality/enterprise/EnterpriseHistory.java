package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Every version of every enterprise. */
@ApplicationScoped
class EnterpriseHistory {
    private final VersionHistory versions;

    EnterpriseHistory(Session session) {
        versions = new VersionHistory(session, "enterprise_history", Set.of("enterprise_id", "effective_on"));
    }

    void append(Enterprise enterprise, long version, EnterpriseEvent event, Object state) {
        versions.append(
                enterprise.id(),
                version,
                name(event),
                event.effectiveOn(),
                event.reason(),
                state,
                enterprise.changedAt());
    }

    List<VersionHistory.Version> read(Enterprise enterprise, long after, int limit) {
        return versions.read(enterprise.id(), after, limit);
    }

    private static String name(EnterpriseEvent event) {
        return switch (event) {
            case EnterpriseEvent.Registered _ -> "registered";
            case EnterpriseEvent.Withdrawn _ -> "withdrawn";
            case EnterpriseEvent.Corrected _ -> "corrected";
            case EnterpriseEvent.CountyMoved _ -> "county-moved";
            case EnterpriseEvent.CountyMoveCorrected _ -> "county-move-corrected";
            case EnterpriseEvent.CountyMoveWithdrawn _ -> "county-move-withdrawn";
            case EnterpriseEvent.Deregistered _ -> "deregistered";
            case EnterpriseEvent.DeregistrationWithdrawn _ -> "deregistration-withdrawn";
        };
    }
}
